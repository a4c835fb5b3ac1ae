/** What a found word is about. Nothing of this kind may be stored (AVG art. 9, data minimisation art. 5). */
export type MedicalKind = 'diagnosis' | 'medication' | 'treatment'

/**
 * `word` matches a whole word, `start` the beginning of one, `part` any place in one, `capitals` an abbreviation in
 * capitals only, because in small letters it is an ordinary word or a name.
 */
export type MedicalMatch = 'word' | 'start' | 'part' | 'capitals'

/**
 * Words that make a remark medical. Own list: general Dutch names of diagnoses, medicines and treatments that
 * turn up in remarks on files about work; not taken from a medical register, so it warns and never decides.
 * Left out on purpose because in this work they mostly mean something else: behandeling, opname, specialist, ziek,
 * klachten, tablet, beperking, verzekeringsarts, bedrijfsarts, MS and ALS.
 */
const words: Record<MedicalKind, Partial<Record<MedicalMatch, string>>> = {
  diagnosis: {
    start:
      'autis asperger depressie depressief psychose psychoses psychotisch schizofren bipolair epilep diabet suikerziekte ' +
      'kanker tumor leukemie astma reuma artrose artritis fibromyalgie parkinson alzheimer dement hersenletsel ' +
      'hersenbloeding beroerte hartinfarct hartfalen hartpatiënt burn-out burnout verslaafd verslaving alcoholis ' +
      'anorexia boulimia zwanger miskraam trauma zwakbegaafd zwakzinnig laagbegaafd hepatitis migraine ' +
      'hernia scleros lymfeklier crohn coeliakie dwarslaesie spasti chronisch psychisch verstandelijk zelfmoord suïcid suicid automutil downsyndroom ' +
      'gediagnosticeerd',
    part: 'stoornis syndroom diagnose verslaving psychiatrisch',
    word: 'adhd ptss copd hiv pddnos pdd-nos borderline psychiatrie lvb',
    capitals: 'ASS ADD NAH CVA IQ OCD ODD',
  },
  medication: {
    start:
      'medicatie medicijn medicament antidepress antipsycho slaappil slaapmiddel pijnstiller ritalin methylfenidaat ' +
      'concerta dexamfetamine insuline oxazepam diazepam lorazepam temazepam methadon prednison morfine oxycodon ' +
      'fentanyl citalopram sertraline paroxetine fluoxetine quetiapine olanzapine risperidon haldol clozapine ' +
      'kalmeringsmiddel bètablokker',
    word: 'lithium pillen depakine',
  },
  treatment: {
    start:
      'psychiater psycholo psychothera therapie therapeut chemokuur chemothera bestraling bestraald fysiothera ' +
      'ergothera revalidat revalideert ggz ziekenhuis huisarts kliniek afkickkliniek ' +
      'geopereerd operatiekamer dialyse traumaverwerking emdr',
    part: 'therapie',
    word: 'arts neuroloog cardioloog oncoloog internist chirurg behandelaar operatie',
  },
}

/** The list as single entries. */
export const medicalWords: readonly { kind: MedicalKind; match: MedicalMatch; text: string }[] = (
  Object.entries(words) as [MedicalKind, Partial<Record<MedicalMatch, string>>][]
).flatMap(([kind, lists]) =>
  (Object.entries(lists) as [MedicalMatch, string][]).flatMap(([match, list]) =>
    list.split(' ').map((text) => ({ kind, match, text })),
  ),
)

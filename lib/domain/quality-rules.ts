import type { Role } from './roles'
import type { State } from './states'

/** What a rule says of a trajectory: in a list, and why it matters. */
export interface QualityRule {
  label: string
  /** Why it is a finding, and from which day its age counts. */
  explains: string
  /** The figures that cannot count such a trajectory; null where all do. */
  keepsOutOf: string | null
}

/**
 * What may be missing or not fit in what is recorded of an open trajectory. `app.quality_findings` finds each of these
 * names in the facts; the terms of "too long" are dated rows (deadline_rule).
 */
export const qualityRules = {
  placedWithoutContract: {
    label: 'Geplaatst zonder lopend contract',
    explains:
      'Iemand staat op geplaatst, maar er loopt geen contract met uren. Leg het volgende contract vast, of wat er na het werk kwam. Telt vanaf de dag na het laatste contract.',
    keepsOutOf: 'Mensen aan het werk, contracturen en plekken',
  },
  decidedNotListed: {
    label: 'Wacht zonder regel op de lijst',
    explains: 'Het besluit is er, maar er is geen plaats op de lijst. Telt vanaf de dag van deze stap.',
    keepsOutOf: 'De wachtlijst',
  },
  requestDayUnknown: {
    label: 'Dag van de adviesaanvraag onbekend',
    explains: 'Er is een advies, maar niet wanneer het gevraagd is. Telt vanaf de dag van het advies.',
    keepsOutOf: 'De duur van aanvraag tot advies',
  },
  adviceUndecided: {
    label: 'Positief advies zonder besluit',
    explains:
      'De termijn voor een besluit is voorbij. De consulent bereidt het besluit voor, de besluitnemer neemt het. Telt vanaf de dag dat die termijn voorbij was.',
    keepsOutOf: null,
  },
  adviceOld: {
    label: 'Advies ouder dan vijf jaar',
    explains:
      'Wie wacht, heeft een advies dat over de termijn van bekijken heen is, en er is geen herbeoordeling gevraagd. Telt vanaf die dag.',
    keepsOutOf: null,
  },
  restingMoved: {
    label: 'Verhuisd, maar nog niet overgedragen',
    explains: 'Iemand rust omdat die verhuisde. Draag over of sluit af. Telt vanaf het begin van de rust.',
    keepsOutOf: null,
  },
  addressWrong: {
    label: 'Adres klopt niet',
    explains:
      'Een brief naar dit adres kwam terug of iemand hoorde dat het niet klopt, en er is nog geen ander adres. Telt vanaf de dag van de controle.',
    keepsOutOf: null,
  },
  possibleDouble: {
    label: 'Misschien dubbel',
    explains:
      'Dezelfde achternaam en geboortedatum in twee open trajecten. Zijn het twee mensen, zeg dat dan onder de lijst. Weet u het niet, leg dan van allebei het BSN vast: het is dezelfde persoon als Schakel het weigert, en dan sluit u één traject af. Telt vanaf de tweede aanmelding.',
    keepsOutOf: null,
  },
  livesElsewhere: {
    label: 'Woont in een andere gemeente',
    explains:
      'De woonplaats ligt in een andere gemeente dan die van het traject. Draag over, of verbeter het adres bij de persoon. Hoort iemand toch hier, bijvoorbeeld met een briefadres of bij beschermd wonen, zeg dat dan onder de lijst. Een plaats waarvan Schakel de gemeente niet kent, telt niet. Telt vanaf de dag dat deze plaats is vastgelegd.',
    keepsOutOf: null,
  },
  contractOver: {
    label: 'Contract voorbij zijn einddatum',
    explains: 'Het werk loopt door na de einddatum van het contract. Telt vanaf de dag na die datum.',
    keepsOutOf: null,
  },
  contractEndUnknown: {
    label: 'Geplaatst zonder bekend einde van het contract',
    explains:
      'Het contract kwam uit een lijst zonder einddatum: leg vast of het vast of tijdelijk is. Telt vanaf het begin van het contract.',
    keepsOutOf: null,
  },
  workDaysUnknown: {
    label: 'Geplaatst zonder uren per werkdag',
    explains:
      'De uren van het contract zijn niet over de week verdeeld. Telt vanaf het begin van het contract.',
    keepsOutOf: null,
  },
  coachMissing: {
    label: 'Bij een gewone werkgever zonder begeleider',
    explains:
      'Er is niet vastgelegd wie begeleidt op een plek bij een gewone werkgever. Telt vanaf de eerste werkdag.',
    keepsOutOf: null,
  },
  bsnMissing: {
    label: 'Zonder BSN',
    explains: 'Zonder BSN kan iemand niet mee in de levering aan het CBS. Telt vanaf de aanmelding.',
    keepsOutOf: null,
  },
} as const satisfies Record<string, QualityRule>

export type QualityRuleName = keyof typeof qualityRules
export const qualityRuleNames = Object.keys(qualityRules) as QualityRuleName[]
/** The rules whose trajectories the figures of Sturing itself cannot count. */
export const keepingOut = ['placedWithoutContract', 'decidedNotListed'] as const satisfies QualityRuleName[]

/** What rests on names and addresses: those of earlier are not kept, what was found of them is (`finding_past`). */
export const foundOnItsDay = [
  'addressWrong',
  'possibleDouble',
  'livesElsewhere',
] as const satisfies QualityRuleName[]

/** Rules that cannot be asked of a day, each with the first day ('yyyy-mm-dd') of which they can. */
export type Unkept = Partial<Record<QualityRuleName, string>>

/** What is mended at work, where the company keeps the contract. */
const atWork: readonly QualityRuleName[] = [
  'placedWithoutContract',
  'contractOver',
  'contractEndUnknown',
  'workDaysUnknown',
  'coachMissing',
]

/** The rules that can be asked: of a company those of who works there, and of an earlier day those that were kept by then. */
export const rulesAsked = ({
  company,
  unkept = {},
}: {
  company: boolean
  unkept?: Unkept
}): QualityRuleName[] =>
  qualityRuleNames.filter((name) => (!company || atWork.includes(name)) && unkept[name] === undefined)

/**
 * Whose turn it is to mend a finding: HR where a company keeps the contract, the decision maker once a decision is
 * prepared (only the college decides, Pw art. 7 lid 4), and the caseworker for the rest.
 */
export function menderOf(rule: QualityRuleName, state: State | null, company: string | null): Role {
  if (company !== null && atWork.includes(rule)) return 'hr'
  return rule === 'adviceUndecided' && state === 'decisionPending' ? 'decisionMaker' : 'caseworker'
}

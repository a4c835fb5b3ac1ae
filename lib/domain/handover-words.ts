import { documentClassLabel, sizeWords } from './document-terms'
import { formatDate } from './dutch-date'
import { formatNumber } from './dutch-number'
import {
  handoverFieldLabel,
  type HandedDocument,
  type HandoverField,
  type HandoverPayload,
} from './handover-fields'
import {
  adviceGroundLabel,
  adviceOutcomeLabel,
  formLabel,
  subsidyExclusionLabel,
  wageSubsidyLabel,
} from './labels'
import { genderLabel, representativeLabel } from './person-fields'
import { spokenName, type NameUsage } from './person-name'
import { benefitLabel, stateLabel, wordOf } from './terms'
import { asWeek, weekWords } from './week-hours'
import { aspectLabel, aspectWords, type Aspect } from './work-profile'

type Columns = Record<string, unknown>

const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const onDay = (value: unknown) => (said(value) === null ? null : formatDate(String(value)))
const dated = (words: string, value: unknown) => onDay(value) && `${words} ${onDay(value)}`
const parts = (...words: (string | null | false | undefined)[]) =>
  words.filter((word): word is string => typeof word === 'string' && word !== '')
/** A label of a stored value; null where nothing is stored. */
const labelled = (labels: Record<string, string>, value: unknown) =>
  said(value) && wordOf(labels, String(value))

const plain = (value: unknown) => said(value) ?? ''

function nameWords(person: Columns): string[] {
  const name = {
    initials: plain(person.initials),
    givenName: plain(person.given_name),
    prefix: plain(person.prefix),
    surname: plain(person.surname),
    nameUsage: (plain(person.name_use) || 'E') as NameUsage,
    partnerPrefix: plain(person.partner_prefix),
    partnerSurname: plain(person.partner_surname),
  }
  return parts(spokenName(name), name.givenName && name.initials && `voorletters ${name.initials}`)
}

const jobWords = ({ term, startedOn }: HandoverPayload) =>
  term === null
    ? []
    : parts(
        said(term.employer_name),
        term.hours_per_week != null && `${formatNumber(Number(term.hours_per_week))} uur per week`,
        weekWords(asWeek(term.weekday_hours) ?? []) || null,
        labelled(formLabel, term.form),
        dated('begonnen', startedOn),
        onDay(term.contract_ends_on) ? dated('contract tot en met', term.contract_ends_on) : 'geen einddatum',
      )

const subsidyWords = (subsidy: Columns | null) =>
  subsidy === null
    ? []
    : parts(
        labelled(wageSubsidyLabel, subsidy.regime),
        subsidy.wage_value != null && `loonwaarde ${formatNumber(Number(subsidy.wage_value))}%`,
        dated('vastgesteld', subsidy.wage_value_set_on),
        said(subsidy.exclusion) && subsidy.exclusion !== 'none' && `andere regeling: ${wordOf(subsidyExclusionLabel, String(subsidy.exclusion))}`,
      ) // prettier-ignore

const profileWords = (rows: readonly Columns[]) =>
  rows.map(({ aspect, value, note }) => {
    const words = value === null ? 'nog niet bekend' : aspectWords(aspect as Aspect, value)
    return `${aspectLabel[aspect as Aspect]}: ${words}${said(note) ? ` (${said(note)})` : ''}`
  })

/** What kind of document it is, of which day and how large, beside its title. */
export const documentWords = (one: Pick<HandedDocument, 'class' | 'made_on' | 'size'>) =>
  `${wordOf(documentClassLabel, one.class)}, ${formatDate(one.made_on)}, ${sizeWords(one.size)}`

const wordsOf: Record<HandoverField, (payload: HandoverPayload) => string[]> = {
  name: ({ person }) => nameWords(person),
  birth: ({ person }) => parts(onDay(person.birth_date) ?? (person.birth_year == null ? null : String(person.birth_year))), // prettier-ignore
  gender: ({ person }) => parts(labelled(genderLabel, person.gender)),
  contact: ({ person }) => parts(said(person.phone), said(person.email)),
  bsn: ({ bsn }) => (bsn === null ? [] : [`•••••${String(bsn.last_digits)}`, 'het hele nummer gaat mee']),
  benefit: ({ benefit }) => parts(labelled(benefitLabel, benefit)),
  advice: ({ advice }) =>
    advice === null ? [] : parts(labelled(adviceOutcomeLabel, advice.outcome), labelled(adviceGroundLabel, advice.ground), dated('van', advice.advised_on), dated('ontvangen', advice.received_on)), // prettier-ignore
  determination: ({ determination }) =>
    determination === null ? [] : parts(dated('besluit van', determination.decided_on), dated('bekendgemaakt', determination.announced_on)), // prettier-ignore
  position: ({ positionOn }) => parts(onDay(positionOn)),
  job: jobWords,
  subsidy: ({ subsidy }) => subsidyWords(subsidy),
  profile: ({ profile }) => profileWords(profile ?? []),
  representative: ({ representatives }) =>
    (representatives ?? []).map((row) => parts(labelled(representativeLabel, row.kind), said(row.name), said(row.phone), said(row.email)).join(', ')), // prettier-ignore
  state: ({ state }) => parts(labelled(stateLabel, state)),
  deadlines: ({ deadlines }) =>
    (deadlines ?? []).map((row) => [said(row.label), dated('uiterlijk', row.due_on)].filter(Boolean).join(', ')), // prettier-ignore
  documents: ({ documents }) => (documents ?? []).map((one) => `${one.title} (${documentWords(one)})`),
}

/** One field of a handover as people read it: the label and what goes along; no words where nothing is known. */
export interface HandoverLine {
  field: HandoverField
  label: string
  words: string[]
}

/** What goes along, line by line: the same words before it is sent, on the receipt and for the receiver. */
export const handoverLines = (payload: HandoverPayload, fields: readonly HandoverField[]): HandoverLine[] =>
  fields.map((field) => ({ field, label: handoverFieldLabel[field], words: wordsOf[field](payload) }))

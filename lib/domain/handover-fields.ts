import type { DocumentClass } from './document-terms'

/** To whom something is handed over: another municipality (T30), a colleague, or HR of a company (the guidance). */
export const receivers = ['municipality', 'colleague', 'company'] as const
export type Receiver = (typeof receivers)[number]

/** Everything that can go along with a handover, in the order in which people read it; there is no other. */
export const handoverFieldLabel = {
  name: 'Naam',
  birth: 'Geboortedatum',
  gender: 'Geslacht',
  contact: 'Telefoon en e-mail',
  bsn: 'BSN',
  benefit: 'Uitkering',
  advice: 'UWV-advies',
  determination: 'Besluit (vaststelling)',
  position: 'Datum op de lijst',
  job: 'Baan en contract',
  subsidy: 'Loonkostensubsidie',
  profile: 'Wat iemand in het werk kan en nodig heeft',
  representative: 'Vertegenwoordiger of contact',
  state: 'Waar het traject staat',
  deadlines: 'Wat er nog loopt',
  documents: 'Documenten',
} as const
export type HandoverField = keyof typeof handoverFieldLabel
export const handoverFields = Object.keys(handoverFieldLabel) as HandoverField[]

type Columns = Record<string, unknown>

/** A document that goes along, as it was listed: the version of that moment. `size` in bytes, `made_on` 'yyyy-mm-dd'. */
export interface HandedDocument {
  version_id: string
  class: DocumentClass
  title: string
  size: number
  made_on: string
}

/** What goes along, frozen when it is sent (Pw art. 67): who, the advice, the decision, the position, the job. */
export interface HandoverPayload {
  person: Columns
  bsn: Columns | null
  benefit: string | null
  advice: Columns | null
  determination: Columns | null
  positionOn: string | null
  term: Columns | null
  /** First day of the job, from which its terms count; null without a job. */
  startedOn: string | null
  /** What the old municipality subsidises. */
  subsidy: Columns | null
  profile?: Columns[] | null
  representatives?: Columns[] | null
  state?: string | null
  deadlines?: Columns[] | null
  /** Which files, each with its class and title; the content is copied when the receiver takes over. */
  documents?: HandedDocument[] | null
}

const personColumns: Partial<Record<HandoverField, readonly string[]>> = {
  name: ['initials', 'given_name', 'prefix', 'surname', 'partner_prefix', 'partner_surname', 'name_use'],
  birth: ['birth_date', 'birth_year'],
  gender: ['gender'],
  contact: ['phone', 'email'],
}

/** The parts of what goes along besides the person, and the field that each belongs to. */
const fieldOfPart: Record<Exclude<keyof HandoverPayload, 'person'>, HandoverField> = {
  bsn: 'bsn',
  benefit: 'benefit',
  advice: 'advice',
  determination: 'determination',
  positionOn: 'position',
  term: 'job',
  startedOn: 'job',
  subsidy: 'subsidy',
  profile: 'profile',
  representatives: 'representative',
  state: 'state',
  deadlines: 'deadlines',
  documents: 'documents',
}

/** Of all that is known only what was chosen; every other part is empty, whatever the trajectory holds. */
export function onlyChosen(whole: HandoverPayload, fields: readonly string[]): HandoverPayload {
  const columns = Object.entries(personColumns).flatMap(([field, names]) =>
    fields.includes(field) ? names : [],
  )
  const parts = Object.entries(fieldOfPart).map(([part, field]) => [
    part,
    fields.includes(field) ? (whole[part as keyof HandoverPayload] ?? null) : null,
  ])
  return {
    ...(Object.fromEntries(parts) as Omit<HandoverPayload, 'person'>),
    person: Object.fromEntries(columns.map((column) => [column, whole.person[column] ?? null])),
  }
}

/** A dated rule of handovers: a ground with the fields it covers, or who may turn out to pay after a move. */
export interface HandoverRule {
  key: string
  kind: 'ground' | 'subsidyPayer'
  receiver: Receiver
  label: string
  words: string
  /** Goes along without a choice. */
  needed: string[]
  /** The sender may add it. */
  optional: string[]
  /** Classes of documents of which the sender may add some; only to another municipality. */
  documents: DocumentClass[]
  ask: 'lawyer' | null
  source: string
  certainty: 'high' | 'medium' | 'low'
}

/** Which fields go along on this ground: all it needs, and of what may be added what was chosen. Nothing else. */
export function fieldsToSend(
  { needed, optional }: Pick<HandoverRule, 'needed' | 'optional'>,
  chosen: readonly string[],
): HandoverField[] {
  return handoverFields.filter(
    (field) => needed.includes(field) || (optional.includes(field) && chosen.includes(field)),
  )
}

/** A job that goes along with a subsidy: then somebody has to say who pays it after the move. */
export const isSubsidised = ({ term, subsidy }: HandoverPayload) =>
  term !== null && subsidy !== null && subsidy.regime !== 'none'

/**
 * Which documents go along on this ground: of those that were chosen (by the id of their version) the ones of a class that
 * it covers. A report of UWV only where the ground names it (Pw art. 65; AVG art. 9).
 */
export const documentsToSend = (
  known: readonly HandedDocument[],
  { documents }: Pick<HandoverRule, 'documents'>,
  chosen: readonly string[] = known.map(({ version_id: id }) => id),
): HandedDocument[] =>
  known.filter(({ version_id: id, class: of }) => documents.includes(of) && chosen.includes(id))

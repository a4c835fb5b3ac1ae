import { handoverFields, type HandoverField, type Receiver } from './handover-fields'

/** What never goes to a company (Pw art. 65 and 67): who pays, what UWV and the college found, and the list. */
const notForCompany: readonly HandoverField[] = [
  'bsn',
  'benefit',
  'advice',
  'determination',
  'position',
  'subsidy',
]

/** Fields that a ground for this receiver may name; documents follow from the classes that it names. */
export const fieldsFor = (receiver: Receiver): HandoverField[] =>
  handoverFields.filter(
    (field) => field !== 'documents' && !(receiver === 'company' && notForCompany.includes(field)),
  )

interface Named {
  needed: readonly string[]
  optional: readonly string[]
  documents: readonly string[]
}

/** What a ground may name of what was ticked: only what its receiver may ever get, each once, and always who it is about. */
export function namedFor(receiver: Receiver, { needed, optional, documents }: Named) {
  const allowed = fieldsFor(receiver)
  const first = allowed.filter((field) => field === 'name' || needed.includes(field))
  const classes = receiver === 'municipality' ? [...documents] : []
  const more = allowed.filter((field) => optional.includes(field) && !first.includes(field))
  return { needed: first, optional: classes.length > 0 ? [...more, 'documents'] : more, documents: classes }
}

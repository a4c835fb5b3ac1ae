import { formatDate } from './dutch-date'
import { genderLabel, nameUseLabel, personColumns, personFields, type PersonField } from './person-fields'
import { wordOf } from './terms'

type Columns = Record<string, unknown>

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const told = (columns: Columns, field: PersonField) => text(columns[personColumns[field]]) !== ''

/** Fields that say something only together: a name without a prefix is another name than with one. */
const name: readonly PersonField[] = ['surname', 'prefix', 'nameUse', 'partnerPrefix', 'partnerSurname']
const birth: readonly PersonField[] = ['birthDate', 'birthYear']
const contact: readonly PersonField[] = ['phone', 'email']

function isHanded(field: PersonField, handed: Columns): boolean {
  if (name.includes(field)) return told(handed, 'surname')
  if (birth.includes(field)) return birth.some((part) => told(handed, part))
  return told(handed, field)
}

/** The fields of a person in which what was handed over differs from what stands here; what was not told is no difference. */
export const handedFields = (here: Columns, handed: Columns): PersonField[] =>
  personFields
    .map(({ name: field }) => field as PersonField)
    .filter((field) => isHanded(field, handed))
    .filter((field) => text(here[personColumns[field]]) !== text(handed[personColumns[field]]))

/** Who somebody is (name, birth, gender) is asked before it is replaced; how to reach them goes before what stood here. */
export const askedFields = (fields: readonly PersonField[]) =>
  fields.filter((field) => !contact.includes(field))

/** Which fields take over, by what the receiver chose: everything handed over, or only how to reach somebody. */
export const takenFields = (fields: readonly PersonField[], choice: 'handed' | 'here') =>
  choice === 'handed' ? [...fields] : fields.filter((field) => contact.includes(field))

/** What a field of a person is called on screen. */
export const personLabel = (field: PersonField) =>
  personFields.find((spec) => spec.name === field)?.label ?? field

const words: Partial<Record<PersonField, (value: string) => string>> = {
  birthDate: formatDate,
  nameUse: (value) => wordOf(nameUseLabel, value),
  gender: (value) => wordOf(genderLabel, value),
}

/** One field as people read it: what stands here beside what was handed over; empty where nothing is known. */
export interface PersonDifference {
  label: string
  here: string
  handed: string
}

/** What a receiver who knew this person reads before choosing. */
export const personDifferences = (here: Columns, handed: Columns): PersonDifference[] =>
  askedFields(handedFields(here, handed)).map((field) => {
    const said = (columns: Columns) => {
      const value = text(columns[personColumns[field]])
      return value === '' ? '' : (words[field]?.(value) ?? value)
    }
    return { label: personLabel(field), here: said(here), handed: said(handed) }
  })

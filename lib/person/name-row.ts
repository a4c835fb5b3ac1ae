import { fullSurname, listName, spokenName, type NameUsage, type PersonName } from '@/lib/domain/person-name'

/** The columns of a person that make a name. */
export interface NameRow {
  initials: string | null
  givenName: string | null
  prefix: string | null
  surname: string
  nameUse: string
  partnerPrefix: string | null
  partnerSurname: string | null
}

/** The parts of the name as the rules of names want them. */
export const nameOf = (row: NameRow): PersonName => ({
  initials: row.initials ?? '',
  givenName: row.givenName ?? '',
  prefix: row.prefix ?? '',
  surname: row.surname,
  nameUsage: row.nameUse as NameUsage,
  partnerPrefix: row.partnerPrefix ?? '',
  partnerSurname: row.partnerSurname ?? '',
})

/** As in lists: 'Vries, de (Jan)'. */
export const listNameOf = (row: NameRow) => listName(nameOf(row))

/** As people speak: 'Jan de Vries'; the surname alone where nothing else is known. */
export const spokenNameOf = (row: NameRow) => spokenName(nameOf(row)) || fullSurname(nameOf(row))

import type { IsoDate } from '../calendar'
import type { ImportField } from './fields'
import type { StatusChoice } from './status-choices'

/** Where someone works: a company known here, or the name as the list gives it. */
export type ImportedEmployer = { companyId: string | null; name: string }

/** One row after reading: a value per field, null where the list has none. Hours are per week. */
export type RowValues = {
  externalNumber: string | null
  surname: string | null
  prefix: string | null
  initials: string | null
  givenName: string | null
  gender: string | null
  birthDate: IsoDate | null
  birthYear: number | null
  bsn: string | null
  street: string | null
  postcode: string | null
  houseNumber: string | null
  city: string | null
  phone: string | null
  email: string | null
  benefit: string | null
  applicant: string | null
  applicationOn: IsoDate | null
  adviceOutcome: 'positive' | 'negative' | null
  adviceOn: IsoDate | null
  decisionOutcome: 'grant' | 'reject' | null
  decisionOn: IsoDate | null
  waitingSince: IsoDate | null
  status: StatusChoice | null
  statusSince: IsoDate | null
  support: string | null
  hoursWanted: number | null
  travel: string | null
  preference: string | null
  employer: ImportedEmployer | null
  placementStart: IsoDate | null
  contractHours: number | null
  contractEnd: IsoDate | null
  remark: string | null
}

export const noValues: RowValues = {
  externalNumber: null, surname: null, prefix: null, initials: null, givenName: null, gender: null, birthDate: null,
  birthYear: null, bsn: null, street: null, postcode: null, houseNumber: null, city: null, phone: null, email: null,
  benefit: null, applicant: null, applicationOn: null, adviceOutcome: null, adviceOn: null, decisionOutcome: null,
  decisionOn: null, waitingSince: null, status: null, statusSince: null, support: null, hoursWanted: null,
  travel: null, preference: null, employer: null, placementStart: null, contractHours: null, contractEnd: null,
  remark: null,
} // prettier-ignore

/** What the user decided about one row: leave it out, it is another person than the namesake, or other text in a cell. */
export type RowChoice = {
  skip?: boolean
  otherPerson?: boolean
  corrections?: Readonly<Partial<Record<ImportField, string>>>
}

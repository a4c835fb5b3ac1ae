/** What a column of a list can hold. `ignore` leaves the column out; nothing of it is stored. */
export const importFields = [
  'externalNumber', 'fullName', 'surname', 'prefix', 'initials', 'givenName', 'gender', 'birthDate', 'bsn',
  'street', 'postcode', 'houseNumber', 'city', 'phone', 'email', 'benefit',
  'applicant', 'applicationOn', 'adviceOutcome', 'adviceOn', 'decisionOutcome', 'decisionOn', 'waitingSince',
  'status', 'statusSince', 'support', 'hoursWanted', 'travel', 'preference',
  'employer', 'placementStart', 'contractHours', 'contractEnd', 'remark',
] as const // prettier-ignore

export type ImportField = (typeof importFields)[number]
export type ColumnTarget = ImportField | 'ignore'

/** Dutch name of each field, as the mapping step and the messages use it. */
export const fieldLabel: Record<ColumnTarget, string> = {
  externalNumber: 'Nummer in de eigen lijst',
  fullName: 'Hele naam in één kolom',
  surname: 'Achternaam',
  prefix: 'Tussenvoegsel',
  initials: 'Voorletters',
  givenName: 'Roepnaam',
  gender: 'Geslacht',
  birthDate: 'Geboortedatum',
  bsn: 'BSN',
  street: 'Straat',
  postcode: 'Postcode',
  houseNumber: 'Huisnummer',
  city: 'Woonplaats',
  phone: 'Telefoon',
  email: 'E-mail',
  benefit: 'Uitkering',
  applicant: 'Wie deed de aanvraag',
  applicationOn: 'Datum aanvraag bij UWV',
  adviceOutcome: 'Uitkomst advies',
  adviceOn: 'Datum advies',
  decisionOutcome: 'Uitkomst besluit',
  decisionOn: 'Datum besluit',
  waitingSince: 'Op de lijst sinds',
  status: 'Status',
  statusSince: 'Status sinds',
  support: 'Begeleiding',
  hoursWanted: 'Gewenste uren per week',
  travel: 'Vervoer',
  preference: 'Voorkeur voor werk',
  employer: 'Geplaatst bij',
  placementStart: 'Start plaatsing',
  contractHours: 'Contracturen per week',
  contractEnd: 'Einde contract',
  remark: 'Opmerking',
  ignore: 'Niet overnemen',
}

/** Fields whose words must be one of a list that we know; the user maps the others. */
export const wordFields = [
  'status', 'adviceOutcome', 'decisionOutcome', 'benefit', 'applicant', 'support', 'travel', 'gender', 'employer',
] as const satisfies readonly ImportField[] // prettier-ignore

export type WordField = (typeof wordFields)[number]

/** Whether a column holds one of a list of words. */
export const isWordField = (field: ColumnTarget): field is WordField =>
  (wordFields as readonly string[]).includes(field)

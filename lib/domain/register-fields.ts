import type { FieldSpec } from './field-spec'
import { choice, date, remark, tick } from './form-fields'
import { bsnField, intakeSourceLabel, personFields } from './person-fields'
import { benefitLabel } from './terms'

/** What a new trajectory asks (T1, T40): for which municipality, who, and who brought them. */
export const registerFields: FieldSpec[] = [
  { name: 'municipalityId', label: 'Gemeente', kind: 'select', required: true, options: [] },
  date('registeredOn', 'Aangemeld op'),
  choice('intakeSource', 'Wie meldt aan?', intakeSourceLabel),
  bsnField,
  ...personFields,
  choice('benefit', 'Uitkering', benefitLabel),
  remark,
  tick('notDouble', 'Dit is iemand anders dan de gevonden personen'),
  { name: 'personId', label: 'Gevonden persoon', kind: 'hidden' },
]

/** What is looked for before someone is registered: the same BSN, name and birth date, or something like it. */
export const doubleFields: readonly string[] = ['bsn', 'surname', 'initials', 'givenName', 'birthDate']

import type { FieldSpec } from './field-spec'
import { choice, date, line, on, optional, remark } from './form-fields'
import { coversLabel } from './letter-address'
import { benefitLabel } from './terms'

export const nameUseLabel = {
  E: 'Eigen naam',
  P: 'Naam van de partner',
  V: 'Partner, dan eigen naam',
  N: 'Eigen naam, dan partner',
} as const
export const genderLabel = { m: 'Man', f: 'Vrouw', x: 'Anders of onbekend' } as const
export const intakeSourceLabel = {
  municipality: 'De gemeente',
  school: 'School',
  citizen: 'De persoon zelf',
  uwv: 'UWV',
} as const
export const representativeLabel = {
  administrator: 'Bewindvoerder',
  mentor: 'Mentor',
  curator: 'Curator',
  parent: 'Ouder of verzorger',
  authorised: 'Gemachtigde',
  contact: 'Contactpersoon',
} as const

/** Name as the BRP keeps it, birth and contact: asked at registration and when it changes. */
export const personFields: FieldSpec[] = [
  line('initials', 'Voorletters'),
  line('givenName', 'Roepnaam'),
  line('prefix', 'Voorvoegsel', 'Bijvoorbeeld van der.'),
  { ...line('surname', 'Geslachtsnaam', 'Zonder voorvoegsel.'), required: true } as FieldSpec,
  choice('nameUse', 'Naamgebruik', nameUseLabel),
  line('partnerPrefix', 'Voorvoegsel partner'),
  line('partnerSurname', 'Geslachtsnaam partner'),
  choice('gender', 'Geslacht', genderLabel, optional),
  date('birthDate', 'Geboortedatum', optional),
  {
    name: 'birthYear',
    label: 'Geboortejaar',
    kind: 'number',
    help: 'Alleen als de dag niet bekend is.',
  },
  line('street', 'Straat'),
  line('houseNumber', 'Huisnummer'),
  line('postcode', 'Postcode', 'Bijvoorbeeld 1234 AB.'),
  line('city', 'Plaats'),
  line('phone', 'Telefoon'),
  line('email', 'E-mail'),
]

/** The column of each field, for writing and for telling what a colleague changed. */
export const personColumns = {
  initials: 'initials',
  givenName: 'given_name',
  prefix: 'prefix',
  surname: 'surname',
  nameUse: 'name_use',
  partnerPrefix: 'partner_prefix',
  partnerSurname: 'partner_surname',
  gender: 'gender',
  birthDate: 'birth_date',
  birthYear: 'birth_year',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  city: 'city',
  phone: 'phone',
  email: 'email',
} as const
export type PersonField = keyof typeof personColumns

export const bsnField: FieldSpec = { name: 'bsn', label: 'BSN', kind: 'bsn', help: 'Negen cijfers.' }

/** The benefit from a day on; what was known before ends the day before. */
export const benefitFields: FieldSpec[] = [choice('benefit', 'Uitkering', benefitLabel), on]

const forPost = { field: 'covers', is: ['decisions', 'work', 'all'] }

export const representativeFields: FieldSpec[] = [
  choice('kind', 'Wie is dit?', representativeLabel),
  { ...line('name', 'Naam'), required: true } as FieldSpec,
  line('phone', 'Telefoon'),
  line('email', 'E-mail'),
  choice('covers', 'Welke brieven gaan hierheen in plaats van naar de persoon?', coversLabel, {
    ...optional,
    help: 'Kijk in de beschikking van de rechter of in de machtiging. Leeg: nog niet bekend.',
  }),
  { ...line('street', 'Straat of postbus'), shownWhen: forPost } as FieldSpec,
  { ...line('houseNumber', 'Huisnummer of nummer van de postbus'), shownWhen: forPost } as FieldSpec,
  { ...line('postcode', 'Postcode', 'Bijvoorbeeld 1234 AB.'), shownWhen: forPost } as FieldSpec,
  { ...line('city', 'Plaats'), shownWhen: forPost } as FieldSpec,
  date('validOn', 'Sinds'),
]

export const endRepresentativeFields: FieldSpec[] = [date('validOn', 'Laatste dag'), remark]

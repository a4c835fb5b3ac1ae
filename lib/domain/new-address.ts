import type { FieldSpec } from './field-spec'
import { personFields } from './person-fields'

/** What an address is made of. */
export const addressFieldNames: readonly string[] = ['street', 'houseNumber', 'postcode', 'city']

const whenKnown = { field: 'newAddress', is: ['known'] }

/** An address that does not hold: the new one, or that nobody knows it yet. */
export const newAddressFields: FieldSpec[] = [
  {
    name: 'newAddress',
    label: 'Weet u het nieuwe adres?',
    kind: 'radio',
    required: true,
    options: [
      { value: 'known', label: 'Ja, dit is het nieuwe adres' },
      { value: 'unknown', label: 'Nee, het nieuwe adres is nog onbekend' },
    ],
  },
  ...personFields
    .filter(({ name }) => addressFieldNames.includes(name))
    .map((field) => ({ ...field, required: true, shownWhen: whenKnown })),
]

import type { FieldSpec } from './field-spec'
import { employerKindLabel } from './work-terms'

const kinds = Object.entries(employerKindLabel).map(([value, label]) => ({ value, label }))

/** The contact sheet of an employer, in the order of its form. */
export const employerFields: FieldSpec[] = [
  { name: 'name', label: 'Naam', kind: 'text', required: true },
  { name: 'kind', label: 'Soort werkgever', kind: 'select', required: true, options: kinds },
  { name: 'contactName', label: 'Vaste contactpersoon', kind: 'text' },
  { name: 'contactPhone', label: 'Telefoon', kind: 'text' },
  { name: 'contactEmail', label: 'E-mailadres', kind: 'text' },
  { name: 'address', label: 'Adres', kind: 'text' },
  {
    name: 'agreements',
    label: 'Afspraken',
    kind: 'textarea',
    help: 'Wat u met deze werkgever afsprak. Niets over een persoon.',
  },
  { name: 'note', label: 'Opmerking', kind: 'textarea', help: 'Niets over een persoon.' },
]

export const stepFields: FieldSpec[] = [
  { name: 'doneOn', label: 'Geregeld op', kind: 'date', required: true },
  { name: 'doneBy', label: 'Door wie?', kind: 'text', required: true },
  { name: 'note', label: 'Toelichting', kind: 'textarea', help: 'Niets over een persoon.' },
]

export const contactFields: FieldSpec[] = [
  { name: 'onDay', label: 'Datum', kind: 'date', required: true },
  { name: 'withWhom', label: 'Met wie?', kind: 'text', required: true },
  {
    name: 'text',
    label: 'Wat is besproken?',
    kind: 'textarea',
    required: true,
    help: 'Niets over een persoon.',
  },
]

import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { employerKindLabel } from '@/lib/domain/work-terms'
import { choiceInput, dayInput, seenVersion, submission, textInput } from '@/lib/pipeline/inputs'

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

const sheet = {
  name: textInput('Naam', { required: true, max: 120 }),
  kind: choiceInput('Soort werkgever', Object.keys(employerKindLabel), { required: true }),
  contactName: textInput('Vaste contactpersoon', { max: 120 }),
  contactPhone: textInput('Telefoon', { max: 40 }),
  contactEmail: textInput('E-mailadres', { max: 200 }),
  address: textInput('Adres', { max: 300 }),
  agreements: textInput('Afspraken'),
  note: textInput('Opmerking'),
}

export const newEmployerSchema = z.object({ ...submission, ...sheet })
export const changeEmployerSchema = z.object({ ...submission, id: z.uuid(), version: seenVersion, ...sheet })
export const arrangeStepSchema = z.object({
  ...submission,
  id: z.uuid(),
  step: z.string().max(60),
  doneOn: dayInput('Geregeld op', { required: true }),
  doneBy: textInput('Door wie?', { required: true, max: 120 }),
  note: textInput('Toelichting'),
})
export const takeBackStepSchema = z.object({ ...submission, id: z.uuid(), step: z.string().max(60) })
export const addContactSchema = z.object({
  ...submission,
  id: z.uuid(),
  onDay: dayInput('Datum', { required: true }),
  withWhom: textInput('Met wie?', { required: true, max: 120 }),
  text: textInput('Wat is besproken?', { required: true }),
})

export const employerFilter = z.object({
  soort: z
    .enum(Object.keys(employerKindLabel) as [string, ...string[]])
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type EmployerFilter = z.output<typeof employerFilter>

import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { formLabel } from '@/lib/domain/labels'
import { choiceInput, dayInput, hoursInput, seenVersion, submission, textInput } from '@/lib/pipeline/inputs'

const forms = Object.entries(formLabel).map(([value, label]) => ({ value, label }))

/** What a company says of a place to work, in the order of its form. */
export const workplaceFields: FieldSpec[] = [
  {
    name: 'name',
    label: 'Naam van de plek',
    kind: 'text',
    required: true,
    help: 'Bijvoorbeeld Groenploeg West.',
  },
  { name: 'employerName', label: 'Werkgever', kind: 'text', required: true },
  { name: 'form', label: 'Vorm', kind: 'select', required: true, options: forms },
  {
    name: 'kindOfWork',
    label: 'Soort werk',
    kind: 'text',
    required: true,
    help: 'Bijvoorbeeld groen of inpakken.',
  },
  { name: 'location', label: 'Locatie', kind: 'text', required: true },
  {
    name: 'seats',
    label: 'Zitplaatsen',
    kind: 'number',
    required: true,
    help: 'Voor hoeveel mensen tegelijk.',
  },
  {
    name: 'hoursPerWeek',
    label: 'Uren per week',
    kind: 'hours',
    help: 'Wat hier gewoon is; leeg als het wisselt.',
  },
  {
    name: 'support',
    label: 'Begeleiding',
    kind: 'text',
    required: true,
    help: 'Bijvoorbeeld 1 begeleider op 8.',
  },
  { name: 'note', label: 'Opmerking', kind: 'textarea' },
  { name: 'validFrom', label: 'Beschikbaar vanaf', kind: 'date', required: true },
  { name: 'validTo', label: 'Beschikbaar tot en met', kind: 'date', help: 'Leeg: zonder einddatum.' },
]

const whole = 'Vul bij “Zitplaatsen” een heel getal van 1 tot en met 999 in.'

const shape = {
  name: textInput('Naam van de plek', { required: true, max: 120 }),
  employerName: textInput('Werkgever', { required: true, max: 120 }),
  form: choiceInput('Vorm', Object.keys(formLabel), { required: true }),
  kindOfWork: textInput('Soort werk', { required: true, max: 120 }),
  location: textInput('Locatie', { required: true, max: 120 }),
  seats: z.coerce.number(whole).int(whole).min(1, whole).max(999, whole),
  hoursPerWeek: hoursInput('Uren per week'),
  support: textInput('Begeleiding', { required: true, max: 200 }),
  note: textInput('Opmerking'),
  validFrom: dayInput('Beschikbaar vanaf', { required: true }),
  validTo: dayInput('Beschikbaar tot en met'),
}

const inOrder = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
  validFrom === null || validTo === null || validTo >= validFrom
const outOfOrder = { path: ['validTo'], message: 'Het einde ligt vóór het begin. Kies een latere dag.' }

export const newWorkplaceSchema = z.object({ ...submission, ...shape }).refine(inOrder, outOfOrder)
export const changeWorkplaceSchema = z
  .object({ ...submission, id: z.uuid(), version: seenVersion, ...shape })
  .refine(inOrder, outOfOrder)
export const endWorkplaceSchema = z.object({
  ...submission,
  id: z.uuid(),
  version: seenVersion,
  lastDay: dayInput('Laatste dag', { required: true }),
})

export const workplaceFilter = z.object({
  toon: z.enum(['vrij', 'vol', 'voorbij']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type WorkplaceFilter = z.output<typeof workplaceFilter>

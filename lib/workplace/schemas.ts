import { z } from 'zod'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel } from '@/lib/domain/labels'
import { weekSum } from '@/lib/domain/week-hours'
import {
  adaptationLabel,
  contactStyleLabel,
  employerKindLabel,
  kindOfWorkLabel,
  supportClassLabel,
  travelMeansLabel,
} from '@/lib/domain/work-terms'
import {
  choiceInput,
  choicesInput,
  dayInput,
  hoursInput,
  seenVersion,
  submission,
  textInput,
  weekInput,
} from '@/lib/pipeline/inputs'

const whole = 'Vul bij “Zitplaatsen” een heel getal van 1 tot en met 999 in.'
const needed = { required: true }

/** A postcode of the Netherlands as it is written: '1234 AB'. */
const postcodeInput = (label: string) =>
  textInput(label, { max: 10 })
    .transform((text) => text && text.toUpperCase().replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2'))
    .refine(
      (text) => text === null || /^[1-9]\d{3} [A-Z]{2}$/.test(text),
      `Vul bij “${label}” een postcode in, bijvoorbeeld 1234 AB.`,
    )

/** Somebody in the list, or a new one with a name and a kind. */
const newEmployer = 'new'
const employerChoice = (label: string, required: boolean) =>
  z
    .union([z.uuid(), z.literal(newEmployer), z.literal('')], `Kies “${label}”.`)
    .refine((value) => !required || value !== '', `Kies “${label}”.`)

const shape = {
  name: textInput('Naam van de plek', { required: true, max: 120 }),
  form: choiceInput('Vorm', Object.keys(formLabel), needed),
  kindsOfWork: choicesInput('Soort werk', Object.keys(kindOfWorkLabel), needed),
  employerId: employerChoice('Werkgever', true),
  employerName: textInput('Naam van de werkgever', { max: 120 }).prefault(''),
  employerKind: choiceInput('Soort werkgever', Object.keys(employerKindLabel)).prefault(''),
  hostId: employerChoice('Waar gewerkt wordt', false).prefault(''),
  hostName: textInput('Naam van wie ontvangt', { max: 120 }).prefault(''),
  hostKind: choiceInput('Soort organisatie', Object.keys(employerKindLabel)).prefault(''),
  location: textInput('Locatie', { required: true, max: 120 }),
  city: textInput('Plaats', { required: true, max: 120 }),
  postcode: postcodeInput('Postcode'),
  dayHours: weekInput('Uren per dag', needed),
  daySupport: weekInput('Begeleiding per dag'),
  daysFrom: dayInput('Deze dagen gelden vanaf').prefault(''),
  seats: z.coerce.number(whole).int(whole).min(1, whole).max(999, whole),
  adaptations: choicesInput('Aanpassingen', Object.keys(adaptationLabel)),
  supportClass: choiceInput('Zwaarste begeleiding', Object.keys(supportClassLabel), needed),
  minimumHours: hoursInput('Minimum uren per week'),
  contactStyles: choicesInput('Contact', Object.keys(contactStyleLabel)),
  reachableBy: choicesInput('Bereikbaar met', Object.keys(travelMeansLabel)),
  note: textInput('Opmerking'),
  validFrom: dayInput('Beschikbaar vanaf', needed),
  validTo: dayInput('Beschikbaar tot en met'),
}

interface Checked {
  validFrom: string | null
  validTo: string | null
  employerId: string
  employerName: string | null
  employerKind: string | null
  hostId: string
  hostName: string | null
  hostKind: string | null
  dayHours: readonly number[] | null
  daySupport: readonly number[] | null
  supportClass: string | null
  minimumHours: number | null
}

/** What only fits together: days in order, a new employer with name and kind, support on days that are worked. */
function together(input: Checked, context: z.RefinementCtx): void {
  const issue = (path: keyof Checked, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (input.validFrom !== null && input.validTo !== null && input.validTo < input.validFrom)
    issue('validTo', 'Het einde ligt vóór het begin. Kies een latere dag.')
  for (const side of ['employer', 'host'] as const) {
    if (input[`${side}Id`] !== newEmployer) continue
    if (!input[`${side}Name`]) issue(`${side}Name`, 'Vul de naam in.')
    if (!input[`${side}Kind`]) issue(`${side}Kind`, 'Kies wat voor organisatie dit is.')
  }
  if (input.daySupport?.some((hours, index) => hours > 0 && !input.dayHours?.[index]))
    issue('daySupport', 'Er staat begeleiding op een dag waarop de plek niet open is.')
  contradicting(input, issue)
}

/** What cannot both be: more hours asked than the place is open, heavy support without an hour of support. */
function contradicting(input: Checked, issue: (path: keyof Checked, message: string) => void): void {
  const open = input.dayHours === null ? null : weekSum(input.dayHours)
  if (open !== null && input.minimumHours !== null && input.minimumHours > open)
    issue('minimumHours', `De plek is ${formatNumber(open)} uur per week open. Vul bij “Minimum uren per week” hoogstens ${formatNumber(open)} in, of laat de plek langer open.`)
  if (input.supportClass === 'heavy' && !input.daySupport?.some((hours) => hours > 0))
    issue('daySupport', 'De plek kan zware begeleiding aan, maar er staan geen uren begeleiding bij. Vul die in, of kies een lichtere begeleiding.')
} // prettier-ignore

export const newWorkplaceSchema = z.object({ ...submission, ...shape }).superRefine(together)
export const changeWorkplaceSchema = z
  .object({ ...submission, id: z.uuid(), version: seenVersion, ...shape })
  .superRefine(together)
export type WorkplaceInput = Omit<z.output<typeof newWorkplaceSchema>, 'submissionId'>

export const endWorkplaceSchema = z.object({
  ...submission,
  id: z.uuid(),
  version: seenVersion,
  lastDay: dayInput('Laatste dag', needed),
})

export const extraSeatSchema = z
  .object({
    ...submission,
    id: z.uuid(),
    version: seenVersion,
    validFrom: dayInput('Vanaf', needed),
    validTo: dayInput('Tot en met'),
    reason: textInput('Reden', { required: true, max: 500 }),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Het einde ligt vóór het begin. Kies een latere dag.',
  })

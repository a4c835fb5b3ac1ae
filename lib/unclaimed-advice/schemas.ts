import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { advice, date, line } from '@/lib/domain/form-fields'
import { seenVersion, submission, textInput } from '@/lib/pipeline/inputs'
import { formSchema } from '@/lib/trajectory/fields-schema'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** Gemeente, the advice whose form is open, whose advices, the day, the day on which that was known, and page; a wrong value counts as none. */
export const unclaimedFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  bij: z.uuid().optional().catch(undefined),
  van: z.enum(['mij']).optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type UnclaimedFilter = z.output<typeof unclaimedFilter>

/** An advice as it lies on the desk: of whom, and what it says. */
export const adviceFields: FieldSpec[] = [
  { ...line('surname', 'Achternaam'), required: true } as FieldSpec,
  line('prefix', 'Voorvoegsel'),
  line('initials', 'Voorletters'),
  date('birthDate', 'Geboortedatum', { required: false }),
  ...advice,
]
/** Into which trajectory an advice goes, by its number. */
export const linkFields: FieldSpec[] = [
  {
    ...line('number', 'Nummer van het traject', 'Bijvoorbeeld T-2026-0113.'),
    required: true,
  } as FieldSpec,
]
/** Why an advice goes back to UWV. */
export const returnFields: FieldSpec[] = [
  {
    name: 'reason',
    label: 'Waarom gaat het terug naar UWV?',
    kind: 'textarea',
    required: true,
    help: 'Bijvoorbeeld: woont niet in deze gemeente. Geen diagnose of medische gegevens.',
  },
]

const about = { ...submission, id: z.uuid(), version: seenVersion }

/** An advice of which no trajectory is found, for a gemeente of one's own. */
export const recordSchema = formSchema({ municipalityId: z.uuid() }, adviceFields)
/** Become the one who finds out to whom an advice belongs; the version is the one on screen. */
export const takeSchema = z.object(about)
/** An advice and the number of the trajectory it goes into. */
export const linkSchema = z.object({
  ...about,
  number: textInput('Nummer van het traject', { required: true, max: 40 }),
})
/** An advice that goes back to UWV, and why. */
export const returnSchema = z.object({
  ...about,
  reason: textInput('Waarom gaat het terug naar UWV?', { required: true, max: 500 }),
})
/** An import of UWV's list, whose advices without a trajectory are kept. */
export const listSchema = z.object({ ...submission, batchId: z.uuid(), version: seenVersion })

import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { quarterOf } from '@/lib/domain/quarter'
import { uwvAnswerReasons, uwvFigureOf, uwvIndicatorNames } from '@/lib/domain/uwv-figures'
import { choiceInput, dayInput, submission, textInput } from '@/lib/pipeline/inputs'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** Gemeente, quarter, which figure of UWV, the day of which the knowledge is asked, the reason whose rows are shown, and page; a wrong value counts as none. */
export const uwvFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  kwartaal: z.string().refine((name) => quarterOf(name) !== null).optional().catch(undefined), // prettier-ignore
  cijfer: z.enum(uwvIndicatorNames).catch('working'),
  bekend: dayParam,
  soort: z.string().refine((name) => uwvFigureOf(name) !== null).optional().catch(undefined), // prettier-ignore
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type UwvFilter = z.output<typeof uwvFilter>

/** The same for who works with these people, with the number of the trajectory that is opened. */
export const uwvPeopleFilter = uwvFilter.extend({
  persoon: z
    .string()
    .regex(/^T-\d{4}-\d{1,8}$/)
    .optional()
    .catch(undefined),
})
export type UwvPeopleFilter = UwvFilter & Pick<z.output<typeof uwvPeopleFilter>, 'persoon'>

const number = (label: string): FieldSpec => ({ name: 'value', label, kind: 'number', required: true })

/** The figure of UWV as it is brought in: its value, and where it stands. */
export const theirsFields: FieldSpec[] = [
  number('Cijfer van UWV'),
  {
    name: 'note',
    label: 'Waar staat het?',
    kind: 'text',
    required: true,
    help: 'Bijvoorbeeld: rapportage beschut werk, tabel 3, ontvangen 12-10-2026.',
  },
]

/** The figure that both sides agree on, with whom and why. */
export const agreedFields: FieldSpec[] = [
  number('Afgesproken cijfer'),
  {
    name: 'note',
    label: 'Wat is afgesproken, en met wie?',
    kind: 'textarea',
    required: true,
    help: 'Noem geen namen van kandidaten.',
  },
]

/** A figure of UWV as it is read in their report, or what was agreed about the difference. */
export const uwvFigureSchema = z.object({
  ...submission,
  municipalityId: z.uuid(),
  indicator: z.enum(uwvIndicatorNames),
  quarter: z.string().refine((name) => quarterOf(name) !== null, 'Kies een kwartaal.'),
  kind: z.enum(['theirs', 'agreed']),
  value: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'Vul een heel getal in.')
    .transform(Number),
  note: textInput('Toelichting', { required: true }),
})

const counting = [
  { value: 'yes', label: 'UWV telt deze persoon mee' },
  { value: 'no', label: 'UWV telt deze persoon niet mee' },
]

/** What UWV said of one person, as it is asked. */
export const answerFields: FieldSpec[] = [
  { name: 'counts', label: 'Wat zegt UWV?', kind: 'radio', required: true, options: counting },
  { name: 'confirmedOn', label: 'Bevestigd op', kind: 'date', required: true, help: 'De dag waarop UWV dit zei of schreef.' },
  {
    name: 'reason',
    label: 'Reden',
    kind: 'select',
    options: Object.entries(uwvAnswerReasons).map(([value, label]) => ({ value, label })),
  },
] // prettier-ignore

const person = {
  ...submission,
  trajectoryId: z.uuid(),
  indicator: z.enum(uwvIndicatorNames),
  quarter: z.string().refine((name) => quarterOf(name) !== null, 'Kies een kwartaal.'),
  /** What was on screen: the answer that held, or none. */
  seen: z.uuid().nullable(),
}

/** That UWV counts a person in a figure of a quarter or does not, confirmed on a day. */
export const uwvAnswerSchema = z.object({
  ...person,
  counts: choiceInput('Wat zegt UWV?', ['yes', 'no'], { required: true }),
  confirmedOn: dayInput('Bevestigd op', { required: true }),
  reason: choiceInput('Reden', Object.keys(uwvAnswerReasons)),
})

/** That what was recorded of a person no longer holds. */
export const uwvAnswerBackSchema = z.object({ ...person, seen: z.uuid() })

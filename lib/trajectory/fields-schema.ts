import { z } from 'zod'
import { asTimes, daysThatDiffer, hoursOfTimes } from '@/lib/domain/day-times'
import { formatNumber } from '@/lib/domain/dutch-number'
import { isAsked, type FieldSpec } from '@/lib/domain/field-spec'
import type { MoveInput } from '@/lib/domain/situation'
import { asWeek, weekSum, type WeekHours } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import {
  choiceInput,
  dayInput,
  dayTimesInput,
  hoursInput,
  idChoiceInput,
  percentageInput,
  submission,
  textInput,
  timeInput,
  weekInput,
} from '@/lib/pipeline/inputs'

type Reader = z.ZodType<string | number | boolean | readonly number[] | null>

type Needed = { required: boolean; max?: number }

const readers: Partial<Record<FieldSpec['kind'], (label: string, needed: Needed) => Reader>> = {
  date: dayInput,
  time: timeInput,
  week: weekInput,
  dayTimes: dayTimesInput,
  number: (label, { required }) => numberReader(label, required),
  percentage: percentageInput,
  wholePercentage: (label, needed) => percentageInput(label, { ...needed, whole: true }),
  checkbox: () => z.boolean(),
  bsn: (label, needed) => textInput(label, { ...needed, isBsn: true }),
}

function readerOf(field: FieldSpec): Reader {
  const needed = { required: field.required ?? false, ...(field.max !== undefined && { max: field.max }) }
  if (field.kind === 'hours') return hoursInput(field.label, { ...needed, zero: field.zero })
  if (!('options' in field)) return (readers[field.kind] ?? textInput)(field.label, needed)
  const values = field.options.map(({ value }) => value)
  if (field.kind === 'checkboxes')
    return values.length === 0 ? idsReader(field.label) : severalReader(field.label, values)
  return values.length === 0 ? idChoiceInput(field.label, needed) : choiceInput(field.label, values, needed)
}

/** A whole number from 0 as people type it; null when empty and not needed. */
const numberReader = (label: string, required: boolean): Reader =>
  z.union([z.string(), z.number().transform(String)]).transform((text, context): number | null => {
    const typed = text.trim()
    if (typed === '' && !required) return null
    if (/^\d{1,9}$/.test(typed)) return Number(typed)
    context.addIssue({ code: 'custom', message: `Vul bij “${label}” een heel getal in.` })
    return null
  })

/** What a row of checkboxes sends: a list, or one text with commas. */
const ticked = z.union([
  z.array(z.string()),
  z.string().transform((one) => (one === '' ? [] : one.split(','))),
])

/** What is ticked, in the order of the options, with commas between; null when nothing is. */
const severalReader = (label: string, values: readonly string[]): Reader =>
  ticked.transform((chosen, context) => {
    if (chosen.some((value) => !values.includes(value)))
      context.addIssue({ code: 'custom', message: `Kies bij “${label}” uit de lijst.` })
    return values.filter((value) => chosen.includes(value)).join(',') || null
  })

/** Ids that are ticked, of rows that are looked up; with commas between, null when nothing is. */
const idsReader = (label: string): Reader =>
  ticked
    .pipe(z.array(z.uuid({ error: `Kies bij “${label}” uit de lijst.` })).max(200))
    .transform((ids) => ids.join(',') || null)

const emptyOf = (field: FieldSpec) => (field.kind === 'checkbox' ? false : '')

const notAsked = (field: FieldSpec): Reader =>
  z
    .unknown()
    .prefault(null)
    .transform(() => (field.kind === 'checkbox' ? false : null))

/**
 * The schema of a form that is drawn from data, with what was sent: a field that was not sent counts as empty, and so
 * does what stands in a field that this answer does not ask.
 */
export const fieldsSchema = (fields: readonly FieldSpec[], raw: Readonly<Record<string, unknown>> = {}) =>
  z
    .object(
      Object.fromEntries(
        fields.map((field) => [
          field.name,
          isAsked(field, fields, raw) ? readerOf(field).prefault(emptyOf(field)) : notAsked(field),
        ]),
      ),
    )
    .superRefine((input, context) => {
      for (const field of fields) {
        const words = offWords(field, fields, input)
        if (words) context.addIssue({ code: 'custom', path: [field.name], message: words })
      }
    })

/** Why what a week says does not agree with the rest of the form; null when it does. */
function offWords(
  field: FieldSpec,
  fields: readonly FieldSpec[],
  input: Record<string, unknown>,
): string | null {
  if (field.kind === 'week') return offTotal(asWeek(input[field.name]), field, fields, input)
  const times = field.kind === 'dayTimes' ? asTimes(input[field.name]) : null
  if (field.kind !== 'dayTimes' || times === null) return null
  const hours = field.hours === undefined ? null : asWeek(input[field.hours])
  const differ = hours ? daysThatDiffer(times, hours) : []
  if (differ.length > 0) {
    const days = differ.map((index) => weekdayLabel[(index + 1) as Weekday]).join(', ')
    return `Begin en einde passen niet bij de uren van ${days}. Vul op elke werkdag een begin en een einde in, minstens zo lang als de uren.`
  }
  return offTotal(hoursOfTimes(times, Number(input[field.pause ?? ''] ?? 0)), field, fields, input)
}

/** Why the hours per day are not the hours per week of the same form; null when they are, or one is unknown. */
function offTotal(
  week: WeekHours | null,
  { total }: { total?: string },
  fields: readonly FieldSpec[],
  input: Record<string, unknown>,
): string | null {
  const whole = total === undefined ? null : input[total]
  if (week === null || typeof whole !== 'number' || weekSum(week) === whole) return null
  const label = fields.find((field) => field.name === total)?.label
  return `Samen is dat ${formatNumber(weekSum(week))} uur, en bij “${label}” staat ${formatNumber(whole)}. Maak ze gelijk.`
}

/** A form drawn from data with what it is about (`head`): days become 'yyyy-mm-dd', hours numbers, in `input`. */
export const formSchema = <Head extends z.ZodRawShape>(head: Head, fields: readonly FieldSpec[]) =>
  z.looseObject({ ...submission, ...head }).transform((raw, context) => {
    const parsed = fieldsSchema(fields, raw).safeParse(raw)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
      return z.NEVER
    }
    const about = raw as unknown as z.output<z.ZodObject<Head & typeof submission>>
    return { ...about, input: parsed.data as MoveInput }
  })

'use client'

import { useEffect, useRef } from 'react'
import { formatNumber, parseHours } from '@/lib/domain/dutch-number'
import { asWeek, spreadHours, weekdayShort, weekParts, weekText } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { GroupFrame, useField, type FieldProps } from './field-frame'
import { useFieldValue } from './form-context'

type Props = FieldProps & {
  /** The field with the hours per week that these add up to. */
  total?: string
  /** The field with the chosen place, and the week of each place. */
  of?: string
  days?: Readonly<Record<string, string>>
  unit?: string
}

/** Hours per weekday, Monday to Sunday in one row, with their sum; a place that is chosen fills in its own week. */
export function WeekField({ total, of = '', days, unit = 'uur', ...field }: Props) {
  const { id, message, form } = useField(field)
  const value = String(useFieldValue(field.name) ?? '')
  const whole = hoursOf(useFieldValue(total ?? ''))
  const typed = useRef(value !== '')
  const place = String(useFieldValue(of) ?? '')
  const chosen = days?.[place]
  const fill = (text: string) => form.setValue(field.name, text, { shouldDirty: true })
  useEffect(() => {
    const week = chosen ? asWeek(weekParts(chosen)) : null
    if (week && !typed.current)
      form.setValue(field.name, weekText(whole === null ? week : spreadHours(whole, week)))
  }, [chosen, whole, form, field.name])
  const readable = weekParts(value)
  const marked = (index: number) => readable[index] === null || !readable.includes(null)
  const parts = weekdayShort.map((_, index) => value.split('|')[index] ?? '')
  return (
    <GroupFrame {...field} id={id} message={message}>
      <input type="hidden" {...form.register(field.name)} />
      <div className="week-row">
        {weekdayShort.map((short, index) => (
          <label key={short} className="week-day">
            <span aria-hidden="true">{short}</span>
            <input
              className="utrecht-textbox"
              aria-label={`${field.label}, ${weekdayLabel[(index + 1) as Weekday]}`}
              aria-invalid={message && marked(index) ? true : undefined}
              inputMode="decimal"
              autoComplete="off"
              value={parts[index]}
              onChange={(event) => {
                typed.current = true
                fill(parts.map((part, at) => (at === index ? event.target.value.replaceAll('|', '') : part)).join('|'))
              }}
            />
          </label>
        ))}
        <output className="week-sum" htmlFor={id}>
          {sumWords(value, whole, unit)}
        </output>
      </div>
    </GroupFrame>
  )
} // prettier-ignore

const hoursOf = (typed: unknown): number | null => {
  const reading = parseHours(String(typed ?? ''))
  return reading.ok ? reading.value : null
}

/** The sum of what can be read, and what it is to be. */
function sumWords(value: string, whole: number | null, unit: string): string {
  const sum = weekParts(value).reduce<number>((all, hours) => all + (hours ?? 0), 0)
  const words = `samen ${formatNumber(sum)} ${unit}`
  return whole === null || whole === sum ? words : `${words}, van ${formatNumber(whole)}`
}

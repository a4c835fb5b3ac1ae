'use client'

import { asTimes, hoursOfTimes, parseTimes } from '@/lib/domain/day-times'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekdayShort, weekSum, type WeekHours } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { GroupFrame, useField, type FieldProps } from './field-frame'
import { useFieldValue } from './form-context'

type Props = FieldProps & {
  /** The field with the minutes of the break on each day. */
  pause?: string
}

const partsOf = (value: string) =>
  weekdayShort.map((_, index) => {
    const [starts = '', ends = ''] = (value.split('|')[index] ?? '').split('-')
    return [starts, ends] as const
  })

/** The hours of each day that can be read, less the break; a day that cannot be read yet counts as none. */
function hoursOf(value: string, breakMinutes: number): WeekHours {
  const readable = value.split('|').map((part) => ('unreadable' in (parseTimes(part) ?? {}) ? '' : part))
  const times = asTimes(readable.join('|'))
  return times ? hoursOfTimes(times, breakMinutes) : weekdayShort.map(() => 0)
}

/** Begin and end per weekday, a row for each, with the hours of the day and the week beside them. */
export function DayTimesField({ pause = '', ...field }: Props) {
  const { id, message, form } = useField(field)
  const value = String(useFieldValue(field.name) ?? '')
  const hours = hoursOf(value, Number(useFieldValue(pause) ?? 0))
  const parts = partsOf(value)
  const fill = (day: number, side: 0 | 1, typed: string) => {
    const clean = typed.replaceAll(/[|–-]/g, '')
    const next = parts.map(([starts, ends], index) => {
      const pair = index !== day ? [starts, ends] : side === 0 ? [clean, ends] : [starts, clean]
      return pair.every((part) => part === '') ? '' : pair.join('-')
    })
    form.setValue(field.name, next.join('|'), { shouldDirty: true })
  }
  return (
    <GroupFrame {...field} id={id} message={message}>
      <input type="hidden" {...form.register(field.name)} />
      <div className="day-times">
        {weekdayShort.map((short, index) => {
          const day = weekdayLabel[(index + 1) as Weekday]
          return (
            <div key={short} className="day-times-row">
              <span aria-hidden="true">{short}</span>
              {([0, 1] as const).map((side) => (
                <input
                  key={side}
                  className="utrecht-textbox"
                  aria-label={`${day} ${side === 0 ? 'van' : 'tot'}`}
                  aria-invalid={message ? true : undefined}
                  inputMode="decimal"
                  autoComplete="off"
                  placeholder={side === 0 ? 'van' : 'tot'}
                  value={parts[index]?.[side] ?? ''}
                  onChange={(event) => fill(index, side, event.target.value)}
                />
              ))}
              <span className="day-times-hours">{hours[index] ? `${formatNumber(hours[index])} uur` : ''}</span>
            </div>
          )
        })}
        <output className="week-sum" htmlFor={id}>{`samen ${formatNumber(weekSum(hours))} uur`}</output>
      </div>
    </GroupFrame>
  )
} // prettier-ignore

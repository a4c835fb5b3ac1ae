'use client'

import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { formatDate, formatDateWithWeekday, parseDutchDate } from '@/lib/domain/dutch-date'
import { FieldFrame, useField, type FieldProps } from './field-frame'

type Props = FieldProps & {
  /** The last year that two digits may mean; without it some years ahead of now. */
  latestYear?: number
}

/** A day, typed: 21-11-2026, 21-11-26, 21112026 and 21 nov 2026 are all read, and shown back with the weekday. */
export function DateField({ latestYear, ...field }: Props) {
  const { id, message, form, wiring } = useField(field)
  const [understood, setUnderstood] = useState<string | null>(null)
  const { onBlur, ...registered } = form.register(field.name)
  function readBack(text: string) {
    const reading = parseDutchDate(text, latestYear ?? new Date().getFullYear() + 10)
    setUnderstood(reading.ok ? formatDateWithWeekday(reading.date) : null)
    if (reading.ok) form.setValue(field.name, formatDate(reading.date), { shouldDirty: true })
  }
  return (
    <FieldFrame
      {...field}
      help={field.help ?? 'Bijvoorbeeld 21-11-2026'}
      id={id}
      message={message}
      input={
        <div className="box-row">
          <Textbox
            {...registered}
            {...wiring}
            autoComplete="off"
            invalid={Boolean(message)}
            className="box-date"
            onBlur={(event) => {
              readBack(event.target.value)
              void onBlur(event)
            }}
          />
          <span className="field-understood" aria-live="polite">
            {understood}
          </span>
        </div>
      }
    />
  )
}

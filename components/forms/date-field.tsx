'use client'

import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { formatDate, formatDateWithWeekday, parseDutchDate } from '@/lib/domain/dutch-date'
import { FieldFrame, useField, type FieldProps } from './field-frame'
import { useFieldValue } from './form-context'

type Props = FieldProps & {
  /** The last year that two digits may mean; without it some years ahead of now. */
  latestYear?: number
}

/** A day, typed: 21-11-2026, 211126, 21112026 and 21 nov 2026 are all read, and shown back with the weekday. */
export function DateField({ latestYear, ...field }: Props) {
  const { id, message, form, wiring } = useField(field)
  const [understood, setUnderstood] = useState<{ text: string; words: string } | null>(null)
  const value = useFieldValue(field.name)
  const { onBlur, ...registered } = form.register(field.name)
  function readBack(text: string) {
    const reading = parseDutchDate(text, latestYear ?? new Date().getFullYear() + 10)
    if (!reading.ok) return setUnderstood(null)
    const written = formatDate(reading.date)
    setUnderstood({ text: written, words: formatDateWithWeekday(reading.date) })
    form.setValue(field.name, written, { shouldDirty: true })
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
            {understood?.text === value && understood?.words}
          </span>
        </div>
      }
    />
  )
}

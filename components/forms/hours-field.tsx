'use client'

import { Textbox } from '@utrecht/textbox-react'
import { FieldFrame, useField, type FieldProps } from './field-frame'

/** Hours or another number with a comma or a point; the unit stands behind the box. */
export function HoursField({ unit = 'uur per week', ...field }: FieldProps & { unit?: string }) {
  const { id, message, form, wiring } = useField(field)
  return (
    <FieldFrame
      {...field}
      id={id}
      message={message}
      input={
        <div className="box-row">
          <Textbox
            {...form.register(field.name)}
            {...wiring}
            inputMode="decimal"
            autoComplete="off"
            invalid={Boolean(message)}
            className="box-number"
          />
          {unit && <span>{unit}</span>}
        </div>
      }
    />
  )
}

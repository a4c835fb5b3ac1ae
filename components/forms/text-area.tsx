'use client'

import { useState } from 'react'
import { FieldFrame, useField, type FieldProps } from './field-frame'

type Props = FieldProps & {
  rows?: number
  /** Says what in the text had better not be kept, or null; it warns while typing, so that the button does not move away under a press, and stops nothing. */
  warn?: (text: string) => string | null
}

/** Several lines of text. */
export function TextArea({ rows = 4, warn, ...field }: Props) {
  const { id, message, form, wiring } = useField(field)
  const [warning, setWarning] = useState<string | null>(null)
  const { onChange, ...registered } = form.register(field.name)
  return (
    <FieldFrame
      {...field}
      id={id}
      message={message}
      input={
        <textarea
          {...registered}
          {...wiring}
          rows={rows}
          className="utrecht-textbox box-area"
          onChange={(event) => {
            if (warn) setWarning(warn(event.target.value))
            void onChange(event)
          }}
        />
      }
      after={
        warn && (
          <p className="field-warning" role="status">
            {warning}
          </p>
        )
      }
    />
  )
}

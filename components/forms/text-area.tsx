'use client'

import { useEffect, useState } from 'react'
import { FieldFrame, useField, type FieldProps } from './field-frame'
import { useFormScope } from './form-context'
import { sensitiveWarning } from './sensitive-warning'

type Props = FieldProps & {
  rows?: number
}

/**
 * Free text. It says while typing what had better not be kept, so that the button does not move away under a press; the
 * form asks once more before medical words are sent, and the server keeps no BSN in a text.
 */
export function TextArea({ rows = 4, ...field }: Props) {
  const { id, message, form, wiring } = useField(field)
  const { watchText } = useFormScope()
  useEffect(() => watchText(field.name), [watchText, field.name])
  const [warning, setWarning] = useState(() => sensitiveWarning(String(form.getValues(field.name) ?? '')))
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
            setWarning(sensitiveWarning(event.target.value))
            void onChange(event)
          }}
        />
      }
      after={
        <p className="field-warning" role="status">
          {warning}
        </p>
      }
    />
  )
}

'use client'

import type { FieldOption } from '@/lib/domain/field-spec'
import { FieldFrame, useField, type FieldProps } from './field-frame'

type Props = FieldProps & { options: readonly FieldOption[]; emptyLabel?: string }

/** One of many; up to some six options a `RadioGroup` shows them all at once. */
export function SelectField({ options, emptyLabel = 'Kies…', ...field }: Props) {
  const { id, message, form, wiring } = useField(field)
  return (
    <FieldFrame
      {...field}
      id={id}
      message={message}
      input={
        <select {...form.register(field.name)} {...wiring} className="utrecht-textbox box-select">
          <option value="">{emptyLabel}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      }
    />
  )
}

'use client'

import { Textbox } from '@utrecht/textbox-react'
import type { ComponentProps } from 'react'
import { FieldFrame, useField, type FieldProps } from './field-frame'

type Props = FieldProps & {
  /** How much is expected; the box is as wide as its answer. */
  width?: 'short' | 'medium' | 'wide'
} & Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'spellCheck'>

/** One line of text. */
export function TextField({
  width = 'wide',
  type = 'text',
  inputMode,
  autoComplete = 'off',
  spellCheck,
  ...field
}: Props) {
  const { id, message, form, wiring } = useField(field)
  return (
    <FieldFrame
      {...field}
      id={id}
      message={message}
      input={
        <Textbox
          {...form.register(field.name)}
          {...wiring}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          invalid={Boolean(message)}
          className={`box-${width}`}
        />
      }
    />
  )
}

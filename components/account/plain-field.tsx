import { FormField } from '@utrecht/form-field-react'
import { Textbox } from '@utrecht/textbox-react'
import type { ComponentProps, ReactNode } from 'react'

type Props = { label: string; help?: ReactNode; message?: string | null } & Pick<
  ComponentProps<'input'>,
  'id' | 'name' | 'type' | 'autoComplete' | 'defaultValue' | 'inputMode'
>

/** One line of text in a form that works before any script runs. */
export function PlainField({ label, help, message, id, ...input }: Props) {
  const described = [help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ')
  return (
    <FormField
      className="field"
      invalid={Boolean(message)}
      label={<label htmlFor={id}>{label}</label>}
      description={help && <div id={`${id}-help`}>{help}</div>}
      input={
        <Textbox
          {...input}
          id={id}
          className="box-wide"
          spellCheck={false}
          invalid={Boolean(message)}
          aria-required
          aria-describedby={described || undefined}
        />
      }
      errorMessage={message && <p id={`${id}-message`}>{message}</p>}
    />
  )
}

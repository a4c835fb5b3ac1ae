'use client'

import { FormField } from '@utrecht/form-field-react'
import { useEffect, type ReactNode } from 'react'
import { useFormScope } from './form-context'

export type FieldProps = {
  name: string
  label: string
  /** Stands beside the field: what to fill in, an example, the article of law. */
  help?: ReactNode
  /** A field that is not needed says so in its label. */
  required?: boolean
}

/** What connects a field to its label, help and message. */
export function useField({ name, label, help, required }: FieldProps) {
  const { form, messages, idOf, nameField } = useFormScope()
  useEffect(() => nameField(name, label), [nameField, name, label])
  const id = idOf(name)
  const message = messages[name]
  const described = [help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ')
  return {
    id,
    message,
    form,
    wiring: {
      id,
      'aria-describedby': described || undefined,
      'aria-required': required || undefined,
      'aria-invalid': message ? true : undefined,
    },
  }
}

type FrameProps = FieldProps & { id: string; message?: string; input: ReactNode; after?: ReactNode }

/** Label, help, input and message of one field, in this order for who listens; the help stands beside for who looks. */
export function FieldFrame({ id, label, help, required, message, input, after }: FrameProps) {
  return (
    <FormField
      className="field"
      invalid={Boolean(message)}
      label={
        <label htmlFor={id}>
          {label}
          <Optional required={required} />
        </label>
      }
      description={help && <div id={`${id}-help`}>{help}</div>}
      input={
        <>
          {input}
          {after}
        </>
      }
      errorMessage={message && <p id={`${id}-message`}>{message}</p>}
    />
  )
}

function Optional({ required }: { required?: boolean }) {
  return required ? null : <span className="field-optional"> (niet verplicht)</span>
}

type GroupProps = FieldProps & { id: string; message?: string; children: ReactNode }

/** The frame of a field that is a group of choices. */
export function GroupFrame({ id, label, help, required, message, children }: GroupProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={
        message ? 'field field-group utrecht-form-field utrecht-form-field--invalid' : 'field field-group'
      }
      aria-describedby={
        [help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend>
        {label}
        <Optional required={required} />
      </legend>
      {help && (
        <div className="utrecht-form-field__description" id={`${id}-help`}>
          {help}
        </div>
      )}
      <div className="choices">{children}</div>
      {message && (
        <p className="utrecht-form-field__error-message" id={`${id}-message`}>
          {message}
        </p>
      )}
    </fieldset>
  )
}

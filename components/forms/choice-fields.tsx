'use client'

import type { FieldOption } from '@/lib/domain/field-spec'
import { GroupFrame, useField, type FieldProps } from './field-frame'

type GroupProps = FieldProps & { options: readonly FieldOption[] }

/** One of a few, all in sight. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any of a few; the value is the list of what is ticked. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup({ options, type, ...field }: GroupProps & { type: 'radio' | 'checkbox' }) {
  const { id, message, form } = useField(field)
  return (
    <GroupFrame {...field} id={id} message={message}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            {...form.register(field.name)}
            type={type}
            value={option.value}
            aria-required={(type === 'radio' && field.required) || undefined}
          />
          <span>
            {option.label}
            {option.help && <span className="choice-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </GroupFrame>
  )
}

/** One statement to tick. */
export function CheckboxField({ help, ...field }: FieldProps) {
  const { id, message, form, wiring } = useField({ ...field, help })
  return (
    <div className={message ? 'field utrecht-form-field utrecht-form-field--invalid' : 'field'}>
      <label className="choice">
        <input {...form.register(field.name)} {...wiring} type="checkbox" />
        <span>
          {field.label}
          {help && (
            <span className="choice-help" id={`${id}-help`}>
              {help}
            </span>
          )}
        </span>
      </label>
      {message && (
        <p className="utrecht-form-field__error-message" id={`${id}-message`}>
          {message}
        </p>
      )}
    </div>
  )
}

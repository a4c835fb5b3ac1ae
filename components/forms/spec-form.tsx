'use client'

import type { ComponentProps } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { ActionForm } from './action-form'
import { FieldList } from './field-list'

type Props = Omit<ComponentProps<typeof ActionForm>, 'children' | 'defaultValues'> & {
  fields: readonly FieldSpec[]
  /** What the fields hold at first; a field that is not named is empty. */
  values?: FieldValues
}

const emptyValue = (field: FieldSpec) =>
  field.kind === 'checkbox' ? false : field.kind === 'checkboxes' ? [] : ''

/** A form drawn from data, for a move or another command that says which fields it needs. */
export function SpecForm({ fields, values, ...form }: Props) {
  const empty = Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]))
  return (
    <ActionForm {...form} defaultValues={{ ...empty, ...values }}>
      <FieldList fields={fields} />
    </ActionForm>
  )
}

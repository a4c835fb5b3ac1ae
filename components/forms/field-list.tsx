'use client'

import { useWatch } from 'react-hook-form'
import { isAsked, type FieldSpec } from '@/lib/domain/field-spec'
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice-fields'
import { DateField } from './date-field'
import { DayTimesField } from './day-times-field'
import { useFormScope } from './form-context'
import { HoursField } from './hours-field'
import { SelectField } from './select-field'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import { WeekField } from './week-field'

/** Draws fields from data, in their order; every free text warns for medical words and a BSN. */
export function FieldList({ fields }: { fields: readonly FieldSpec[] }) {
  return fields.some(({ shownWhen }) => shownWhen !== undefined) ? (
    <AskedFields fields={fields} />
  ) : (
    fields.map((field) => <SpecField key={field.name} field={field} />)
  )
}

/** Of fields that hang on an answer: those that the answers so far ask. */
function AskedFields({ fields }: { fields: readonly FieldSpec[] }) {
  const values = useWatch({ control: useFormScope().form.control })
  return fields
    .filter((field) => isAsked(field, fields, values))
    .map((field) => <SpecField key={field.name} field={field} />)
}

function SpecField({ field }: { field: FieldSpec }) {
  if (field.kind === 'week') return <WeekField {...field} />
  if (field.kind === 'dayTimes') return <DayTimesField {...field} />
  if (!('options' in field)) return <PlainField field={field} />
  if (field.kind === 'select') return <SelectField {...field} />
  return field.kind === 'radio' ? <RadioGroup {...field} /> : <CheckboxGroup {...field} />
}

type PlainSpec = Exclude<FieldSpec, { options: unknown } | { kind: 'week' | 'dayTimes' }>

/** Undefined is the field's own unit: hours per week. */
const unitOf = { hours: undefined, number: '', percentage: '%', wholePercentage: '%' } as const

function PlainField({ field }: { field: PlainSpec }) {
  switch (field.kind) {
    case 'date':
      return <DateField {...field} />
    case 'time':
      return <TextField {...field} width="short" />
    case 'hours':
    case 'number':
    case 'percentage':
    case 'wholePercentage':
      return <HoursField {...field} unit={unitOf[field.kind]} />
    case 'textarea':
      return <TextArea {...field} />
    case 'checkbox':
      return <CheckboxField {...field} />
    case 'hidden':
      return null
    default:
      return <TextField {...field} />
  }
}

import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { choiceInput, dayInput, hoursInput, idChoiceInput, textInput } from '@/lib/pipeline/inputs'

type Reader = z.ZodType<string | number | boolean | null>

function readerOf(field: FieldSpec): Reader {
  const needed = { required: field.required ?? false }
  switch (field.kind) {
    case 'date':
      return dayInput(field.label, needed)
    case 'hours':
      return hoursInput(field.label, needed)
    case 'checkbox':
      return z.boolean()
    case 'select':
    case 'radio':
      return field.options.length === 0
        ? idChoiceInput(field.label, needed)
        : choiceInput(
            field.label,
            field.options.map(({ value }) => value),
            needed,
          )
    default:
      return textInput(field.label, needed)
  }
}

const emptyOf = (field: FieldSpec) => (field.kind === 'checkbox' ? false : '')

/** The schema of a form that is drawn from data; a field that was not sent counts as empty. */
export const fieldsSchema = (fields: readonly FieldSpec[]) =>
  z.object(Object.fromEntries(fields.map((field) => [field.name, readerOf(field).prefault(emptyOf(field))])))

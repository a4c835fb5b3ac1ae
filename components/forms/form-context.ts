'use client'

import { createContext, useContext } from 'react'
import { useWatch, type FieldValues, type UseFormReturn } from 'react-hook-form'

type FormScope = {
  form: UseFormReturn<FieldValues>
  /** What each field still needs, by name. */
  messages: Record<string, string>
  /** The id of the input of a field. */
  idOf: (name: string) => string
  /** Tells the form what people call this field, for the summary above it. */
  nameField: (name: string, label: string) => void
  /** Tells the form that a field is free text, which is looked through before it is sent. */
  watchText: (name: string) => void
}

export const FormContext = createContext<FormScope | null>(null)

/** The form around a field; a field outside a form is a bug. */
export function useFormScope(): FormScope {
  const scope = useContext(FormContext)
  if (!scope) throw new Error('A field stands outside an ActionForm.')
  return scope
}

/** What a field holds now, for a field that is shown only with a certain answer. */
export function useFieldValue(name: string): unknown {
  return useWatch({ control: useFormScope().form.control, name })
}

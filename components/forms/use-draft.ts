'use client'

import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { timeNow } from './time-now'

export type Draft = {
  /** Which form about what; with the account it names one draft on the server. */
  key: string
  /** What was kept earlier, and when (ISO instant). */
  values?: FieldValues
  keptAt?: string
  /** Keeps the values on the server; null throws the draft away. */
  save: (key: string, values: FieldValues | null) => Promise<unknown>
}

const pause = 1500

/**
 * Keeps what is typed on the server, a second and a half after the last key, and warns before leaving a page with
 * changes that are kept nowhere.
 */
export function useDraft(
  form: UseFormReturn<FieldValues>,
  draft: Draft | undefined,
  emptyValues: FieldValues,
) {
  const [restoredAt, setRestoredAt] = useState(draft?.keptAt ?? null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [kept, setKept] = useState<string | null>(null)
  const save = draft?.save
  const key = draft?.key

  useEffect(() => {
    if (!save || key === undefined) return
    const keep = (values: FieldValues) =>
      save(key, values).then(
        () => setKept(`Concept bewaard om ${timeNow()}`),
        () => setKept('Concept nog niet bewaard'),
      )
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer.current)
        setKept(null)
        if (isDirty) timer.current = setTimeout(() => void keep(values), pause)
      },
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [form, save, key])

  const unsaved = form.formState.isDirty && kept?.startsWith('Concept bewaard') !== true
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  function forget() {
    clearTimeout(timer.current)
    setKept(null)
    setRestoredAt(null)
    if (save && key !== undefined) void save(key, null)
  }

  /** Back to the form as it was before anything was typed. */
  function throwAway() {
    form.reset(emptyValues)
    forget()
  }

  return { kept, unsaved, forget, restoredAt, throwAway }
}

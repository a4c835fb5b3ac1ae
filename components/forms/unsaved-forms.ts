import { useEffect } from 'react'

/** The forms on this page, by the name of their draft, that hold what was typed and is not saved. */
const unsaved = new Set<string>()

/** Tells the other forms of the page while the form with this draft holds what is not saved. */
export function useUnsavedForm(name: string | undefined, holds: boolean) {
  useEffect(() => {
    if (name === undefined || !holds) return
    unsaved.add(name)
    return () => void unsaved.delete(name)
  }, [name, holds])
}

/** Whether the form with this draft holds what is not saved: an act that would go on without it asks to save it first. */
export const isUnsavedForm = (name: string) => unsaved.has(name)

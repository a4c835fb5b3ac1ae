'use client'

import { useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import { medicalWordsIn } from './sensitive-warning'

/**
 * Medical words stop a first press, with what they are; a second press with the same words is a choice made knowingly.
 * `unconfirmed` answers what to say per field, and nothing once it was said.
 */
export function useMedicalCheck() {
  const freeTexts = useRef(new Set<string>())
  const confirmed = useRef('')
  function unconfirmed(values: FieldValues): Record<string, string[]> {
    const found: Record<string, string[]> = {}
    for (const name of freeTexts.current) {
      const words = medicalWordsIn(String(values[name] ?? ''))
      if (words.length > 0) found[name] = [`${words.join(', ')} lijkt medisch.`]
    }
    const told = JSON.stringify(found)
    if (told === confirmed.current) return {}
    confirmed.current = told
    return found
  }
  return { freeTexts, unconfirmed }
}

'use client'

import { useEffect, useMemo, useState } from 'react'
import { useFieldValue } from '@/components/forms/form-context'
import { checkPlainLanguage } from '@/lib/domain/plain-language/check'
import type { PlainFinding } from '@/lib/domain/plain-language/finding'
import { plainWords, type PlainWordRow } from '@/lib/domain/plain-language/words'

export interface WordList {
  rows: PlainWordRow[]
  longSentence: number | null
}

/** So long after the last key a text is looked through: advice that comes while somebody types is in the way. */
const rest = 800

/** What could be plainer in a field of the form around, with the text that was looked through. */
export function usePlainFindings(name: string, list: WordList): { text: string; findings: PlainFinding[] } {
  const words = useMemo(() => plainWords(list.rows, list.longSentence ?? Infinity), [list])
  const typed = String(useFieldValue(name) ?? '')
  const [text, setText] = useState(typed)
  useEffect(() => {
    const later = setTimeout(() => setText(typed), rest)
    return () => clearTimeout(later)
  }, [typed])
  return useMemo(() => ({ text, findings: checkPlainLanguage(text, words) }), [text, words])
}

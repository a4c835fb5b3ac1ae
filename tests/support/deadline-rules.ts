import { deadlineRule } from '@/lib/domain/deadline-rule-rows'
import type { DeadlineRule } from '@/lib/domain/deadlines'
import { referenceRows } from './reference-files'

/** The rule table of the reference data, and one rule of it by key. */
export const deadlineRules: readonly DeadlineRule[] = referenceRows('deadline-rules.csv').map(deadlineRule)

export function rule(key: string): DeadlineRule {
  const found = deadlineRules.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`No rule ${key} in deadline-rules.csv`)
  return found
}

export const equatedDays: readonly string[] = referenceRows('equated-days.csv').map((row) => row.date ?? '')

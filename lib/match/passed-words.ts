import { criterionKeys } from '@/lib/domain/match/criteria'
import { criterionWords } from '@/lib/domain/match/describe'
import type { FrozenLine } from './freeze-sheet'

/** Where somebody stood in the whole order of the gemeente, from 1. */
export const standingOf = ({ place, earlier }: FrozenLine): number => (earlier ?? place - 1) + 1

/** How many stood earlier in line, and how many of them fitted; nobody's name. */
export function passedWords({ fits, leftOut, excludedBy }: NonNullable<FrozenLine['passed']>): string {
  if (fits + leftOut === 0) return 'Niemand stond eerder in de rij.'
  const keys = criterionKeys.filter((key) => excludedBy[key])
  const why = `(${criterionWords(keys)})`
  const before = `Eerder in de rij: ${fits + leftOut}.`
  if (fits === 0) return `${before} Niemand van hen paste ${why}.`
  const excluded = leftOut > 0 ? `; ${leftOut} niet ${why}` : ''
  return `${before} Daarvan ${fits === 1 ? 'paste er 1' : `pasten er ${fits}`}${excluded}.`
}

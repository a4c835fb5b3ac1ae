import { criterionKeys } from '@/lib/domain/match/criteria'
import { criterionWords } from '@/lib/domain/match/describe'
import type { FrozenLine } from './freeze-sheet'

/** Where somebody stood in the whole order of the gemeente, from 1. */
export const standingOf = ({ place, earlier }: FrozenLine): number => (earlier ?? place - 1) + 1

type Counted = NonNullable<FrozenLine['passed']>

/** 'Daarvan pasten er 2; 1 niet (begeleiding).' of people of whom there is at least one. */
function fittedWords({ fits, leftOut, excludedBy }: Counted): string {
  const why = `(${criterionWords(criterionKeys.filter((key) => excludedBy[key]))})`
  if (fits === 0) return `Niemand van hen paste ${why}.`
  const excluded = leftOut > 0 ? `; ${leftOut} niet ${why}` : ''
  return `Daarvan ${fits === 1 ? 'paste er 1' : `pasten er ${fits}`}${excluded}.`
}

/** Of an offer by a company: how many stood earlier, and of those referred to it how many fitted. */
function companyWords(earlier: number, referred: Counted | undefined): string {
  const before = `Eerder in de rij: ${earlier}.`
  if (referred === undefined) return before
  const known = referred.fits + referred.leftOut
  if (known === 0) return `${before} Niemand van hen was naar het bedrijf verwezen; HR zag alleen dit aantal.`
  return `${before} Naar het bedrijf verwezen: ${known}. ${fittedWords(referred)}`
}

/**
 * How many stood earlier in line and, as far as who made the offer might know, how many of them fitted; nobody's name. Of
 * an offer from before this was kept it was not recorded.
 */
export function passedWords({ passed, earlier, place, referred }: FrozenLine): string {
  const before = passed ? passed.fits + passed.leftOut : (earlier ?? place - 1)
  if (before === 0) return 'Niemand stond eerder in de rij.'
  return passed ? `Eerder in de rij: ${before}. ${fittedWords(passed)}` : companyWords(before, referred)
}

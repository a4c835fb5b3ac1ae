import { parseBsn } from '@/lib/domain/bsn'
import { parseDutchDate } from '@/lib/domain/dutch-date'

/** What someone typed in the search field, read as the thing it most likely is. */
export type SearchWords =
  | { kind: 'number'; number: string }
  | { kind: 'bsn'; bsn: string }
  | { kind: 'birthDate'; date: string }
  | { kind: 'name'; keys: string[]; impossibleDay?: true }

const trajectoryNumber = /^t?[\s-]*(\d{4})\s*-\s*(\d{1,9})$/i

/**
 * Reads search words: `T-2026-0113` or `2026-113` is a trajectory number, nine digits that pass the elfproef a BSN,
 * a day a birth date, and anything else a name. `thisYear` is the last year two digits of a birth date may mean.
 */
export function readWords(words: string, thisYear: number): SearchWords {
  const text = words.trim()
  const number = trajectoryNumber.exec(text)
  if (number) return { kind: 'number', number: `T-${number[1]}-${number[2]?.padStart(4, '0')}` }
  const day = parseDutchDate(text, thisYear)
  const bsn = parseBsn(text)
  // Eight digits may be both: 21112026 is a day, and only then a BSN that lost its zero.
  if (bsn.ok && (!day.ok || !bsn.lostLeadingZero)) return { kind: 'bsn', bsn: bsn.bsn }
  if (day.ok) return { kind: 'birthDate', date: day.date }
  const impossible = day.reason === 'impossible' && { impossibleDay: true as const }
  return { kind: 'name', keys: nameKeys(text), ...impossible }
}

const isInitials = (word: string) => /^(\p{L}{1,2}\.)+$|^\p{L}$/u.test(word)

/** The name as typed, and without initials: 'J. de Vries' also finds who is known by a given name. */
function nameKeys(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => !isInitials(word))
  return [...new Set([text, words.join(' ')])].filter((key) => key !== '')
}

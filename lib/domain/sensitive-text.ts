import { parseBsn } from './bsn'
import { medicalWords, type MedicalKind, type MedicalMatch } from './medical-words'

/** A piece of text that should not be kept: where it stands (`end` exclusive) and why. */
export type SensitiveMatch = { kind: 'bsn' | MedicalKind; text: string; start: number; end: number }

/** Nine digits as a BSN is mostly written; the nine of a telephone number after +31 are none. */
const bsnShape =
  /(?<!\d)(?<!(?:\+|\b00)31[\s.-]?)(?:\d{9}|\d{3}[\s.-]\d{3}[\s.-]\d{3}|\d{4}[\s.-]\d{2}[\s.-]\d{3})(?!\d)/g
/** The same nine digits with spaces or points anywhere, when no further digit joins them. */
const spacedBsn = /(?<!\d[\s.-]?)\d(?:[\s.]?\d){8}(?![\s.-]?\d)/g
const dateShape = /(?<!\d)\d{1,2}[\s.]\d{1,2}[\s.](?:19|20)\d{2}(?!\d)/
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

const shape: Record<MedicalMatch, (list: string) => RegExp> = {
  word: (list) => new RegExp(`${before}(?:${list})${after}`, 'giu'),
  start: (list) => new RegExp(`${before}(?:${list})[\\p{L}\\p{N}]*`, 'giu'),
  part: (list) => new RegExp(`[\\p{L}]*(?:${list})[\\p{L}]*`, 'giu'),
  capitals: (list) => new RegExp(`${before}(?:${list})${after}`, 'gu'),
}

const kinds: readonly MedicalKind[] = ['diagnosis', 'medication', 'treatment']
const matches: readonly MedicalMatch[] = ['word', 'start', 'part', 'capitals']
const medicalShapes = kinds.flatMap((kind) =>
  matches
    .map((match) => ({
      match,
      list: medicalWords.filter((word) => word.kind === kind && word.match === match),
    }))
    .filter(({ list }) => list.length > 0)
    .map(({ match, list }) => ({ kind, pattern: shape[match](list.map((word) => word.text).join('|')) })),
)

function found(kind: SensitiveMatch['kind'], pattern: RegExp, text: string): SensitiveMatch[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const bsnsIn = (text: string): SensitiveMatch[] =>
  [
    ...found('bsn', bsnShape, text),
    ...found('bsn', spacedBsn, text).filter((match) => !dateShape.test(match.text)),
  ].filter((match) => parseBsn(match.text).ok)

/**
 * What in a free text looks medical or is a BSN that passes the elfproef, in the order of the text and without
 * overlaps. Medical words warn, and who types decides; a BSN is never kept in a text.
 */
export function findSensitive(text: string): SensitiveMatch[] {
  const all = [
    ...bsnsIn(text),
    ...medicalShapes.flatMap(({ kind, pattern }) => found(kind, pattern, text)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((match, index) => !all.slice(0, index).some((earlier) => earlier.end > match.start))
}

/** Whether a text holds medical words. */
export function looksMedical(text: string): boolean {
  return findSensitive(text).some((match) => match.kind !== 'bsn')
}

/** Whether a text holds a BSN. */
export function holdsBsn(text: string): boolean {
  return bsnsIn(text).length > 0
}

/** The text with every BSN in it masked, for a name that somebody else chose (of a file). */
export function withoutBsns(text: string): string {
  return bsnsIn(text).reduce((masked, match) => masked.replaceAll(match.text, '•••••••••'), text)
}

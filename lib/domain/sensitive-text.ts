import { parseBsn } from './bsn'
import { medicalWords, type MedicalKind, type MedicalMatch } from './medical-words'

/** A piece of text that should not be kept: where it stands (`end` exclusive) and why. */
export type SensitiveMatch = { kind: 'bsn' | MedicalKind; text: string; start: number; end: number }

const bsnShape = /(?<!\d)(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g
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

/**
 * What in a free text looks medical or is a BSN that passes the elfproef, in the order of the text and without
 * overlaps. It warns; the person who types decides what to write instead.
 */
export function findSensitive(text: string): SensitiveMatch[] {
  const all = [
    ...found('bsn', bsnShape, text).filter((match) => parseBsn(match.text).ok),
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
  return findSensitive(text).some((match) => match.kind === 'bsn')
}

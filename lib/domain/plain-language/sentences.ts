/** A stretch of the text: `end` is exclusive. */
export interface Stretch {
  start: number
  end: number
  text: string
}

/** A field in braces or a gap in brackets counts as one word and holds nothing to check; its length stays. */
export const withoutFields = (text: string): string =>
  text.replace(/\{[^{}\n]{0,80}\}|\[ontbreekt: [^\]\n]{0,80}\]/g, (field) => 'x'.repeat(field.length))

const mark = /^[ \t]*(?:[#|•*-]\s|\d{1,2}[.)]\s)/

/** The words of a sentence, without the number of its line or the name of its fact. */
export const wordsOf = (sentence: string): string[] =>
  sentence
    .replace(mark, '')
    .split('|')
    .at(-1)
    ?.match(/[\p{L}\p{N}][^\s]*/gu) ?? []

// Whether the point at `at` belongs to "bijv.", "art.", "J." or the number of a list, so that the sentence goes on.
function insideSentence(text: string, from: number, at: number, dotted: ReadonlySet<string>): boolean {
  if (text[at] !== '.') return false
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(from, at - 24), at + 1))?.[0] ?? ''
  if (/^\p{L}\.$/u.test(word) || dotted.has(word.toLowerCase())) return true
  return /^\d{1,2}\.$/.test(word) && text.slice(from, at + 1).trim() === word
}

// Lines of one paragraph become one in a letter; an empty line, a heading, a point of a list and a fact stand alone.
function endsLine(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const next = text.slice(at + 1, at + 80)
  return mark.test(line) || mark.test(next) || /^\s*(?:\n|$)/.test(next)
}

const closing = /[”"’»)'\].!?]*(?=\s|$)/y

function endAt(text: string, from: number, at: number, dotted: ReadonlySet<string>): number | null {
  const sign = text[at] ?? ''
  if (sign === '\n') return endsLine(text, at) ? at : null
  if (!/[.!?]/.test(sign) || insideSentence(text, from, at, dotted)) return null
  closing.lastIndex = at + 1
  return closing.test(text) ? closing.lastIndex : null
}

/** The sentences of a text in order; an empty line, a heading and a point of a list end one too. */
export function sentencesOf(text: string, dotted: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  const keep = (end: number) => {
    const raw = text.slice(from, end)
    const start = from + (raw.length - raw.trimStart().length)
    const trimmed = raw.trim()
    if (trimmed !== '') found.push({ start, end: start + trimmed.length, text: trimmed })
    from = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const end = at < from ? null : endAt(text, from, at, dotted)
    if (end !== null) keep(end)
  }
  keep(text.length)
  return found
}

import type { PackedColumn } from './packed-table'

/** A value as its text in the set; null is no value. */
export type ValueText = string | null

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

const numberText = (text: string) => (plainNumber.test(text) ? text : JSON.stringify(text))

function jsonOf({ kind }: PackedColumn, text: string): string {
  if (kind === 'boolean' || kind === 'any' || kind === 'array') return text
  return kind === 'integer' || kind === 'number' ? numberText(text) : JSON.stringify(text)
}

/**
 * One row as a line of JSON Lines, keys in the order of the columns. A number keeps every digit it has. Of a column that
 * holds JSON itself, `null` is the value null, and no value is no key.
 */
export function jsonLine(columns: PackedColumn[], values: ValueText[]): string {
  const parts = columns.flatMap((column, place) => {
    const text = values[place] ?? null
    if (text === null) return column.kind === 'any' ? [] : [`${JSON.stringify(column.name)}:null`]
    return [`${JSON.stringify(column.name)}:${jsonOf(column, text)}`]
  })
  return `{${parts.join(',')}}\n`
}

/** Why a line is not a row: said of the line, never with what is in it. */
export class LineProblem extends Error {}

const blank = /[ \t\r]*/y
const scalar = /[^,}\]\s"[{]+/y

/** Whether an odd number of backslashes stands before this place. */
function escaped(line: string, place: number): boolean {
  let before = place
  while (line[before - 1] === '\\') before -= 1
  return (place - before) % 2 === 1
}

/** A walk along one line that gives out pieces as they stand, so that no digit of a number gets lost. */
class Walk {
  private place = 0
  constructor(private readonly line: string) {}

  private match(token: RegExp): string {
    token.lastIndex = this.place
    const found = token.exec(this.line)?.[0] ?? ''
    this.place += found.length
    return found
  }

  /** Whether this character comes next; then it is passed. */
  take(character: string): boolean {
    this.match(blank)
    if (this.line[this.place] !== character) return false
    this.place += 1
    return true
  }

  /** A text with its quotes, as it stands; '' when none comes next. */
  text(): string {
    this.match(blank)
    const from = this.place
    if (this.line[from] !== '"') return ''
    let end = from
    do end = this.line.indexOf('"', end + 1)
    while (end > 0 && escaped(this.line, end))
    if (end < 0) throw new LineProblem('is geen JSON')
    this.place = end + 1
    return this.line.slice(from, this.place)
  }

  /** A whole value, as it stands. */
  value(): string {
    this.match(blank)
    const from = this.place
    let depth = 0
    do {
      this.match(blank)
      const next = this.line[this.place] ?? ''
      if (next === '{' || next === '[') depth += 1
      if (next === '}' || next === ']') depth -= 1
      if (/[{}[\],:]/.test(next)) this.place += 1
      else if (!(this.text() || this.match(scalar))) throw new LineProblem('is geen JSON')
    } while (depth > 0)
    return this.line.slice(from, this.place)
  }

  atEnd = () => (this.match(blank), this.place === this.line.length)
}

function checkedJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    throw new LineProblem('is geen JSON')
  }
}

/** The keys of a line with their values as they stand. Refuses what is not one object, and a key that comes twice. */
export function splitLine(line: string): Map<string, string> {
  const walk = new Walk(line)
  const found = new Map<string, string>()
  if (!walk.take('{')) throw new LineProblem('is geen JSON-object')
  let more = !walk.take('}')
  while (more) {
    const key = String(checkedJson(walk.text()))
    if (!walk.take(':')) throw new LineProblem('is geen JSON')
    if (found.has(key)) throw new LineProblem('noemt een kolom twee keer')
    const raw = walk.value()
    checkedJson(raw)
    found.set(key, raw)
    more = walk.take(',')
    if (!more && !walk.take('}')) throw new LineProblem('is geen JSON')
  }
  if (!walk.atEnd()) throw new LineProblem('heeft iets achter de regel staan')
  return found
}

const stringOf = (raw: string, name: string): string => {
  const value = checkedJson(raw)
  if (typeof value !== 'string') throw new LineProblem(`heeft in kolom ${name} geen tekst`)
  return value
}

function textOf({ name, kind }: PackedColumn, raw: string): ValueText {
  if (kind === 'any') return raw
  if (raw === 'null') return null
  if (kind === 'boolean' || kind === 'array') return raw
  if ((kind === 'integer' || kind === 'number') && !raw.startsWith('"')) return raw
  return stringOf(raw, name)
}

/** The values of a line in the order of the columns. Refuses a column that is not known and one that is missing. */
export function jsonValues(columns: PackedColumn[], line: string): ValueText[] {
  const found = splitLine(line)
  const values = columns.map((column) => {
    const raw = found.get(column.name)
    found.delete(column.name)
    if (raw !== undefined) return textOf(column, raw)
    if (column.kind === 'any') return null
    throw new LineProblem(`mist kolom ${column.name}`)
  })
  if (found.size > 0) throw new LineProblem('heeft een kolom die Schakel niet kent')
  return values
}

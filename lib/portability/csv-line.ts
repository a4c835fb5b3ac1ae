import { LineProblem, type ValueText } from './json-line'
import { at, PortabilityProblem } from './problem'

function field(text: ValueText): string {
  if (text === null) return ''
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * One record of CSV (RFC 4180). No value is nothing at all, an empty text is two quotes, as COPY of PostgreSQL has it.
 * Nothing is put before a text that begins as a formula: what is read back has to be what was there.
 */
export const csvLine = (values: ValueText[]) => `${values.map(field).join(',')}\r\n`

/** How many quotes a piece of text holds: a record goes on over the end of a line while it is odd. */
function quotesIn(text: string): number {
  let count = 0
  for (let place = text.indexOf('"'); place >= 0; place = text.indexOf('"', place + 1)) count += 1
  return count
}

/** Joins lines to records: a line break within quotes belongs to the text. Each with the number of its first line. */
export async function* csvRecords(
  path: string,
  lines: AsyncIterable<{ number: number; text: string }>,
  longest: number,
): AsyncGenerator<{ number: number; text: string }> {
  let open: { number: number; text: string; quotes: number } | null = null
  for await (const { number, text } of lines) {
    const quotes = quotesIn(text)
    if (open) {
      open.text += `\n${text}`
      open.quotes += quotes
    } else open = { number, text, quotes }
    if (open.text.length > longest) throw new PortabilityProblem(`${at(path, open.number)} is te lang.`)
    if (open.quotes % 2 === 1) continue
    yield { number: open.number, text: open.text.replace(/\r$/, '') }
    open = null
  }
  if (open) throw new PortabilityProblem(`${at(path, open.number)} opent een aanhalingsteken dat niet sluit.`)
}

/** A value, and where the next field begins: after the comma, or -1 at the end of the record. */
type Field = { value: ValueText; next: number }

/** A field without quotes: nothing at all is no value. */
function bareField(record: string, from: number): Field {
  const comma = record.indexOf(',', from)
  const text = comma < 0 ? record.slice(from) : record.slice(from, comma)
  if (text.includes('"')) throw new LineProblem('heeft een aanhalingsteken midden in een veld')
  return { value: text === '' ? null : text, next: comma < 0 ? -1 : comma + 1 }
}

function quotedField(record: string, from: number): Field {
  let end = record.indexOf('"', from + 1)
  while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2)
  if (end < 0) throw new LineProblem('opent een aanhalingsteken dat niet sluit')
  const value = record.slice(from + 1, end).replaceAll('""', '"')
  if (end + 1 === record.length) return { value, next: -1 }
  if (record[end + 1] !== ',') throw new LineProblem('heeft iets achter een aanhalingsteken staan')
  return { value, next: end + 2 }
}

/** The fields of a record. */
export function csvFields(record: string): ValueText[] {
  const fields: ValueText[] = []
  let next = 0
  while (next >= 0) {
    const found = record[next] === '"' ? quotedField(record, next) : bareField(record, next)
    fields.push(found.value)
    next = found.next
  }
  return fields
}

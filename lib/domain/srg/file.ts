import type { SrgField } from './guideline'
import { headValue, type SrgHead } from './record'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const elementOf = ({ element }: SrgField, value: string) =>
  value === '' ? `    <${element}/>\n` : `    <${element}>${escaped(value)}</${element}>\n`

const linesOf = (fields: readonly SrgField[], values: readonly string[]) =>
  fields.map((field, at) => elementOf(field, values[at] ?? '')).join('')

/**
 * The delivery as XML, UTF-8: once what is the same in every record, then every record with all fields in the order of
 * the guideline, an empty one as an empty element. Without a record it is a delivery too. The same gives the same bytes.
 */
export function srgFile(
  fields: readonly SrgField[],
  head: SrgHead,
  records: readonly (readonly string[])[],
): string {
  const ofAll = fields.filter(({ section }) => section === 'administrative')
  const top = ofAll.map((field) => elementOf(field, headValue(field, head))).join('')
  const lines = records.map((values) => `  <Record>\n${linesOf(fields, values)}  </Record>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Levering>\n  <Kop>\n${top}  </Kop>\n${lines.join('')}</Levering>\n`
}

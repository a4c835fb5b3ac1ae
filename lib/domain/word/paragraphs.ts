/** The text of one paragraph of a Word part; `number` counts from 1 in that part. */
export interface Paragraph {
  number: number
  text: string
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const plain = (xml: string) =>
  xml.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (entity, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null
    if (code === null) return entities[String(name)] ?? entity
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })

const tokens = /<w:p(?:\s[^>]*)?>|<\/w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)(?:\s[^>]*)?\/>/g

/**
 * The paragraphs of a part of a Word file in the order in which they begin. A text box stands inside a paragraph and has
 * its own; a field that Word cut into pieces is whole here.
 */
export function paragraphsOf(xml: string): Paragraph[] {
  const found: Paragraph[] = []
  const open: Paragraph[] = []
  for (const [token, text] of xml.matchAll(tokens)) {
    if (token.startsWith('</')) open.pop()
    else if (/^<w:p[\s>]/.test(token)) {
      if (token.endsWith('/>')) continue
      const paragraph = { number: found.length + 1, text: '' }
      found.push(paragraph)
      open.push(paragraph)
    } else {
      const last = open.at(-1)
      if (last) last.text += text === undefined ? ' ' : plain(text)
    }
  }
  return found
}

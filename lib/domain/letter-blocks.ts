/** One part of a letter. The text of people is never markup: what is printed is the text itself. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** A table of facts: what it is, and what it is here. */
  | { kind: 'facts'; rows: [name: string, value: string][] }

const marks = /^(?:#|-|\||\\)/
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
// A line that begins like a mark is told from one by a backslash.
const plain = (text: string) => (marks.test(text) ? `\\${text}` : text)

type LineKind = Block['kind']

const kindOf = (line: string): LineKind =>
  line.startsWith('# ')
    ? 'heading'
    : line.startsWith('- ')
      ? 'list'
      : line.startsWith('| ')
        ? 'facts'
        : 'paragraph'

const contentOf = (line: string) =>
  oneLine(kindOf(line) === 'paragraph' ? line.replace(/^\\/, '') : line.slice(2))

function factOf(line: string): [string, string] {
  const [name = '', ...rest] = line.slice(2).split('|')
  return [oneLine(name), oneLine(rest.join('|'))]
}

/** Lines that follow each other and are of one kind; an empty line or another kind ends them. */
function stretches(text: string): { kind: LineKind; lines: string[] }[] {
  const found: { kind: LineKind; lines: string[] }[] = []
  let open = false
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    const last = found.at(-1)
    if (line === '') open = false
    else if (open && last && last.kind === kindOf(line) && last.kind !== 'heading') last.lines.push(line)
    else open = found.push({ kind: kindOf(line), lines: [line] }) > 0
  }
  return found
}

/**
 * Reads a letter as people type it: `# ` before a heading, `- ` before each point of a list, `| name | value` for a fact,
 * and an empty line between paragraphs. Lines of one paragraph become one; nothing else is a mark.
 */
export function parseBlocks(text: string): Block[] {
  return stretches(text).map(({ kind, lines }): Block => {
    if (kind === 'list') return { kind, items: lines.map(contentOf) }
    if (kind === 'facts') return { kind, rows: lines.map(factOf) }
    return { kind, text: lines.map(contentOf).join(' ') }
  })
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'facts':
      return block.rows.map(([name, value]) => `| ${name} | ${value}`).join('\n')
    default:
      return plain(block.text)
  }
}

/** The blocks as text that people can change; reading it again gives the same blocks. */
export const blocksText = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n\n')

/** The same blocks with every text changed by `change`; a text stays on one line. */
export function mapBlocks(blocks: readonly Block[], change: (text: string) => string): Block[] {
  const one = (text: string) => oneLine(change(text))
  return blocks.map((block): Block => {
    if (block.kind === 'list') return { ...block, items: block.items.map(one) }
    if (block.kind === 'facts')
      return { ...block, rows: block.rows.map(([name, value]) => [one(name), one(value)]) }
    return { ...block, text: one(block.text) }
  })
}

/** Every text of the blocks, in reading order. */
export const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'facts' ? block.rows.flat() : [block.text],
  )

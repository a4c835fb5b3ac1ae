import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  type?: string
  id?: string
  children?: Node[]
}

/** A PDF as a reader without eyes gets it: language, title, and the tagged parts with their text in reading order. */
export interface ReadPdf {
  lang: string | undefined
  title: string | undefined
  marked: boolean
  pages: number
  /** Every text on the pages, page numbers too. */
  text: string
  /** Tagged parts in reading order, over all pages. */
  parts: { tag: string; text: string }[]
  fonts: number
}

/** The text of each marked piece of a page, by the id that the structure tree names it with. */
function piecesOf(items: readonly object[]): Map<string, string> {
  const pieces = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? null)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.at(-1)
      if (id) pieces.set(id, `${pieces.get(id) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`)
    }
  }
  return pieces
}

const textOf = (node: Node, pieces: Map<string, string>): string =>
  node.type === 'content'
    ? (pieces.get(node.id ?? '') ?? '')
    : (node.children ?? []).map((one) => textOf(one, pieces)).join(' ')

const leaves = ['P', 'H1', 'H2', 'TH', 'TD', 'Lbl', 'LBody']

function partsOf(node: Node, pieces: Map<string, string>): ReadPdf['parts'] {
  if (node.role && leaves.includes(node.role))
    return [{ tag: node.role, text: textOf(node, pieces).replace(/\s+/g, ' ').trim() }]
  return (node.children ?? []).flatMap((child) => partsOf(child, pieces))
}

/** Reads a PDF back with pdfjs, which shares no code with what made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  const read: ReadPdf = {
    lang: info.Language,
    title: info.Title,
    marked: (await pdf.getMarkInfo())?.Marked === true,
    pages: pdf.numPages,
    text: '',
    parts: [],
    fonts: 0,
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const pieces = piecesOf(items)
    read.text += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')}\n`
    const tree = (await page.getStructTree()) as Node | null
    if (tree) read.parts.push(...partsOf(tree, pieces))
  }
  read.fonts = Buffer.from(bytes).toString('latin1').split('/FontFile2').length - 1
  await task.destroy()
  return read
}

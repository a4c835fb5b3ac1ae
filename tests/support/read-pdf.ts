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
  /** Tagged parts in the order in which a screen reader tells them, over all pages. */
  parts: { tag: string; text: string }[]
  /** The same parts in the order in which eyes meet them: page by page, from top to bottom and from left to right. */
  seen: { tag: string; text: string }[]
  fonts: number
  /** What a reader shows above the page and what the file says of itself: PDF/UA asks both. */
  displayTitle: boolean
  ua: string | null
  /** Which tag stands in which, each once: 'L>LI'. */
  nested: string[]
  /** Texts that are neither tagged nor marked as no part of the text. */
  loose: string[]
}

/** What a marked piece of a page says, and where its first letter stands: points from the left and from below. */
interface Piece {
  text: string
  x: number
  y: number
}
type Pieces = ReadonlyMap<string, Piece>

interface Item {
  type?: string
  id?: string
  str?: string
  hasEOL?: boolean
  transform?: number[]
}

/** A piece with the next words of it; a new one stands where its first words do. */
function added(piece: Piece | undefined, { str = '', hasEOL, transform: [, , , , x = 0, y = 0] = [] }: Item): Piece {
  const before = piece ?? { text: '', x, y }
  return { ...before, text: `${before.text}${str}${hasEOL ? ' ' : ''}` }
} // prettier-ignore

/** The marked pieces of a page, by the id that the structure tree names each with. */
function piecesOf(items: readonly object[]): Pieces {
  const pieces = new Map<string, Piece>()
  const open: (string | null)[] = []
  for (const item of items as Item[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? null)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.at(-1)
      if (id) pieces.set(id, added(pieces.get(id), item))
    }
  }
  return pieces
}

/** What stands outside every mark: a screen reader cannot know what it is. */
function looseIn(items: readonly object[]): string[] {
  let depth = 0
  return (items as { type?: string; str?: string }[]).flatMap(({ type, str }) => {
    if (type?.startsWith('beginMarkedContent')) depth += 1
    else if (type === 'endMarkedContent') depth -= 1
    else if (depth === 0 && str?.trim()) return [str]
    return []
  })
}

const nestedIn = (node: Node): string[] =>
  (node.children ?? []).flatMap((child) => [
    ...(node.role && child.role ? [`${node.role}>${child.role}`] : []),
    ...nestedIn(child),
  ])

const idsOf = (node: Node): string[] =>
  node.type === 'content' ? [node.id ?? ''] : (node.children ?? []).flatMap(idsOf)

const leaves = ['P', 'H1', 'H2', 'TH', 'TD', 'Lbl', 'LBody']

type Part = ReadPdf['parts'][number] & { x: number; y: number }

/** A part with the pieces that this page has of it: of one that goes on over two pages, each page holds its own. */
function partOf(tag: string, node: Node, pieces: Pieces): Part[] {
  const here = idsOf(node).flatMap((id) => pieces.get(id) ?? [])
  const [first] = here
  const text = here.map((piece) => piece.text).join(' ')
  return first ? [{ tag, text: text.replace(/\s+/g, ' ').trim(), x: first.x, y: first.y }] : []
}

function partsOf(node: Node, pieces: Pieces): Part[] {
  if (node.role && leaves.includes(node.role)) return partOf(node.role, node, pieces)
  return (node.children ?? []).flatMap((child) => partsOf(child, pieces))
}

/** On one line as long as the letters stand less than this many points apart in height. */
const oneLine = 4
const byPlace = (a: Part, b: Part) => (Math.abs(a.y - b.y) < oneLine ? a.x - b.x : b.y - a.y)
const told = ({ tag, text }: Part) => ({ tag, text })

/** Reads a PDF back with pdf.js (pdfjs-dist, what Firefox shows PDFs with), which shares no code with what made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: { Title?: string; Language?: string }
    metadata: { get: (name: string) => string | null } | null
  }
  const preferences = (await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null
  const nested = new Set<string>()
  const read: ReadPdf = {
    lang: info.Language,
    title: info.Title,
    marked: (await pdf.getMarkInfo())?.Marked === true,
    pages: pdf.numPages,
    text: '',
    parts: [],
    seen: [],
    fonts: 0,
    displayTitle: preferences?.DisplayDocTitle === true,
    ua: metadata?.get('pdfuaid:part') ?? null,
    nested: [],
    loose: [],
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const pieces = piecesOf(items)
    read.text += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')}\n`
    const tree = (await page.getStructTree()) as Node | null
    read.loose.push(...looseIn(items))
    if (!tree) continue
    const parts = partsOf(tree, pieces)
    read.parts.push(...parts.map(told))
    read.seen.push(...[...parts].sort(byPlace).map(told))
    for (const pair of nestedIn(tree)) nested.add(pair)
  }
  read.nested = [...nested].sort()
  read.fonts = Buffer.from(bytes).toString('latin1').split('/FontFile2').length - 1
  await task.destroy()
  return read
}

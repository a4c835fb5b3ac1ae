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
  /** What a reader shows above the page and what the file says of itself: PDF/UA asks both. */
  displayTitle: boolean
  ua: string | null
  /** Which tag stands in which, each once: 'L>LI'. */
  nested: string[]
  /** Texts that are neither tagged nor marked as no part of the text. */
  loose: string[]
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

const textOf = (node: Node, pieces: Map<string, string>): string =>
  node.type === 'content'
    ? (pieces.get(node.id ?? '') ?? '')
    : (node.children ?? []).map((one) => textOf(one, pieces)).join(' ')

const leaves = ['P', 'H1', 'H2', 'TH', 'TD', 'Lbl', 'LBody']

/** Of a part that goes on over two pages, the tree of each page holds the pieces of its own. */
const isHere = (node: Node, pieces: Map<string, string>): boolean =>
  node.type === 'content'
    ? pieces.has(node.id ?? '')
    : (node.children ?? []).some((child) => isHere(child, pieces))

function partsOf(node: Node, pieces: Map<string, string>): ReadPdf['parts'] {
  if (node.role && leaves.includes(node.role))
    return !isHere(node, pieces)
      ? []
      : [{ tag: node.role, text: textOf(node, pieces).replace(/\s+/g, ' ').trim() }]
  return (node.children ?? []).flatMap((child) => partsOf(child, pieces))
}

/** Reads a PDF back with pdfjs, which shares no code with what made it. */
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
    if (tree) read.parts.push(...partsOf(tree, pieces))
    if (tree) for (const pair of nestedIn(tree)) nested.add(pair)
  }
  read.nested = [...nested].sort()
  read.fonts = Buffer.from(bytes).toString('latin1').split('/FontFile2').length - 1
  await task.destroy()
  return read
}

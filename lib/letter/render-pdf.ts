import 'server-only'
import PDFDocument from 'pdfkit'
import { join } from 'node:path'
import { formatDateLong } from '@/lib/domain/dutch-date'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'

/** A letter as it is printed. */
export interface PrintedLetter {
  municipality: string
  /** The address of the municipality on one line; null where it is not known. */
  returnAddress: string | null
  addressee: Addressee
  datedOn: string
  number: string
  subject: string
  body: readonly Block[]
}

export type Pdf = PDFKit.PDFDocument
export type Part = PDFKit.PDFStructureElement

const fonts = join(process.cwd(), 'lib', 'letter', 'fonts')
const regular = join(fonts, 'source-sans-3-regular.ttf')
const strong = join(fonts, 'source-sans-3-semibold.ttf')

// Points (1/72 inch) on A4; the address stands in the window of a C5/6 envelope.
const left = 71
const width = 595 - 2 * left
const bottom = 842 - 80
export const pdfLook = { left, width, regular, strong } as const
const windowTop = 142
const bodyTop = 262
const size = 11
const gap = 7
const labelWidth = 150

/** The one place that starts a document: tagged, in Dutch, with a title and fonts of its own inside it. */
export function openPdf(title: string, author: string, at: Date): Pdf {
  return new PDFDocument({
    size: 'A4',
    margins: { top: 71, bottom: 80, left, right: left },
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: title, Author: author, Creator: 'Schakel', Producer: 'Schakel', CreationDate: at },
  })
}

interface Look {
  font?: string
  points?: number
  after?: number
  indent?: number
}

/** Text where the page stands now, in one look: `points` of size, points `after` it, points of `indent`. */
export function write(
  doc: Pdf,
  text: string,
  { font = regular, points = size, after = gap, indent = 0 }: Look = {},
) {
  doc.font(font).fontSize(points)
  doc.text(text, left + indent, doc.y, { width: width - indent, lineGap: 2.5 })
  doc.y += after
}

/** A part of the structure with its text; parts are added in reading order. */
export const addPart = (doc: Pdf, parent: Part, tag: string, draw: () => void, options = {}) =>
  parent.add(doc.struct(tag, options, [draw]))

/** Goes to the next page where this one has less left than is needed (points). */
export const roomFor = (doc: Pdf, needed: number) => {
  if (doc.y + needed > bottom) doc.addPage()
}

function list(doc: Pdf, parent: Part, items: readonly string[]) {
  const whole = doc.struct('L')
  parent.add(whole)
  for (const item of items) {
    roomFor(doc, 30)
    const one = doc.struct('LI')
    whole.add(one)
    const top = doc.y
    addPart(doc, one, 'Lbl', () =>
      doc
        .font(regular)
        .fontSize(size)
        .text('•', left + 6, top, { lineBreak: false }),
    )
    addPart(doc, one, 'LBody', () => {
      doc.y = top
      write(doc, item, { indent: 20, after: 3 })
    })
    one.end()
  }
  whole.end()
  doc.y += gap - 3
}

function facts(doc: Pdf, parent: Part, rows: readonly (readonly [string, string])[], after = gap) {
  const table = doc.struct('Table')
  parent.add(table)
  for (const [name, value] of rows) {
    doc.font(regular).fontSize(size)
    roomFor(doc, doc.heightOfString(value, { width: width - labelWidth, lineGap: 2.5 }) + 4)
    const row = doc.struct('TR')
    table.add(row)
    const top = doc.y
    const cell = (text: string, font: string, x: number, wide: number) => () =>
      doc.font(font).fontSize(size).text(text, x, top, { width: wide, lineGap: 2.5 })
    addPart(doc, row, 'TH', cell(name, strong, left, labelWidth - 8), { scope: 'Row' })
    const below = doc.y
    addPart(doc, row, 'TD', cell(value, regular, left + labelWidth, width - labelWidth))
    doc.y = Math.max(below, doc.y) + 3
    row.end()
  }
  table.end()
  doc.y += after
}

function block(doc: Pdf, parent: Part, part: Block) {
  switch (part.kind) {
    case 'heading':
      roomFor(doc, 70)
      doc.y += 4
      return addPart(doc, parent, 'H2', () => write(doc, part.text, { font: strong, points: 12.5, after: 3 }))
    case 'list':
      return list(doc, parent, part.items)
    case 'facts':
      return facts(doc, parent, part.rows)
    default:
      return addPart(doc, parent, 'P', () => write(doc, part.text))
  }
}

/** Whose letter it is, to whom, and which: what stands above the text. */
function head(doc: Pdf, parent: Part, letter: PrintedLetter) {
  const { addressee, municipality, returnAddress } = letter
  addPart(doc, parent, 'P', () => write(doc, municipality, { font: strong, points: 17, after: 1 }))
  if (returnAddress) addPart(doc, parent, 'P', () => write(doc, returnAddress, { points: 9 }))
  doc.y = windowTop
  addPart(doc, parent, 'P', () => write(doc, [addressee.name, ...addressee.lines].join('\n')))
  doc.y = Math.max(doc.y, bodyTop)
  facts(doc, parent, [['Datum', formatDateLong(letter.datedOn)], ['Kenmerk', letter.number]], 12) // prettier-ignore
  addPart(doc, parent, 'H1', () =>
    write(doc, sentence(letter.subject), { font: strong, points: 14, after: 12 }),
  )
}

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Page numbers are no part of the text: a screen reader passes them by. Each letter counts its own pages. */
export function numberPages(doc: Pdf, first: number, end: number) {
  for (let page = first; page < end; page += 1) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font(regular).fontSize(9)
    const words = `Pagina ${page - first + 1} van ${end - first}`
    doc.text(words, left, 842 - 48, { width, align: 'right', lineBreak: false })
    doc.endMarkedContent()
  }
}

/** Head and text of a letter, as parts of the structure under `parent`. */
export function drawLetter(doc: Pdf, parent: Part, letter: PrintedLetter) {
  head(doc, parent, letter)
  for (const part of letter.body) block(doc, parent, part)
}

/** The whole file once it has ended; rejects with what went wrong while it was made. */
export function bytesOf(doc: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/**
 * A letter as a tagged PDF (PDF/UA): Dutch, with a title, headings, lists and tables as such, in reading order, and its
 * fonts inside. `at` is the instant that the file says it was made; the same letter at the same instant is the same text.
 */
export function letterPdf(letter: PrintedLetter, at: Date): Promise<Buffer> {
  const doc = openPdf(letter.subject, letter.municipality, at)
  const done = bytesOf(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  drawLetter(doc, whole, letter)
  whole.end()
  numberPages(doc, 0, doc.bufferedPageRange().count)
  doc.end()
  return done
}

import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { holdsFigures, type InformationSet, type SetCell, type SetPart } from '@/lib/domain/information-set'
import { smallNumberWords } from '@/lib/domain/small-numbers'
import {
  addPart,
  bytesOf,
  numberPages,
  openPdf,
  pdfLook,
  roomFor,
  write,
  type Part,
  type Pdf,
} from '@/lib/letter/render-pdf'

const size = 9
const wordsOf = (value: SetCell) => (typeof value === 'number' ? formatNumber(value) : (value ?? ''))

const figureWidth = 60

/** Widths in points: figures need little, and the words beside them share the rest, most of it for the first column. */
function widthsOf({ columns }: SetPart, figures: readonly boolean[]): number[] {
  const words = figures.filter((isFigure) => !isFigure).length
  const rest = pdfLook.width - (columns.length - words) * figureWidth
  const others = words > 1 ? (rest * 0.45) / (words - 1) : 0
  return figures.map((isFigure, at) =>
    isFigure ? figureWidth : at === 0 ? rest - others * (words - 1) : others,
  )
}

interface TableRow {
  cells: readonly string[]
  widths: readonly number[]
  head: boolean
  /** Per column, whether its figures stand at the right. */
  figures: readonly boolean[]
}

const heightOf = (doc: Pdf, { cells, widths, head }: TableRow) => {
  doc.font(head ? pdfLook.strong : pdfLook.regular).fontSize(size)
  return Math.max(
    ...cells.map((text, at) => doc.heightOfString(text, { width: (widths[at] ?? 0) - 6, lineGap: 1 })),
  )
}

function drawRow(doc: Pdf, table: Part, row: TableRow) {
  const height = heightOf(doc, row)
  roomFor(doc, height + 4)
  const [top, line] = [doc.y, doc.struct('TR')]
  table.add(line)
  row.cells.forEach((text, at) => {
    const x = pdfLook.left + row.widths.slice(0, at).reduce((sum, width) => sum + width, 0)
    const tag = row.head || at === 0 ? 'TH' : 'TD'
    const scope = tag === 'TH' ? { scope: row.head ? 'Column' : 'Row' } : {}
    const draw = () =>
      doc
        .font(row.head ? pdfLook.strong : pdfLook.regular)
        .fontSize(size)
        .text(text, x, top, {
          width: (row.widths[at] ?? 0) - 6,
          lineGap: 1,
          align: row.figures[at] ? 'right' : 'left',
        })
    addPart(doc, line, tag, draw, scope)
  })
  line.end()
  doc.y = top + height + 4
}

function drawPart(doc: Pdf, whole: Part, part: SetPart) {
  roomFor(doc, 110)
  doc.y += 8
  addPart(doc, whole, 'H2', () => write(doc, part.title, { font: pdfLook.strong, points: 12.5, after: 3 }))
  addPart(doc, whole, 'P', () => write(doc, part.about, { points: 9.5 }))
  if (part.rows.length === 0) return addPart(doc, whole, 'P', () => write(doc, 'Er is niets te tellen.'))
  const table = doc.struct('Table')
  whole.add(table)
  const figures = part.columns.map((_, at) => holdsFigures(part, at))
  const widths = widthsOf(part, figures)
  drawRow(doc, table, { cells: part.columns, widths, figures, head: true })
  for (const row of part.rows) drawRow(doc, table, { cells: row.map(wordsOf), widths, figures, head: false })
  table.end()
}

/** The set as a tagged PDF (PDF/UA) on A4, dated by the day of its knowledge; the same set is the same to the byte. */
export function setDocument(set: InformationSet): Promise<Buffer> {
  const at = new Date(`${set.known}T00:00:00Z`)
  const title = `Informatieset ${set.quarter}`
  const doc = openPdf(`${title}, ${set.municipality}`, set.municipality, at)
  const done = bytesOf(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  addPart(doc, whole, 'H1', () => write(doc, title, { font: pdfLook.strong, points: 18 }))
  addPart(doc, whole, 'P', () => write(doc, `${set.municipality}. Stand van ${formatDate(set.day)}, zoals bekend op ${formatDate(set.known)}.`)) // prettier-ignore
  addPart(doc, whole, 'P', () => write(doc, smallNumberWords(set.threshold), { points: 9.5 }))
  for (const part of set.parts) drawPart(doc, whole, part)
  whole.end()
  numberPages(doc, 0, doc.bufferedPageRange().count)
  doc.end()
  return done
}

import 'server-only'
import { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { drawLetter, numberPages, openPdf, type PrintedLetter } from './render-pdf'

type Pdf = ReturnType<typeof openPdf>
type Flow = Pdf & Pick<Readable, 'destroyed' | 'readableLength' | 'destroy'>

/** So many bytes are made ahead of who saves the file; then the making waits. */
const ahead = 512 * 1024

/** Others on this server get their turn after each letter, and a slow reader is waited for. */
async function turn(doc: Flow) {
  do await after(doc.readableLength > ahead ? 25 : 0)
  while (doc.readableLength > ahead && !doc.destroyed)
}

async function drawAll(doc: Flow, letters: readonly PrintedLetter[]) {
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const [index, letter] of letters.entries()) {
    if (doc.destroyed) return
    if (index > 0) {
      doc.flushPages()
      doc.addPage()
    }
    const part = doc.struct('Part')
    whole.add(part)
    drawLetter(doc, part, letter)
    part.end()
    const { start, count } = doc.bufferedPageRange()
    numberPages(doc, start, start + count)
    await turn(doc)
  }
  whole.end()
  doc.end()
}

/**
 * Many letters in one file to print, under one title: each begins on a page of its own, counts its own pages and is a part
 * of its own. The file comes as it is made and a page leaves memory when its letter is done, so that hundreds of letters
 * take no more of this server than one does.
 */
export function lettersPdf(
  letters: readonly PrintedLetter[],
  title: string,
  at: Date,
): ReadableStream<Uint8Array> {
  const doc = openPdf(title, letters[0]?.municipality ?? '', at) as Flow
  const file = Readable.toWeb(doc as unknown as Readable) as ReadableStream<Uint8Array>
  void drawAll(doc, letters).catch((error: Error) => doc.destroy(error))
  return file
}

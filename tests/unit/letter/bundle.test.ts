import { expect, test } from 'vitest'
import { templateOf, templateText } from '@/db/seed/letter-templates'
import { lettersPdf } from '@/lib/letter/render-bundle'
import { readPdf } from '../../support/read-pdf'

const at = new Date('2026-11-23T09:00:00Z')
const { subject, body } = templateOf(templateText('contactRound'))
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    municipality: 'Gemeente Meerdorp',
    returnAddress: 'Postbus 10, 1234 AB Meerdorp',
    addressee: { as: 'person', name: `Mevrouw A. Naam${index}`, lines: ['Kerkstraat 1', '1234 AB  MEERDORP'], salutation: 'Geachte mevrouw', about: null },
    datedOn: '2026-11-23',
    number: `T-2026-${index}`,
    subject,
    body,
  })) // prettier-ignore

async function bytesOf(file: ReadableStream<Uint8Array>) {
  const chunks: Uint8Array[] = []
  for await (const chunk of file as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), chunks: chunks.length }
}

test('three hundred letters in one file: each counts its own pages, in order, and the file comes while it is made', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  const { bytes, chunks } = await bytesOf(lettersPdf(letters(300), 'Contactronde', at))
  clearInterval(timer)
  expect(chunks).toBeGreaterThan(300)
  // Whoever else works with Schakel gets a turn after each letter.
  expect(turns).toBeGreaterThan(200)
  const pdf = await readPdf(bytes)
  expect(pdf).toMatchObject({ lang: 'nl-NL', title: 'Contactronde', marked: true })
  expect(pdf.text.match(/Pagina 1 van/g)).toHaveLength(300)
  expect(pdf.parts.filter(({ tag }) => tag === 'H1')).toHaveLength(300)
  const numbers = pdf.parts.filter(({ text }) => /^T-2026-\d+$/.test(text)).map(({ text }) => text)
  expect(numbers).toEqual(letters(300).map(({ number }) => number))
}, 60_000)

test('whoever stops saving stops the making', async () => {
  const reader = lettersPdf(letters(40), 'Contactronde', at).getReader()
  await reader.read()
  await reader.cancel()
  const { value } = await reader.read()
  expect(value).toBeUndefined()
})

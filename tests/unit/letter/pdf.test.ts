import { describe, expect, test } from 'vitest'
import { templateOf, templateText } from '@/db/seed/letter-templates'
import { letterKinds, type LetterKind } from '@/lib/domain/letter-terms'
import { textsOf } from '@/lib/domain/letter-blocks'
import { letterPdf } from '@/lib/letter/render-pdf'
import { readPdf } from '../../support/read-pdf'

/** A letter of a kind as long as its template, to somebody with a long name and an addressee of four lines. */
async function printed(kind: LetterKind) {
  const { subject, body } = templateOf(templateText(kind))
  const bytes = await letterPdf(
    {
      municipality: 'Gemeente ’s-Gravendeel aan den Rijn',
      returnAddress: 'Postbus 10, 1234 AB Meerdorp · telefoon 14 0123',
      addressee: { as: 'administrator', name: 'Stichting Bewindvoering en Inkomensbeheer Noordoost-Brabant en omstreken', lines: ['Burgemeester van der Heijdenstraat 1024-huis', '1234 AB  MEERDORP'], salutation: 'Geachte', about: 'de heer K. van den Brink' },
      datedOn: '2026-11-23',
      number: 'T-2026-0001',
      subject,
      body,
    },
    new Date('2026-11-23T09:00:00Z'),
  ) // prettier-ignore
  return { raw: bytes.toString('latin1'), pdf: await readPdf(bytes) }
}

/** Which tag may stand in which (ISO 32000-1, 14.8.4): lists, tables and their cells. */
const mayHold = [
  'Document>H1', 'Document>H2', 'Document>L', 'Document>P', 'Document>Table', 'L>LI', 'LI>LBody', 'LI>Lbl', 'Root>Document', 'TR>TD', 'TR>TH', 'Table>TR',
] // prettier-ignore

// No validator of PDF/UA comes as an npm package; these are its checks that a letter can fail, each on what pdf.js reads.
describe.each(letterKinds)('the file of a letter, read with pdf.js: %s', { timeout: 20_000 }, (kind) => {
  test('says what it is: PDF/UA, Dutch, tagged, with its title above the page', async () => {
    const { pdf } = await printed(kind)
    const { subject } = templateOf(templateText(kind))
    expect(pdf).toMatchObject({ ua: '1', lang: 'nl-NL', marked: true, title: subject, displayTitle: true })
  })

  test('has one heading of the letter before those of its parts, lists and tables whole, and nothing outside the tags', async () => {
    const { pdf, raw } = await printed(kind)
    const headings = pdf.parts.map(({ tag }) => tag).filter((tag) => tag.startsWith('H'))
    expect(headings[0]).toBe('H1')
    expect(headings.slice(1).every((tag) => tag === 'H2')).toBe(true)
    expect(pdf.nested.filter((pair) => !mayHold.includes(pair))).toEqual([])
    expect(pdf.loose).toEqual([])
    for (const { tag, text } of pdf.parts) expect(text, tag).not.toBe('')
    expect(raw.split('/S /TH').length).toBe(raw.split('/Scope /Row').length)
    // A page number is seen on every page, and marked as no part of the text.
    expect(pdf.parts.some(({ text }) => /Pagina \d/.test(text))).toBe(false)
    expect(pdf.text.match(/Pagina \d/g)).toHaveLength(pdf.pages)
  })

  test('is read out in the order in which it stands on the page, with every word of the template once', async () => {
    const { pdf } = await printed(kind)
    expect(pdf.parts).toEqual(pdf.seen)
    const read = pdf.parts.map(({ text }) => text).join(' ').replace(/\s+/g, ' ')
    const { body } = templateOf(templateText(kind))
    let from = 0
    for (const text of textsOf(body)) {
      const at = read.indexOf(text.replace(/\s+/g, ' ').trim(), from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at + text.length
    }
  }) // prettier-ignore

  test('brings its fonts, and of each what its letters mean', async () => {
    const { pdf, raw } = await printed(kind)
    expect(pdf.fonts).toBe(2)
    expect(raw.split('/ToUnicode').length - 1).toBe(2)
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
    expect(pdf.text).toContain('’s-Gravendeel')
  })
})

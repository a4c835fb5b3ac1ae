import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '@/lib/domain/import/read-csv'
import { csvFile } from '@/lib/export/text-file'
import { readFile } from '@/lib/import/read-file'
import { makeXlsx, makeZip, textRow } from '../../support/make-xlsx'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url))

async function tableOf(bytes: Buffer, name: string) {
  const reading = await readFile(bytes, name)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.table
}

const problemOf = async (bytes: Buffer, name: string) => {
  const reading = await readFile(bytes, name)
  return reading.ok ? null : reading.problem
}

describe('een lijst lezen', () => {
  test('Windows-1252 met puntkomma: letters en aanhalingstekens blijven heel', async () => {
    const table = await tableOf(fixture('wachtlijst_voorbeeld.csv'), 'wachtlijst.csv')
    expect(table.source).toEqual({ kind: 'csv', encoding: 'windows-1252', delimiter: ';' })
    expect(table.rows).toHaveLength(99)
    expect(table.rows[71]?.cells[2]).toBe('in ’t')
    expect(table.rows[7]?.cells[1]).toBe('Özdemir')
    expect(table.rows[37]?.cells.at(-1)).toBe('=HYPERLINK("http://voorbeeld.invalid";"klik")')
  })

  test('Excel en CSV geven dezelfde cellen, op de letter na die CSV niet heeft', async () => {
    const csv = await tableOf(fixture('wachtlijst_voorbeeld.csv'), 'a.csv')
    const xlsx = await tableOf(fixture('wachtlijst_voorbeeld.xlsx'), 'a.xlsx')
    expect(xlsx.source).toEqual({ kind: 'xlsx', sheet: 'Wachtlijst' })
    expect(xlsx.headers).toEqual(csv.headers)
    const different = xlsx.rows.flatMap((row, index) =>
      row.cells.filter((cell, column) => cell !== csv.rows[index]?.cells[column]),
    )
    expect(different).toEqual(['Yılmaz'])
  })

  test('UTF-8 met BOM, komma, een titel boven de kop en lege regels', async () => {
    const table = await tableOf(fixture('andere_lijst.csv'), 'lijst.csv')
    expect(table.source).toEqual({ kind: 'csv', encoding: 'utf-8-bom', delimiter: ',' })
    expect(table.headers[0]).toBe('BSN-nummer')
    expect(table.rows.map((row) => row.number)).toEqual([4, 5, 6, 7, 8])
    expect(table.rows[1]?.cells[2]).toBe('Vries, de')
  })

  test('dezelfde tekst in elke codering en met elk scheidingsteken geeft dezelfde regels', () => {
    const cell = fc.stringMatching(/^[A-Za-zëéöüç ]{0,12}$/).map((text) => text.trim())
    const rows = fc
      .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((row) => row.join('') !== ''))
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (list, delimiter, end) => {
          const text = [['Achternaam', 'Roepnaam'], ...list].map((row) => row.join(delimiter)).join(end)
          const variants = [
            Buffer.from(text),
            Buffer.from(`\uFEFF${text}`),
            Buffer.from(text, 'latin1'),
            Buffer.from(`\uFEFF${text}`, 'utf16le'),
          ]
          const read = variants
            .map((bytes) => readCsv(bytes))
            .map((reading) => (reading.ok ? reading.table.rows : reading.problem))
          expect(read[0]).toEqual(
            list
              .map((cells, index) => ({ number: index + 2, cells, formulas: [] }))
              .filter((row) => row.cells.join('') !== ''),
          )
          for (const other of read.slice(1)) expect(other).toEqual(read[0])
        },
      ),
    )
  })

  test('van meer tabbladen telt het blad met de bekende koppen; een formule is gemerkt en niet uitgerekend', async () => {
    const list = `${textRow(1, ['Achternaam', 'BSN'])}<row r="2"><c r="A2" t="str"><f>"Jan"&amp;"sen"</f><v>Jansen</v></c><c r="B2"><v>99935811</v></c></row>`
    const table = await tableOf(
      makeXlsx({ Uitleg: textRow(1, ['Lees dit eerst']), Lijst: list }),
      'lijst.xlsx',
    )
    expect(table.source).toEqual({ kind: 'xlsx', sheet: 'Lijst' })
    expect(table.rows).toEqual([{ number: 2, cells: ['Jansen', '99935811'], formulas: [0] }])
  })
})

describe('een lijst die Schakel zelf meegaf', () => {
  test('komt terug zoals de tekst was, ook waar die als een formule begint', () => {
    const texts = ['+31612345678', "'s-Gravenhage", '-2', '=1+1', "'=1", '@huis', '+2,5']
    const csv = csvFile({
      fileName: 'x',
      title: 'Proef',
      columns: [
        { label: 'Achternaam', kind: 'text' },
        { label: 'Telefoon', kind: 'text' },
      ],
      rows: texts.map((text) => ['Jansen', text]),
      about: [],
    })
    const reading = readCsv(Buffer.from(csv))
    expect(reading.ok && reading.table.rows.map(({ cells }) => cells[1])).toEqual(texts)
  })
})

describe('een bestand dat wij niet lezen', () => {
  const text = 'Achternaam;BSN\nJansen;1'
  test.each([
    ['leeg.csv', Buffer.alloc(0), 'empty'],
    ['alleen-kop.csv', Buffer.from('Achternaam;BSN\n'), 'empty'],
    ['groot.csv', Buffer.alloc(5_000_001, 'a'), 'tooLarge'],
    ['lang.csv', Buffer.from(`Achternaam\n${'x\n'.repeat(10_001)}`), 'tooManyRows'],
    ['breed.csv', Buffer.from(`Achternaam${';x'.repeat(200)}\nA${';1'.repeat(200)}`), 'tooManyColumns'],
    ['oud.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldExcel'],
    ['geheim.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'protected'],
    ['blad.ods', makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'openDocument'],
    ['brief.docx', makeZip({ 'word/document.xml': '<w/>' }), 'unknownKind'],
    ['stuk.xlsx', Buffer.from('PK\x03\x04 en verder niets'), 'damaged'],
    ['geen.xlsx', Buffer.from(text), 'damaged'],
    ['plaatje.csv', Buffer.from([1, 0, 2, 0]), 'unknownKind'],
    ['brief.pdf', Buffer.from('%PDF-1.7'), 'unknownKind'],
  ])('%s', async (name, bytes, problem) => {
    expect(await problemOf(bytes, name)).toBe(problem)
  })

  test('een zip die te groot uitpakt', async () => {
    const bomb = makeZip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(90_000_000, ' ') }, true)
    expect(bomb.length).toBeLessThan(200_000)
    expect(await problemOf(bomb, 'bom.xlsx')).toBe('unpacksTooLarge')
  })

  test('een cel ver naar rechts of naar beneden wordt niet opgevuld', async () => {
    const far = (cell: string) =>
      makeXlsx({
        Lijst: `${textRow(1, ['Achternaam'])}<row r="${/\d+/.exec(cell)}"><c r="${cell}"><v>1</v></c></row>`,
      })
    expect(await problemOf(far('XFD2'), 'ver.xlsx')).toBe('tooManyColumns')
    expect(await problemOf(far('A1048576'), 'diep.xlsx')).toBe('tooManyRows')
  })

  test.each([
    ['cellen die nergens eindigen', '<c r="A1">', '', 'damaged'],
    ['cellen in elkaar', '<c r="A1">', '</c></row>', 'damaged'],
    ['een cel die zelf niet ophoudt', '<c r="A1" ', '', 'damaged'],
    ['een formule die steeds terugkomt', '<c r="A1"><f/></c>', '</row>', 'damaged'],
  ])('een werkblad van 5 MB met %s houdt de server niet op', async (_, part, end, problem) => {
    const bytes = makeXlsx({ Lijst: `<row r="1">${part.repeat(5_000_000 / part.length)}${end}` }, true)
    const began = performance.now()
    expect(await problemOf(bytes, 'vast.xlsx')).toBe(problem)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('een documenttype in een werkblad', async () => {
    const bytes = makeZip({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })
    expect(await problemOf(bytes, 'entiteit.xlsx')).toBe('damaged')
  })
})

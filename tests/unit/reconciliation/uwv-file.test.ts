import { describe, expect, test } from 'vitest'
import { uwvColumns } from '@/lib/domain/uwv-file/columns'
import { lineRanges } from '@/lib/domain/uwv-file/line-ranges'
import { uwvFileWords } from '@/lib/domain/uwv-file/problems'
import { readQuarter } from '@/lib/domain/uwv-file/read-quarter'
import { readUwvRows, uwvKey, type UwvGround } from '@/lib/domain/uwv-file/read-rows'

const ground: UwvGround = {
  municipalities: [
    { id: 'm', name: 'Meerdorp', cbsCode: '0363' },
    { id: 's', name: "'s-Hertogenbosch", cbsCode: '0796' },
  ],
  quarters: ['2026-k3', '2026-k2'],
  kept: new Map([[uwvKey({ municipalityId: 'm', quarter: '2026-k2', indicator: 'working' }), 28]]),
}
const headers = ['Gemeente', 'Kwartaal', 'Cijfer', 'Waarde']

/** Reads rows under these headings; row numbers begin at 2, as under a heading. */
function read(rows: string[][], under = headers) {
  const table = { headers: under, rows: rows.map((cells, place) => ({ number: place + 2, cells, formulas: [] })) }
  const reading = readUwvRows(table, ground)
  if (!reading.ok) return reading
  return {
    taken: reading.taken.map(({ line, ...figure }) => [line, uwvKey(figure), figure.value]),
    skipped: reading.skipped.map(({ line, why }) => [line, why]),
  }
} // prettier-ignore

describe('which quarter a cell means', () => {
  test.each([
    ['2026K3', '', '2026-k3'],
    ['2026-Q3', '', '2026-k3'],
    ['2026KW03', '', '2026-k3'],
    ['2026 kwartaal 3', '', '2026-k3'],
    ['k3 2026', '', '2026-k3'],
    ['Q3-2026', '', '2026-k3'],
    ['3e kwartaal 2026', '', '2026-k3'],
    ['3de kw. 2026', '', '2026-k3'],
    ['Derde kwartaal van 2026', '', '2026-k3'],
    ['kwartaal 3 van 2026', '', '2026-k3'],
    ['30-09-2026', '', '2026-k3'],
    ['2026-09-30', '', '2026-k3'],
    ['30 september 2026', '', '2026-k3'],
    ['ultimo 30 sep 2026', '', '2026-k3'],
    ['Peildatum: 31-12-2025', '', '2025-k4'],
    ['3', '2026', '2026-k3'],
    ['K3', '2026', '2026-k3'],
    ['3e kwartaal', '2026', '2026-k3'],
    ['2026K3', '2026', '2026-k3'],
    ['2026K3', '2025', null],
    ['3', '', null],
    ['2026', '', null],
    ['2026K5', '', null],
    ['2026-3', '', null],
    ['29-09-2026', '', null],
    ['1-10-2026', '', null],
    ['september 2026', '', null],
    ['heel 2026', '', null],
    ['', '', null],
  ])('%j met jaar %j', (cell, year, name) => {
    expect(readQuarter(cell, year)).toBe(name)
  })
})

describe('which column holds what', () => {
  test.each([
    [['gemeente', 'kwartaal', 'cijfer', 'waarde'], ['municipality', 'quarter', 'indicator', 'value'], []],
    [['Naam gemeente', 'Peildatum', 'Indicator', 'Aantal'], ['municipality', 'quarter', 'indicator', 'value'], []],
    [['CBS-code', 'Jaar', 'kw', 'Soort cijfer', 'Aantal personen'], ['code', 'year', 'quarter', 'indicator', 'value'], []],
    [['GEMEENTE', 'Periode', 'Omschrijving', 'Waarde UWV', 'Regio', 'Bron'], ['municipality', 'quarter', 'indicator', 'value'], ['Regio', 'Bron']],
  ])('%j', (given, names, unused) => {
    const columns = uwvColumns(given)
    expect(columns).toMatchObject({ ok: true, unused })
    expect(columns.ok && Object.entries(columns.places).sort((a, b) => a[1] - b[1]).map(([name]) => name)).toEqual(names)
  }) // prettier-ignore

  test.each([
    [['gemeente', 'kwartaal', 'waarde'], { problem: 'missing', columns: ['cijfer'] }],
    [['kwartaal', 'cijfer'], { problem: 'missing', columns: ['gemeente', 'waarde'] }],
    [['gemeente', 'kwartaal', 'cijfer', 'aantal', 'waarde'], { problem: 'double', columns: ['waarde'] }],
    [['gemeente', 'kwartaal', 'cijfer', 'waarde', 'BSN'], { problem: 'persons' }],
    [['gemeente', 'kwartaal', 'cijfer', 'waarde', 'Naam'], { problem: 'persons' }],
    [['gemeente', 'kwartaal', 'cijfer', 'waarde', 'Naam cliënt'], { problem: 'persons' }],
    [['gemeente', 'kwartaal', 'cijfer', 'waarde', 'Geb.datum'], { problem: 'persons' }],
    [['Achternaam', 'Voorletters', 'Advies'], { problem: 'persons' }],
  ])('%j wordt geweigerd', (given, problem) => {
    expect(uwvColumns(given)).toEqual({ ok: false, ...problem })
    expect(uwvFileWords(problem as never)).toMatch(/\.$/)
  })
})

describe('what a row gives', () => {
  const row = ['Meerdorp', '2026K3', 'working', '31']
  const changed = (at: number, cell: string) => row.map((was, place) => (place === at ? cell : was))

  test.each([
    ['the name of a figure', changed(2, 'withAdvice'), 'm 2026-k3 withAdvice', 31],
    ['its label', changed(2, 'Positieve adviezen in het kwartaal'), 'm 2026-k3 advices', 31],
    ['its label in capitals', changed(2, 'MENSEN MET EEN POSITIEF ADVIES'), 'm 2026-k3 withAdvice', 31],
    ['a word of UWV', changed(2, 'werkzaam_beschut'), 'm 2026-k3 working', 31],
    ['gemeente before the name', changed(0, 'Gemeente Meerdorp'), 'm 2026-k3 working', 31],
    ['a name with signs', changed(0, 's Hertogenbosch'), 's 2026-k3 working', 31],
    ['a code in place of the name', changed(0, 'GM0363'), 'm 2026-k3 working', 31],
    ['a code without its zero', changed(0, '363'), 'm 2026-k3 working', 31],
    ['a number with a point', changed(3, '1.048'), 'm 2026-k3 working', 1048],
    ['a number with zeroes behind the comma', changed(3, '12,0'), 'm 2026-k3 working', 12],
    ['nothing at all', changed(3, '0'), 'm 2026-k3 working', 0],
  ])('%s', (_, cells, key, value) => {
    expect(read([cells])).toEqual({ taken: [[2, key, value]], skipped: [] })
  })

  test.each([
    ['elsewhere', changed(0, 'Oeverland')],
    ['elsewhere', changed(0, '')],
    ['elsewhere', changed(0, '9999')],
    ['quarter', changed(1, 'vorig jaar')],
    ['notOver', changed(1, '2026K4')],
    ['notOver', changed(1, '2019K1')],
    ['indicator', changed(2, 'adviezen')],
    ['indicator', changed(2, '')],
    ['value', changed(3, '')],
    ['value', changed(3, '<5')],
    ['value', changed(3, '-1')],
    ['value', changed(3, '12,5')],
    ['value', changed(3, '1000000')],
    ['value', changed(3, '12 personen')],
  ])('%s: %j is left out', (why, cells) => {
    expect(read([cells])).toEqual({ taken: [], skipped: [[2, why]] })
  })

  test('the same figure twice counts once; two that differ are both left out', () => {
    expect(read([row, row])).toEqual({ taken: [[2, 'm 2026-k3 working', 31]], skipped: [[3, 'repeats']] })
    const other = changed(3, '30')
    expect(read([row, other, row])).toEqual({
      taken: [],
      skipped: [[2, 'contradicts'], [3, 'contradicts'], [4, 'contradicts']],
    }) // prettier-ignore
  })

  test('what was recorded so before is left out; another value is a new figure', () => {
    const before = changed(1, '2026K2')
    expect(read([before.with(3, '28')])).toEqual({ taken: [], skipped: [[2, 'same']] })
    expect(read([before.with(3, '29')])).toEqual({ taken: [[2, 'm 2026-k2 working', 29]], skipped: [] })
  })

  test('a name and a code that mean two gemeenten mean none', () => {
    const under = ['Gemeente', 'CBS-code', 'Kwartaal', 'Cijfer', 'Waarde']
    const [name, ...rest] = row as [string, ...string[]]
    expect(read([[name, '0363', ...rest]], under)).toMatchObject({ taken: [[2, 'm 2026-k3 working', 31]] })
    expect(read([[name, '0796', ...rest]], under)).toMatchObject({ skipped: [[2, 'elsewhere']] })
  })

  test('a BSN in any cell refuses the whole sheet', () => {
    expect(read([row, [...changed(3, '12'), '999990019']], [...headers, 'Toelichting'])).toEqual({ ok: false, problem: 'persons' })
  }) // prettier-ignore
})

test.each([
  [[2], '2'],
  [[2, 3, 4], '2–4'],
  [[14, 2, 6, 5], '2, 5–6, 14'],
  [[2, 4, 6], '2, 4 en verder'],
])('regels %j', (given, words) => {
  expect(lineRanges(given, 2 + Number(given.length > 3))).toBe(words)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '@/lib/domain/csv'
import type { Sheet } from '@/lib/export/sheet'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'

const sheet = (rows: Sheet['rows'], made = '2026-11-02'): Sheet => ({
  fileName: 'x',
  title: 'Proef',
  columns: [
    { label: 'Naam', kind: 'text' },
    { label: 'Uren', kind: 'number' },
  ],
  rows,
  about: [
    ['Stand van', '2026-09-30', 'day'],
    ['Gemaakt op', made, 'day'],
  ],
})

describe('A list as CSV', () => {
  test('reads back as it was written, also with commas, quotes and line breaks', () => {
    const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer()), { maxLength: 6 }), (rows) => {
        const [head, ...read] = parseCsv(csvFile(sheet(rows)))
        expect(head).toEqual(['Naam', 'Uren'])
        expect(read).toEqual(rows.map(([name, hours]) => [name, String(hours)]))
      }),
    )
  })

  test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1'])('“%s” is no formula in a spreadsheet', (name) => {
    expect(parseCsv(csvFile(sheet([[name, 1]])))[1]?.[0]).toBe(`'${name}`)
  })

  test('a number below nothing stays a number', () => {
    expect(csvFile(sheet([['x', -2.5]]))).toBe('Naam,Uren\r\nx,-2.5\r\n')
  })
})

describe('A list as JSON Lines', () => {
  test('says first what it is, then one object per row', () => {
    const lines = jsonLinesFile(sheet([['Jansen', 24.5], ['Pieters', null]])).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown) // prettier-ignore
    expect(lines).toEqual([
      {
        title: 'Proef',
        about: { 'Stand van': '2026-09-30' },
        columns: [
          { label: 'Naam', kind: 'text' },
          { label: 'Uren', kind: 'number' },
        ],
      },
      { Naam: 'Jansen', Uren: 24.5 },
      { Naam: 'Pieters', Uren: null },
    ])
  })

  test('the day on which it was made changes no byte of either', () => {
    const [first, later] = [sheet([['a', 1]]), sheet([['a', 1]], '2027-01-04')]
    expect(jsonLinesFile(first)).toBe(jsonLinesFile(later))
    expect(csvFile(first)).toBe(csvFile(later))
  })
})

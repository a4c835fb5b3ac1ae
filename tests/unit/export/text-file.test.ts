import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv, unguarded } from '@/lib/domain/csv'
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
    const begins = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', "'=", "'-", '+3', '-2,5')
    const text = fc.tuple(begins, fc.string()).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer()), { maxLength: 6 }), (rows) => {
        const [head, ...read] = parseCsv(csvFile(sheet(rows)))
        expect(head).toEqual(['Naam', 'Uren'])
        expect(read.map((row) => row.map(unguarded))).toEqual(
          rows.map(([name, hours]) => [name, String(hours)]),
        )
      }),
    )
  })

  test.each([
    '=1+1',
    '+31612345678',
    '-2+3',
    '-',
    '+',
    '--2',
    '-2-',
    '+A1',
    '-1.5.2',
    '-1e5',
    '-2 %',
    '@SUM(A1)',
    '\t=1',
    '\r2',
  ])('“%s” is no formula in a spreadsheet', (name) => {
    expect(parseCsv(csvFile(sheet([[name, 1]])))[1]?.[0]).toBe(`'${name}`)
  })

  test.each(['+2', '-3', '-2,5', '+0.25', '-1.234', '-1.234.567,8'])(
    '“%s” is a number and stays one',
    (words) => {
      expect(parseCsv(csvFile(sheet([[words, 1]])))[1]?.[0]).toBe(words)
    },
  )

  test('whatever begins as a formula and is no more than a signed number keeps its quote', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
    fc.assert(
      fc.property(sign, fc.string(), (first, rest) => {
        const [, [cell] = []] = parseCsv(csvFile(sheet([[`${first}${rest}`, 1]])))
        const number = /^[+-][\d.,]+$/.test(`${first}${rest}`)
        if (!number) expect(cell).toBe(`'${first}${rest}`)
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 999_999_999 }), fc.option(fc.integer({ min: 0, max: 99 })), (mark, whole, part) => {
        for (const point of [',', '.']) {
          const words = `${mark}${whole}${part === null ? '' : `${point}${part}`}`
          expect(parseCsv(csvFile(sheet([[words, 1]])))[1]?.[0]).toBe(words)
        }
      }),
    )
  }) // prettier-ignore

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

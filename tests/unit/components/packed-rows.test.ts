import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packRows, unpackRows, type Row } from '@/components/ui/packed-rows'

const parts = (row: Row) =>
  row.map((cell) => (cell === null ? [''] : typeof cell === 'object' ? [...cell] : [String(cell)]))

test('a row of every kind of cell comes out as it went in', () => {
  const row: Row = ['1', ['Vries, de (Jan)', 'T-2026-0113'], ['Te plaatsen', 'info'], -3, null, '']
  expect(unpackRows(packRows([row]))).toEqual([
    [['1'], ['Vries, de (Jan)', 'T-2026-0113'], ['Te plaatsen', 'info'], ['-3'], [''], ['']],
  ])
})

test('no rows are no rows', () => {
  expect(unpackRows(packRows([]))).toEqual([])
})

test('any words survive, the marks between cells included', () => {
  const words = fc.string({
    unit: fc.constantFrom('%', '|', '^', '~', '7', 'C', 'é', ' ', '%7C'),
    minLength: 1,
  })
  const cell = fc.oneof(words, fc.integer(), fc.tuple(words, words))
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 9 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (given) => {
      expect(unpackRows(packRows(given))).toEqual(given.map(parts))
    }),
  )
})

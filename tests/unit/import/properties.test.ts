import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkList } from '@/lib/domain/import/check-list'
import { importFields } from '@/lib/domain/import/fields'
import { isRefused } from '@/lib/domain/import/faults'
import { faultsOf } from '@/lib/domain/import/check-list'
import type { Table } from '@/lib/domain/import/table'
import { check, readList, settingsFor } from '../../support/import-list'

const shuffled = (table: Table, order: number[]): Table => ({
  ...table,
  headers: order.map((column) => table.headers[column] ?? ''),
  rows: table.rows.map((row) => ({ ...row, cells: order.map((column) => row.cells[column] ?? '') })),
})

test('de volgorde van de kolommen verandert niets', async () => {
  const table = await readList('wachtlijst_voorbeeld.csv')
  const columns = table.headers.map((_, index) => index)
  const plain = check(table)
  fc.assert(
    fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (order) => {
      expect(check(shuffled(table, order))).toEqual(plain)
    }),
    { numRuns: 8 },
  )
})

// Cells as lists hold them, good and bad, so that rows often come close to being right.
const cell = fc.constantFrom(
  '', 'Groot', 'van der Berg', 'J.', 'Jan', '24-01-1990', '1-2-2024', '1-3-2024', '1-4-2024', '1-5-2024', '31-02-2024',
  '1-1-2030', 'onbekend', '999935811', '999950667', '12345672', 'positief', 'neg', 'toegekend', 'afgewezen', 'wachtlijst',
  'geplaatst', 'rust', 'overleden', 'aangemeld', '24', '24,5', '99', 'heeft autisme', '=1+1', '?', '#N/B', 'De Kade',
) // prettier-ignore

test('een regel gaat heel mee of niet; wat meegaat, is rond', async () => {
  const headers = [...importFields]
  const row = fc.array(cell, { minLength: headers.length, maxLength: headers.length })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (list) => {
      const table: Table = {
        headers,
        rows: list.map((cells, index) => ({ number: index + 2, cells, formulas: [] })),
        source: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
      }
      for (const checked of checkList(table.rows, { ...settingsFor(table), mapping: headers })) {
        expect(checked.history === null).toBe(isRefused(faultsOf(checked)))
        expect(checked.verdict === 'refused').toBe(checked.history === null)
        if (checked.history) expectWhole(checked.history)
      }
    }),
    { numRuns: 400 },
  )
})

function expectWhole(history: NonNullable<ReturnType<typeof check>[number]['history']>): void {
  const { steps, periods, finalState, stateSince } = history
  expect(history.person.surname).toBeTruthy()
  expect(steps.at(-1)).toMatchObject({ toState: finalState, validOn: stateSince })
  expect(steps.map(({ validOn }) => validOn)).toEqual(steps.map(({ validOn }) => validOn).sort())
  expect(steps.every(({ validOn }) => validOn <= '2026-11-21')).toBe(true)
  expect(periods.filter(({ validTo }) => validTo === null)).toHaveLength(1)
  if (finalState === 'placed') expect(history.decision?.kind).toBe('grant')
  if (finalState === 'placed') expect(history.placement).not.toBeNull()
  if (history.placement)
    expect(history.decision?.decidedOn && history.decision.decidedOn <= history.placement.startedOn).toBe(
      true,
    )
  if (['toBePlaced', 'waiting', 'resting'].includes(finalState))
    expect(history.waiting.filter(({ validTo }) => validTo === null)).toHaveLength(1)
}

test('elke niet-lege cel die niet meegaat zoals hij er staat, zegt dat', async () => {
  const table = await readList('wachtlijst_voorbeeld.csv')
  for (const row of check(table))
    for (const { raw, shown, faults } of Object.values(row.cells))
      if (raw.trim().toLowerCase() !== shown.toLowerCase())
        expect([raw, faults.length > 0]).toEqual([raw, true])
})

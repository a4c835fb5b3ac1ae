import { readFileSync } from 'node:fs'
import { checkList, type ImportSettings } from '@/lib/domain/import/check-list'
import { proposeMapping } from '@/lib/domain/import/propose-mapping'
import type { Table } from '@/lib/domain/import/table'
import { readFile } from '@/lib/import/read-file'

/** The bytes of a list in tests/fixtures/import. */
export const listFile = (name: string) => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url))

export async function readList(name: string): Promise<Table> {
  const reading = await readFile(listFile(name), name)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.table
}

/** What a list is checked against in tests: 21 November 2026, number not reached, full week of 37 hours. */
export const settingsFor = (table: Table, changes: Partial<ImportSettings> = {}): ImportSettings => ({
  today: '2026-11-21',
  mapping: proposeMapping(table.headers),
  words: {},
  queue: 'toBePlaced',
  fullWeekHours: 37,
  companies: [],
  choices: {},
  existing: new Map(),
  ...changes,
})

export const check = (table: Table, changes: Partial<ImportSettings> = {}) =>
  checkList(table.rows, settingsFor(table, changes))

/** A table of one row from header–cell pairs, for tests about single cells. */
export function tableOf(...rows: Record<string, string>[]): Table {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const body = rows.map((row, index) => ({
    number: index + 2,
    cells: headers.map((header) => row[header] ?? ''),
    formulas: [],
  }))
  return { headers, rows: body, source: { kind: 'csv', encoding: 'utf-8', delimiter: ';' } }
}

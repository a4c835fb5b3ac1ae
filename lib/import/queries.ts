import 'server-only'
import { z } from 'zod'
import { maskBsn, parseBsn } from '@/lib/domain/bsn'
import { faultsOf, type CheckedRow } from '@/lib/domain/import/check-list'
import { kindText } from '@/lib/domain/import/faults'
import type { ColumnTarget } from '@/lib/domain/import/fields'
import { countRows, wordsOf, type ImportCounts, type ListWord } from '@/lib/domain/import/summary'
import { openChoice, type Corrections } from './sealed-rows'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { KeptDraft } from '@/lib/draft/open-draft'
import { query } from '@/lib/pipeline/query'
import type { Context } from '@/lib/pipeline/context'
import { rowsPerPage, type RowFilter } from './row-filter'
import { checkBatch, loadBatch, loadRows, type Batch, type BatchStatus } from './load-list'

/** One list in the overview: never a row or a cell of it. */
export interface BatchLine {
  id: string
  municipality: string
  fileName: string
  status: BatchStatus
  counts: Batch['counts']
  createdAt: string
  by: string
}

/** The lists that were brought in, newest first, and for whom a new one may be brought in. */
export const importOverview = query({
  permission: 'import.overview',
  run: async ({ sql, actor }: Context) => {
    const batches = await sql<BatchLine[]>`
      select b.id, o.name as municipality, b.file_name as "fileName", b.status, b.counts, b.created_at as "createdAt", coalesce(a.name, '') as by
      from import_batch b join organisation o on o.id = b.municipality_id left join account a on a.id = b.account_id
      order by b.created_at desc limit 50`
    return {
      batches,
      municipalities: actor.role === 'caseworker' ? actor.municipalities : [],
      mayRun: actor.role === 'caseworker',
    }
  },
})

/** The mapping step: each column with its field and what stands in it, and the words that need a meaning. */
export interface MappingData {
  columns: { header: string; target: ColumnTarget; examples: string[] }[]
  words: ListWord[]
  companies: { id: string; name: string }[]
}

/** The control step: counts of the whole list, kinds of faults, and one page of rows. */
export interface ControlData {
  counts: ImportCounts
  kinds: { code: string; severity: string; text: string; count: number }[]
  rows: CheckedRow[]
  /** What the user wrote in the cells of the row that is open. */
  corrections: Corrections
  shown: number
}

export interface BatchData {
  batch: Batch
  mapping: MappingData | null
  control: ControlData | null
  /** Rows that stayed out of an import, with their reasons, while the list still holds them. */
  left: CheckedRow[]
  mayUndo: boolean
  /** What was typed in the form of this step and not sent. */
  drafts: Record<string, KeptDraft>
}

/** One list: its columns, its check or its outcome, by its status. */
export const batchScreen = query({
  permission: 'import.run',
  run: async (
    context: Context,
    { batchId, filter }: { batchId: string; filter: RowFilter },
  ): Promise<BatchData | null> => {
    if (!z.uuid().safeParse(batchId).success) return null
    const batch = await loadBatch(context, batchId)
    if (!batch) return null
    const open = batch.status === 'mapping' || batch.status === 'checking'
    const none = { batch, mapping: null, control: null, left: [], mayUndo: false, drafts: {} }
    if (open) {
      const drafts = await keptDrafts(context, `invoer ${batchId} `)
      return { ...none, drafts, ...(await openList(context, batch, filter)) }
    }
    return batch.status === 'imported' || batch.status === 'importing'
      ? { ...none, ...(await outcome(context, batch)) }
      : none
  },
})

async function openList(context: Context, batch: Batch, filter: RowFilter): Promise<Partial<BatchData>> {
  const sealed = await loadRows(context, batch.id)
  const checked = await checkBatch(context, batch, sealed)
  const mapsColumns = batch.status === 'mapping' || filter.stap === 'kolommen'
  if (mapsColumns) return { mapping: mappingOf(batch, checked.table, checked.frame.companies) }
  const open = sealed.find(({ number }) => number === filter.rij)
  const corrections = open ? (openChoice(open).corrections ?? {}) : {}
  return { control: { ...controlOf(checked.rows, filter), corrections } }
}

function mappingOf(
  batch: Batch,
  table: { cells: string[]; number: number; formulas: number[] }[],
  companies: MappingData['companies'],
): MappingData {
  const columns = batch.headers.map((header, index) => ({
    header: header === '' ? `Kolom ${index + 1}` : header,
    target: batch.columns[index] ?? 'ignore',
    examples: examplesOf(table.map((row) => row.cells[index] ?? '')),
  }))
  return { columns, words: wordsOf(table, batch.columns, batch.words), companies }
}

/** Three different cells of a column; a BSN only by its last digits. */
function examplesOf(cells: string[]): string[] {
  const different = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].slice(0, 3)
  return different.map((cell) => {
    const bsn = /^\d{8,9}$/.test(cell) ? parseBsn(cell) : null
    return bsn?.ok ? maskBsn(bsn.bsn) : cell
  })
}

function controlOf(rows: CheckedRow[], filter: RowFilter): Omit<ControlData, 'corrections'> {
  const counts = countRows(rows)
  const chosen = rows.filter((row) => shows(row, filter))
  const start = (filter.pagina - 1) * rowsPerPage
  return {
    counts,
    kinds: kindsOf(rows),
    rows: chosen.slice(start, start + rowsPerPage),
    shown: chosen.length,
  }
}

const wanted = { goed: 'good', waarschuwing: 'warning', geweigerd: 'refused' } as const

function shows(row: CheckedRow, { toon, soort }: RowFilter): boolean {
  if (soort && !faultsOf(row).some(({ code }) => code === soort)) return false
  if (toon === 'alle') return true
  return toon === 'gebreken' ? row.verdict !== 'good' : row.verdict === wanted[toon]
}

function kindsOf(rows: CheckedRow[]): ControlData['kinds'] {
  const kinds = new Map<string, ControlData['kinds'][number]>()
  for (const row of rows) {
    const seen = new Set<string>()
    for (const { code, severity } of faultsOf(row)) {
      if (severity === 'note' || seen.has(code)) continue
      seen.add(code)
      kinds.set(code, { code, severity, text: kindText(code), count: (kinds.get(code)?.count ?? 0) + 1 })
    }
  }
  return [...kinds.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count)
}

async function outcome(context: Context, batch: Batch): Promise<Partial<BatchData>> {
  const sealed = (await loadRows(context, batch.id)).filter((row) => 'sealed' in row.cells)
  const [used] = await context.sql<{ used: boolean }[]>`select app.import_worked_on(${batch.id}) as used`
  const left =
    batch.status === 'imported' && sealed.length > 0
      ? (await checkBatch(context, batch, sealed, 'afterwards')).rows
      : []
  return { left: left.slice(0, 200), mayUndo: used?.used === false }
}

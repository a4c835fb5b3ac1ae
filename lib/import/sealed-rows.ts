import 'server-only'
import type { ImportField } from '@/lib/domain/import/fields'
import type { RowChoice } from '@/lib/domain/import/row-values'
import type { TableRow } from '@/lib/domain/import/table'
import { seal, unseal } from '@/lib/pipeline/seal'

/** A row as the database keeps it until it is imported: encrypted, for it holds a BSN and whatever a list holds. */
export interface SealedRow {
  number: number
  cells: { sealed: string } | Record<string, never>
  replacement: string | null
  chosen: string
}

const sealValue = (value: unknown) => seal(JSON.stringify(value))
const open = <T>(text: string): T => JSON.parse(unseal(text)) as T

type Content = { cells: string[]; formulas: number[] }

/** A row as it is kept: its cells encrypted. */
export const sealRow = ({ cells, formulas }: TableRow) => ({ sealed: sealValue({ cells, formulas }) })

/** The row again; one whose content was cleared after the import comes back without cells. */
export function openRow({ number, cells }: SealedRow): TableRow {
  const content =
    'sealed' in cells && cells.sealed ? open<Content>(cells.sealed) : { cells: [], formulas: [] }
  return { number, ...content }
}

export type Corrections = Partial<Record<ImportField, string>>

/** What the user corrected, encrypted; null where nothing was. */
export const sealCorrections = (corrections: Corrections) =>
  Object.keys(corrections).length === 0 ? null : sealValue(corrections)

/** What the user decided about a row, from its columns. */
export function openChoice({ chosen, replacement }: SealedRow): RowChoice {
  return {
    ...(chosen === 'skip' && { skip: true }),
    ...(chosen === 'otherPerson' && { otherPerson: true }),
    ...(replacement !== null && { corrections: open<Corrections>(replacement) }),
  }
}

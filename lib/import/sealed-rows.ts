import 'server-only'
import { keepBsn, openBsn } from '@/lib/person/bsn-cipher'
import type { ImportField } from '@/lib/domain/import/fields'
import type { RowChoice } from '@/lib/domain/import/row-values'
import type { TableRow } from '@/lib/domain/import/table'

/** A row as the database keeps it until it is imported: encrypted, for it holds a BSN and whatever a list holds. */
export interface SealedRow {
  number: number
  cells: { sealed: string } | Record<string, never>
  replacement: string | null
  chosen: string
}

const seal = (value: unknown) => keepBsn(JSON.stringify(value)).cipher
const open = <T>(text: string): T => JSON.parse(openBsn(text)) as T

type Content = { cells: string[]; formulas: number[] }

export const sealRow = ({ cells, formulas }: TableRow) => ({ sealed: seal({ cells, formulas }) })

/** The row again; one whose content was cleared after the import comes back without cells. */
export function openRow({ number, cells }: SealedRow): TableRow {
  const content =
    'sealed' in cells && cells.sealed ? open<Content>(cells.sealed) : { cells: [], formulas: [] }
  return { number, ...content }
}

export type Corrections = Partial<Record<ImportField, string>>

export const sealCorrections = (corrections: Corrections) =>
  Object.keys(corrections).length === 0 ? null : seal(corrections)

/** What the user decided about a row, from its columns. */
export function openChoice({ chosen, replacement }: SealedRow): RowChoice {
  return {
    ...(chosen === 'skip' && { skip: true }),
    ...(chosen === 'otherPerson' && { otherPerson: true }),
    ...(replacement !== null && { corrections: open<Corrections>(replacement) }),
  }
}

import { readFileSync } from 'node:fs'
import { csvRecords } from '@/lib/domain/csv'

/** Rows of a reference file in db/seed/reference as records by column name. */
export function referenceRows(file: string): Record<string, string>[] {
  return csvRecords(readFileSync(new URL(`../../db/seed/reference/${file}`, import.meta.url), 'utf8'))
}

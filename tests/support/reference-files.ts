import { readFileSync } from 'node:fs'
import { csvRecords } from '@/lib/domain/csv'
import { pickInForce } from '@/lib/domain/dated'

/** Rows of a reference file in db/seed/reference as records by column name. */
export function referenceRows(file: string): Record<string, string>[] {
  return csvRecords(readFileSync(new URL(`../../db/seed/reference/${file}`, import.meta.url), 'utf8'))
}

/** Value of a parameter of the reference data on a day; throws when none is in force, plans left out. */
export function parameterOn(key: string, day: string): number {
  const rows = referenceRows('parameters.csv')
    .filter((row) => row.key === key && row.is_plan === 'false')
    .map((row) => ({
      value: Number(row.value),
      validFrom: row.valid_from ?? '',
      validTo: row.valid_to || null,
    }))
  const found = pickInForce(rows, day)
  if (found === null) throw new Error(`No ${key} in force on ${day}`)
  return found.value
}

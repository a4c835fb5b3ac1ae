import { readFileSync } from 'node:fs'
import { csvRecords } from '@/lib/domain/csv'
import { pickInForce } from '@/lib/domain/dated'

/** A reference file in db/seed/reference as it stands there. */
export const referenceText = (file: string) =>
  readFileSync(new URL(`../../db/seed/reference/${file}`, import.meta.url), 'utf8')

/** Rows of a reference file in db/seed/reference as records by column name. */
export const referenceRows = (file: string): Record<string, string>[] => csvRecords(referenceText(file))

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

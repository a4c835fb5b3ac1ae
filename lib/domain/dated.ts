import type { IsoDate } from './calendar'

/** A row that holds from a day up to and including a day; `validTo` null means that no end is known. */
export type Dated = { validFrom: IsoDate; validTo: IsoDate | null }

/** Whether the row holds on this day. */
function isInForce(row: Dated, day: IsoDate): boolean {
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo)
}

/**
 * The row in force on a day, or null. When rows overlap the one that began last wins, so that a correction
 * with a later start takes over without the old row being touched.
 */
export function pickInForce<Row extends Dated>(rows: readonly Row[], day: IsoDate): Row | null {
  return rows.reduce<Row | null>((best, row) => {
    if (!isInForce(row, day)) return best
    return best === null || row.validFrom >= best.validFrom ? row : best
  }, null)
}

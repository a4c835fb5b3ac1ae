import { addDays, type IsoDate } from './calendar'
import type { TargetBasis } from './obligation'

/** What holds where a gemeente recorded nothing. */
export const usualBasis: TargetBasis = 'standardPlaces'

/** From which day beschut werk is in the law (Pw art. 10b): no number counts before it. */
export const firstCountedDay: IsoDate = '2015-01-01'

/** From which day a gemeente counts its number in which unit, and where that was decided. */
export interface BasisFrom {
  basis: TargetBasis
  validFrom: IsoDate
  source: string
}

/** A row that stands; `validTo` null is until further notice. */
export interface StandingBasis extends BasisFrom {
  id: string
  validTo: IsoDate | null
}

/** What is no longer so by the newest knowledge, and what is recorded in its place. */
export interface BasisChange {
  ended: string[]
  added: (BasisFrom & { validTo: IsoDate | null })[]
}

/** The row that holds on a day; null is the usual one. */
export const basisOn = <Row extends StandingBasis>(rows: readonly Row[], day: IsoDate): Row | null =>
  rows.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ?? null

/**
 * The rows after one is added, or takes the place of the row `corrected`: each holds until the day before the next begins.
 * Rows that stay as they are keep their record, so that what was known of them stays known. Refuses nothing: that on one
 * day only one begins is for who asks.
 */
export function basisChange(
  rows: readonly StandingBasis[],
  added: BasisFrom,
  corrected: string | null = null,
): BasisChange {
  const kept = rows.filter(({ id }) => id !== corrected)
  const inOrder = [...kept, { ...added, id: null, validTo: null }].toSorted((a, b) =>
    a.validFrom.localeCompare(b.validFrom),
  )
  const after = inOrder.map(({ id, basis, validFrom, source, validTo }, at) => {
    const next = inOrder[at + 1]
    return { id, was: validTo, basis, validFrom, source, validTo: next ? addDays(next.validFrom, -1) : null }
  })
  const changed = after.filter(({ id, was, validTo }) => id === null || was !== validTo)
  return {
    ended: [...changed.flatMap(({ id }) => id ?? []), ...(corrected === null ? [] : [corrected])],
    added: changed.map(({ basis, validFrom, source, validTo }) => ({ basis, validFrom, source, validTo })),
  }
}

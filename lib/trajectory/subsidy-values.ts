import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { Row } from '@/lib/domain/facts'

export const subsidyColumns = {
  regime: 'regime',
  wageValue: 'wage_value',
  wageValueSetOn: 'wage_value_set_on',
  requestedOn: 'requested_on',
  decidedOn: 'decided_on',
  exclusion: 'exclusion',
  employerCosts: 'employer_costs',
  fullWeekHours: 'full_week_hours',
}

/** What a new stretch takes along from the one before; its days are its own, and after a forfait a wage value is set. */
export const subsidyKept = {
  regime: 'regime',
  wageValue: 'wage_value',
  exclusion: 'exclusion',
  employerCosts: 'employer_costs',
  fullWeekHours: 'full_week_hours',
}

/** The stretch that the form begins with: the one asked for, else the last of the job that runs. */
export function openedSubsidy({ subsidies, placements }: FactRows, about?: string): Row | null {
  const asked = subsidies.find(({ id }) => id === about)
  return asked ?? subsidies.findLast((row) => row.placement_id === placements.at(-1)?.id) ?? null
}

/**
 * From which day the form starts: the stretch itself while its decision is not taken yet; on a decided one the yearly
 * recalculation of 1 January (Pw art. 10d lid 7) when that is due, else a new stretch from today.
 */
export function subsidyFrom(row: Row, today: string, about?: string): string {
  const from = String(row.valid_from)
  if (row.id === about || row.decided_on == null) return from
  const newYear = `${today.slice(0, 4)}-01-01`
  return String(row.decided_on) < newYear && from < newYear ? newYear : today
}

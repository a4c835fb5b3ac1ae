import type { IsoDate } from '../calendar'
import { pickInForce, type Dated } from '../dated'
import { cents, dividedBy, exact, least, times, type Exact } from './exact'
import { sourceOf, type Source } from './rules'

/** What a municipality pays besides the law and lays down itself, as its own rules name it. */
export const localKinds = [
  'sheltered.support',
  'sheltered.wageValueCompensation',
  'jobCoach.hourlyRate',
  'jobCoach.lightYear1Hours',
  'jobCoach.first6Months',
  'jobCoach.extension6Months',
  'jobCoach.trialPlacement',
  'return.keepsPosition',
] as const
export type LocalKind = (typeof localKinds)[number]

/** In what each is counted. */
export const localUnit: Record<LocalKind, string> = {
  'sheltered.support': 'euroPerYear',
  'sheltered.wageValueCompensation': 'euroPerYear',
  'jobCoach.hourlyRate': 'euroPerHour',
  'jobCoach.lightYear1Hours': 'hours',
  'jobCoach.first6Months': 'euro',
  'jobCoach.extension6Months': 'euro',
  'jobCoach.trialPlacement': 'euro',
  'return.keepsPosition': 'yesNo',
}

/** One dated amount of one municipality (CBS code). `perHours`: for so many hours per week, in proportion to them. */
export interface LocalAmountRow extends Dated {
  municipalityCode: string
  kind: LocalKind
  value: string
  unit: string
  perHours: string | null
  /** In whole per cents of wage value, both included. */
  fromPercentage: number | null
  toPercentage: number | null
  source: string
  certainty: string
  note: string | null
}

/** An amount in cents with its source; `unknown` where the municipality has rules but no table for that day. */
export type LocalAmount =
  { status: 'known'; cents: number; source: Source } | { status: 'unknown' } | { status: 'none' }

interface About {
  municipalityCode: string | null
  day: IsoDate
}

function rowOn(
  rows: readonly LocalAmountRow[],
  kind: LocalKind,
  { municipalityCode, day }: About,
  wageValue?: number,
): LocalAmountRow | 'unknown' | 'none' {
  const own = rows.filter((row) => row.municipalityCode === municipalityCode && row.kind === kind)
  if (own.length === 0) return 'none'
  const fits = ({ fromPercentage, toPercentage }: LocalAmountRow) =>
    wageValue === undefined || (wageValue >= (fromPercentage ?? 0) && wageValue <= (toPercentage ?? 100))
  return pickInForce(own.filter(fits), day) ?? 'unknown'
}

const known = (amount: Exact, row: LocalAmountRow): LocalAmount => ({
  status: 'known',
  cents: cents(amount),
  source: sourceOf(row),
})

/** An amount as the row has it, or in proportion to the hours per week, up to the hours that the row is about. */
function amountOf(row: LocalAmountRow | 'unknown' | 'none', hours?: number): LocalAmount {
  if (typeof row === 'string') return { status: row }
  if (row.perHours === null || hours === undefined) return known(exact(row.value), row)
  const perHours = exact(row.perHours)
  return known(dividedBy(times(exact(row.value), least(exact(hours), perHours)), perHours), row)
}

/** What an outside employer of sheltered work gets per year for support (cents), for these hours per week. */
export const supportOf = (rows: readonly LocalAmountRow[], about: About & { hours: number }): LocalAmount =>
  amountOf(rowOn(rows, 'sheltered.support', about), about.hours)

/** What an employer of sheltered work gets per year on top, by wage value in whole per cents (cents). */
export const compensationOf = (
  rows: readonly LocalAmountRow[],
  about: About & { wageValue: number },
): LocalAmount => amountOf(rowOn(rows, 'sheltered.wageValueCompensation', about, about.wageValue))

/**
 * A light job coach in the first year (cents, without VAT): hours × the hourly rate of that day. Which class of job coach
 * somebody has is not recorded, so it is what one would cost, not what somebody gets.
 */
export function lightJobCoachOf(rows: readonly LocalAmountRow[], about: About): LocalAmount {
  const rate = rowOn(rows, 'jobCoach.hourlyRate', about)
  const hours = rowOn(rows, 'jobCoach.lightYear1Hours', about)
  if (typeof rate === 'string') return { status: rate }
  if (typeof hours === 'string') return { status: hours }
  return known(times(exact(rate.value), exact(hours.value)), rate)
}

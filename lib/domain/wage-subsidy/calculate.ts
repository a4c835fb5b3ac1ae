import {
  dividedBy,
  exact,
  isLess,
  least,
  minus,
  most,
  percentOf,
  plus,
  times,
  toCents,
  zero,
  type Exact,
} from './exact'

/** What the subsidy makes up for: a wage value in per cents or as an amount, or a fixed share of the base. */
export type Claim =
  | { kind: 'wageValue'; percentage: Exact }
  | { kind: 'wageValueAmount'; euros: Exact }
  | { kind: 'share'; percentage: Exact }

export interface Sum {
  /** Minimum wage with holiday allowance of a month of `baseHours` (euros). */
  base: Exact
  claim: Claim
  /** At most this share of the base (per cent). */
  maximumShare: Exact
  /** Flat allowance for what an employer pays on top of the wage (per cent). */
  employerCosts: Exact
  /** Hours per week that are subsidised, and the hours of a full week that the base is about. */
  hours: Exact
  baseHours: Exact
  /** Open legal points, see wageSubsidy.costsInsideCap and wageSubsidy.wageValueInCents among the parameters. */
  costsInsideCap: boolean
  wageValueInCents: boolean
}

/** Every step of the sum, in euros per month; only `wageValue` may be rounded before the end. */
export interface Steps {
  base: Exact
  /** Null for a fixed share. */
  wageValue: Exact | null
  difference: Exact
  maximum: Exact
  isCapped: boolean
  /** For a full week, without and with the employer's costs. */
  subsidy: Exact
  costs: Exact
  full: Exact
  /** For the agreed hours. */
  total: Exact
}

function wageValueOf({ base, claim, wageValueInCents }: Sum): Exact | null {
  if (claim.kind === 'share') return null
  const amount = claim.kind === 'wageValue' ? percentOf(base, claim.percentage) : claim.euros
  return wageValueInCents ? toCents(amount) : amount
}

function differenceOf({ base, claim }: Sum, wageValue: Exact | null): Exact {
  if (claim.kind === 'share') return percentOf(base, claim.percentage)
  return most(minus(base, wageValue ?? base), zero)
}

/**
 * The wage subsidy of a month (euros): base − wage value, at most the maximum share of the base, with the employer's
 * costs, in proportion to the hours, also above the hours of the base (Pw art. 10d lid 4 and 5). Rounds nothing
 * at the end: `cents` does.
 */
export function calculate(sum: Sum): Steps {
  const wageValue = wageValueOf(sum)
  const difference = differenceOf(sum, wageValue)
  const maximum = percentOf(sum.base, sum.maximumShare)
  const raise = plus(exact(1), dividedBy(sum.employerCosts, exact(100)))
  // Inside the cap subsidy and costs together stay under the maximum; outside it the costs come on top.
  const limit = sum.costsInsideCap ? dividedBy(maximum, raise) : maximum
  const subsidy = least(difference, limit)
  const full = times(subsidy, raise)
  return {
    base: sum.base,
    wageValue,
    difference,
    maximum,
    isCapped: isLess(limit, difference),
    subsidy,
    costs: minus(full, subsidy),
    full,
    total: dividedBy(times(full, sum.hours), sum.baseHours),
  }
}

import { addDays, addMonths, daysBetween, type IsoDate } from './calendar'
import { pickInForce } from './dated'

/** An employer by its name as it was read, and which one it is where that is known. */
export interface Employed {
  employer: string
  employerId?: string | null
}

/** One stretch of a contract as it is recorded: hours may differ between stretches of one contract. */
export interface Stretch extends Employed {
  startsOn: IsoDate
  /** Last day as it stands; null while it runs on. */
  lastDay: IsoDate | null
  /** Last day that the contract says; null for a permanent one. */
  contractEndsOn: IsoDate | null
}

export interface Contract extends Employed {
  startsOn: IsoDate
  lastDay: IsoDate | null
  permanent: boolean
}

/** A number with where it comes from; null is not known, and never guessed. */
export interface Limit {
  value: number
  source: string
  certainty: string
}
export interface ChainRule {
  maxContracts: Limit | null
  maxMonths: Limit | null
  gapMonths: Limit | null
}

export interface Gap {
  from: IsoDate
  until: IsoDate
  days: number
}

export interface Chain {
  /** Of the running chain, oldest first. */
  contracts: Contract[]
  temporary: number
  /** Whole months from the first day to the last, gaps included; null while there is no last day. */
  months: number | null
  gaps: Gap[]
}

const nameKey = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Employers that are known are the same when they are one; else when their names are, whatever the capitals and spaces. */
export const sameEmployer = (one: Employed, other: Employed) =>
  one.employerId && other.employerId
    ? one.employerId === other.employerId
    : nameKey(one.employer) === nameKey(other.employer)

const byStart = (a: { startsOn: IsoDate }, b: { startsOn: IsoDate }) => (a.startsOn < b.startsOn ? -1 : 1)

const continues = (before: Stretch, after: Stretch) =>
  sameEmployer(before, after) &&
  before.contractEndsOn === after.contractEndsOn &&
  before.lastDay !== null &&
  after.startsOn <= addDays(before.lastDay, 1)

/** Contracts from their stretches: other hours leave a contract what it is, another last day makes the next one. */
export function contractsOf(stretches: readonly Stretch[]): Contract[] {
  const groups: Stretch[][] = []
  for (const stretch of [...stretches].sort(byStart)) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && continues(before, stretch)) group.push(stretch)
    else groups.push([stretch])
  }
  return groups.map((group) => {
    const [first, last] = [group[0] as Stretch, group.at(-1) as Stretch]
    const { employer, employerId = null, startsOn, contractEndsOn } = first
    return { employer, employerId, startsOn, lastDay: last.lastDay, permanent: contractEndsOn === null }
  })
}

/** Whether the time without a contract is longer than the limit in months (BW 7:668a); a limit unknown breaks nothing. */
function isBroken(lastDay: IsoDate | null, startsOn: IsoDate, gapMonths: Limit | null): boolean {
  if (lastDay === null || gapMonths === null) return false
  return startsOn > addMonths(addDays(lastDay, 1), gapMonths.value)
}

const gapsOf = (contracts: readonly Contract[]): Gap[] =>
  contracts.slice(1).flatMap((contract, index) => {
    const before = contracts[index]?.lastDay ?? null
    const days = before === null ? 0 : daysBetween(before, contract.startsOn) - 1
    return before !== null && days > 0
      ? [{ from: addDays(before, 1), until: addDays(contract.startsOn, -1), days }]
      : []
  })

/** Whole months between a first day and a last day, both included. */
export function monthsBetween(first: IsoDate, last: IsoDate): number {
  let months = 0
  while (addMonths(first, months + 1) <= addDays(last, 1)) months += 1
  return months
}

/** The chain that a next contract with this employer would join; empty when there was none. */
export function chainOf(contracts: readonly Contract[], employer: Employed, rule: ChainRule): Chain {
  const own = contracts.filter((one) => sameEmployer(one, employer)).sort(byStart)
  let chain: Contract[] = []
  for (const contract of own) {
    const before = chain.at(-1)
    chain = before && !isBroken(before.lastDay, contract.startsOn, rule.gapMonths) ? [...chain, contract] : [contract]
  }
  const [first, last] = [chain[0], chain.at(-1)]
  return {
    contracts: chain,
    temporary: chain.filter(({ permanent }) => !permanent).length,
    months: first && last?.lastDay ? monthsBetween(first.startsOn, last.lastDay) : null,
    gaps: gapsOf(chain),
  }
} // prettier-ignore

export interface Next {
  /** What a next contract would be: temporary may still be, permanent it is, already so, or not known. */
  kind: 'temporary' | 'permanent' | 'already' | 'unknown'
  /** What decides, for a permanent one. */
  by: 'number' | 'months' | null
}

const unknown: Next = { kind: 'unknown', by: null }

const dayAfter = ({ startsOn, lastDay }: Contract) => (lastDay === null ? startsOn : addDays(lastDay, 1))

const mayBeTemporary = (rule: ChainRule): Next =>
  Object.values(rule).every((limit) => limit !== null) ? { kind: 'temporary', by: null } : unknown

function decided(chain: Chain, { maxContracts, maxMonths }: ChainRule, startsOn: IsoDate, endsOn: IsoDate | null): Next | null {
  const first = chain.contracts[0]
  if (maxContracts && chain.temporary >= maxContracts.value) return { kind: 'permanent', by: 'number' }
  if (!first || !maxMonths) return null
  const limit = addDays(addMonths(first.startsOn, maxMonths.value), -1)
  return startsOn > limit || (endsOn !== null && endsOn > limit) ? { kind: 'permanent', by: 'months' } : null
} // prettier-ignore

/**
 * What the law or cao says of a next contract after this chain, from `startsOn` (the day after the last, unless said
 * otherwise) up to `endsOn`. One limit that is reached decides; temporary it may be only when all limits are known.
 */
export function nextContract(
  chain: Chain,
  rule: ChainRule,
  { startsOn, endsOn = null }: { startsOn?: IsoDate; endsOn?: IsoDate | null } = {},
): Next {
  const last = chain.contracts.at(-1)
  if (!last) return mayBeTemporary(rule)
  const from = startsOn ?? dayAfter(last)
  if (isBroken(last.lastDay, from, rule.gapMonths)) return { kind: 'temporary', by: null }
  if (last.permanent) return { kind: 'already', by: null }
  if (rule.gapMonths === null && chain.gaps.length > 0) return unknown
  return decided(chain, rule, from, endsOn) ?? mayBeTemporary(rule)
}

/** A dated parameter as the chain needs it. */
export interface ChainParameter {
  key: string
  value: number | string
  source: string
  certainty: string
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** The limits of a cao on a day: of its own, or the general ones; what is not there is not known. */
export function chainRuleOf(parameters: readonly ChainParameter[], cao: string | null, day: IsoDate): ChainRule {
  const limit = (name: string): Limit | null => {
    const key = `contractChain.${cao === 'aanDeSlag' ? 'aanDeSlag' : 'general'}.${name}`
    const found = pickInForce(parameters.filter((row) => row.key === key), day)
    return found && { value: Number(found.value), source: found.source, certainty: found.certainty }
  }
  return { maxContracts: limit('maxContracts'), maxMonths: limit('maxMonths'), gapMonths: limit('gapMonths') }
} // prettier-ignore

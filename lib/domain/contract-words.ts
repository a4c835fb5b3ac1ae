import {
  chainOf,
  chainRuleOf,
  contractsOf,
  monthsBetween,
  nextContract,
  type Chain,
  type ChainParameter,
  type ChainRule,
  type Contract,
  type Employed,
  type Next,
  type Stretch,
} from './contract-chain'
import { formatDate } from './dutch-date'

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste']
const ordinal = (n: number) => ordinals[n - 1] ?? `${n}e`
const monthsWords = (months: number | null) =>
  months === null ? '' : ` in ${months} ${months === 1 ? 'maand' : 'maanden'}`

const unsure = (certainty: string) =>
  certainty === 'high' ? '' : ' Dit is nog niet in de wettekst nagezien.'

function saysWho(next: Next, cao: string | null, { maxContracts, maxMonths }: ChainRule): string {
  const limit = next.by === 'number' ? maxContracts : maxMonths
  if (!limit) return ''
  const what = next.by === 'number' ? `hoogstens ${limit.value} tijdelijke contracten` : `hoogstens ${limit.value} maanden`
  const who = cao === 'aanDeSlag' ? 'de cao Aan de slag' : 'de ketenregeling (BW 7:668a)'
  return `, zegt ${who}: ${what}.${unsure(limit.certainty)}`
} // prettier-ignore

const unless = (cao: string | null) =>
  cao === 'aanDeSlag' ? '' : ' De cao van de werkgever kan iets anders zeggen.'

/** What the rule says of a next contract: a clause behind 'Dit is het …', and for what is unknown a sentence. */
function nextWords(next: Next, rule: ChainRule, cao: string | null, which: string): string {
  if (next.kind === 'permanent')
    return `${which} is voor onbepaalde tijd${saysWho(next, cao, rule)}${unless(cao)}`
  if (next.kind === 'temporary') return `${which} mag nog tijdelijk zijn.${unless(cao)}`
  const whose = cao === 'aanDeSlag' ? 'de cao Aan de slag' : 'de regel'
  return `Wat ${whose} over ${which} zegt, is onbekend. Vraag het na; de beheerder kan het vastleggen.`
}

const hereWords = (temporary: number, months: number | null) =>
  `Dit is het ${ordinal(temporary)} tijdelijke contract bij deze werkgever${monthsWords(months)}`

/** What stands between somebody and a next temporary contract, in one or two sentences. */
export function chainWords(chain: Chain, next: Next, rule: ChainRule, cao: string | null): string {
  if (next.kind === 'already') return 'Dit is een vast contract.'
  const { temporary, months } = chain
  if (temporary === 0) return 'Er is nog geen contract bij deze werkgever.'
  const join = next.kind === 'unknown' ? '. ' : '; '
  return `${hereWords(temporary, months)}${join}${nextWords(next, rule, cao, 'een volgend contract')}`
}

interface Known {
  stretches: readonly Stretch[]
  chainParameters: readonly ChainParameter[]
}

const temporaryOf = (contracts: readonly Contract[]) => contracts.filter(({ permanent }) => !permanent).length

/** The contracts that are agreed and begin later: 'Op 01-01-2027 begint het tweede tijdelijke contract.' */
const plannedWords = ({ contracts }: Chain, day: string): string[] =>
  contracts.flatMap(({ startsOn, permanent }, at) => {
    if (startsOn <= day) return []
    const which = permanent ? 'een vast contract' : `het ${ordinal(temporaryOf(contracts.slice(0, at + 1)))} tijdelijke contract`
    return [`Op ${formatDate(startsOn)} begint ${which}.`]
  }) // prettier-ignore

/** The contract that runs on a day, of those that have begun by then. */
function begunWords(begun: readonly Contract[]): string {
  const [first, last] = [begun[0], begun.at(-1)]
  if (!first || !last) return 'Er loopt nog geen contract bij deze werkgever.'
  if (last.permanent) return 'Dit is een vast contract.'
  return `${hereWords(temporaryOf(begun), last.lastDay === null ? null : monthsBetween(first.startsOn, last.lastDay))}.`
}

type Of = { rule: ChainRule; cao: string | null; day: string }

/** Of the contracts that have begun on a day; what is planned stands behind it, and a next one comes after that. */
function nowWords(chain: Chain, next: Next, { rule, cao, day }: Of): string {
  const planned = plannedWords(chain, day)
  if (planned.length === 0) return chainWords(chain, next, rule, cao)
  const after = next.kind === 'already' ? '' : nextWords(next, rule, cao, 'een contract daarna')
  const begun = begunWords(chain.contracts.filter(({ startsOn }) => startsOn <= day))
  return [begun, ...planned, after.charAt(0).toUpperCase() + after.slice(1)].filter(Boolean).join(' ')
}

/**
 * The chain with an employer, what a next contract would be, and both in words; the rule is that of `day`. A contract that
 * has not begun by then is planned: it is not the one of now, and what comes next comes after it.
 */
export function chainNow(
  { stretches, chainParameters }: Known,
  { cao, day, ...employer }: Employed & { cao: string | null; day: string },
) {
  const rule = chainRuleOf(chainParameters, cao, day)
  const chain = chainOf(contractsOf(stretches), employer, rule)
  const next = nextContract(chain, rule)
  return { rule, chain, next, words: nowWords(chain, next, { rule, cao, day }) }
}

import {
  chainOf,
  chainRuleOf,
  contractsOf,
  nextContract,
  type Chain,
  type ChainParameter,
  type ChainRule,
  type Employed,
  type Next,
  type Stretch,
} from './contract-chain'

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

/** What stands between somebody and a next temporary contract, in one or two sentences. */
export function chainWords(chain: Chain, next: Next, rule: ChainRule, cao: string | null): string {
  if (next.kind === 'already') return 'Dit is een vast contract.'
  const { temporary, months } = chain
  if (temporary === 0) return 'Er is nog geen contract bij deze werkgever.'
  const here = `Dit is het ${ordinal(temporary)} tijdelijke contract bij deze werkgever${monthsWords(months)}`
  if (next.kind === 'permanent')
    return `${here}; een volgend contract is voor onbepaalde tijd${saysWho(next, cao, rule)}${unless(cao)}`
  if (next.kind === 'temporary') return `${here}; een volgend contract mag nog tijdelijk zijn.${unless(cao)}`
  const whose = cao === 'aanDeSlag' ? 'de cao Aan de slag' : 'de regel'
  return `${here}. Wat ${whose} over een volgend contract zegt, is onbekend. Vraag het na; de beheerder kan het vastleggen.`
}

interface Known {
  stretches: readonly Stretch[]
  chainParameters: readonly ChainParameter[]
}

/** The chain with an employer, what a next contract would be, and both in words; the rule is that of `day`. */
export function chainNow(
  { stretches, chainParameters }: Known,
  { cao, day, ...employer }: Employed & { cao: string | null; day: string },
) {
  const rule = chainRuleOf(chainParameters, cao, day)
  const chain = chainOf(contractsOf(stretches), employer, rule)
  const next = nextContract(chain, rule)
  return { rule, chain, next, words: chainWords(chain, next, rule, cao) }
}

import type { Row, TrajectoryFacts } from './facts'
import { formatDate } from './dutch-date'
import type { FieldSpec } from './field-spec'
import type { MoveInput } from './situation'
import { contractChoiceLabel } from './work-terms'

type Choice = keyof typeof contractChoiceLabel
type Known = Pick<TrajectoryFacts, 'terms' | 'atWork'>

/** How long a contract of which this is the last day lasts; '' while there is no contract. */
export const contractKindOf = (term: Row | null | undefined): '' | 'temporary' | 'permanent' => {
  if (!term) return ''
  return term.contract_ends_on == null ? 'permanent' : 'temporary'
}

/** What was decided about the end of the contract that holds on a day, or held last before it; null: nothing. */
export function decidedEnd({ terms, atWork }: Known, day: string): Row | null {
  const before = terms.findLast((row) => String(row.valid_from) <= day) ?? terms.at(-1)
  if (!before || before.contract_ends_on == null) return null
  return (
    atWork.contractDecisions.find(
      (row) => row.placement_id === before.placement_id && row.ends_on === before.contract_ends_on,
    ) ?? null
  )
}

/** 'na 31-12-2026: verlengen met een tijdelijk contract' */
export const decidedWords = (decision: Row): string =>
  `na ${formatDate(String(decision.ends_on))}: ${contractChoiceLabel[decision.choice as Choice].toLowerCase()}`

/** Which kind of contract each decision leads to; after an end comes none. */
const kindAfter: Record<Choice, '' | 'temporary' | 'permanent'> = {
  renew: 'temporary',
  permanent: 'permanent',
  end: '',
}
/** The kind of contract that a decision leads to; '' where it ends, or nothing was decided. */
export const kindDecided = (decision: Row | null) =>
  decision === null ? '' : kindAfter[decision.choice as Choice]

/** The decision that new terms of a job go against: they last longer than its end, in another way than was decided. */
export function decidedOtherwise(facts: Known, input: MoveInput, today: string): Row | null {
  const decision = decidedEnd(facts, String(input.startsOn ?? today))
  if (decision === null) return null
  const endsOn = typeof input.contractEndsOn === 'string' ? input.contractEndsOn : null
  if (endsOn !== null && endsOn <= String(decision.ends_on)) return null
  return kindDecided(decision) === (endsOn === null ? 'permanent' : 'temporary') ? null : decision
}

/** Asked of new terms where something was decided about the end: which decision gives way, and only of another choice. */
export function otherwiseAsked(field: FieldSpec, decision: Row): FieldSpec {
  const fits = kindDecided(decision)
  const other = fits === 'temporary' ? 'permanent' : 'temporary'
  return {
    ...field,
    help: `Vastgelegd is ${decidedWords(decision)}. Vink dit aan als u daar nu van afwijkt.`,
    ...(fits !== '' && { shownWhen: { field: 'contractKind', is: [other] } }),
  }
}

import { unchanged } from './requirements'
import { decidedAfter, guaranteeLastDay, wayBackOn } from './return-arrangement'
import type { MoveInput, Requirement, Situation } from './situation'

const textOf = (input: MoveInput | undefined, field: string) =>
  typeof input?.[field] === 'string' ? input[field] : ''

const dayOf = (s: Situation, input?: MoveInput) => textOf(input, 'validOn') || s.today

/** The guarantee of the cao lasts as long as the cao of that day says; a longer promise is an agreement. */
function guaranteeFits(s: Situation, input: MoveInput) {
  const longest = guaranteeLastDay(s.guarantees ?? [], dayOf(s, input))
  const until = textOf(input, 'returnUntil')
  if (longest === null) return until === '' ? 'return_until_needed' : null
  return until > longest ? 'guarantee_too_long' : null
}

/** Every switch says how somebody may come back and until when; that nothing was arranged says why (domain §5.3 step 8). */
export const returnArranged: Requirement = (s, input) => {
  if (input === undefined) return null
  const kind = textOf(input, 'returnKind')
  if (kind === '') return 'return_arrangement_needed'
  if (kind === 'none') return textOf(input, 'returnNote').trim() === '' ? 'return_reason_needed' : null
  if (kind === 'guarantee') return guaranteeFits(s, input)
  return textOf(input, 'returnUntil') === '' ? 'return_until_needed' : null
}

/** T51: the job itself is kept only within the guarantee or agreement, counted on the day of coming back. */
export const withinReturnGuarantee: Requirement = (s, input) =>
  wayBackOn(s, dayOf(s, input)).status === 'arranged' ? null : 'return_guarantee_over'

const decidedAnew = ({ determination, switchedOn }: Situation) =>
  decidedAfter(determination?.decidedOn, switchedOn)

/**
 * T26: back to the list within what was arranged, or on a determination of after the switch. Of a switch of which
 * nothing was kept (a list that was brought in) a determination that stands is enough.
 */
export const mayReturn: Requirement = (s, input) => {
  if (s.determination === null) return 'no_positive_decision'
  const { status } = wayBackOn(s, dayOf(s, input))
  return status === 'arranged' || status === 'unknown' || decidedAnew(s) ? null : 'return_over'
}

/** T27: the advice of then carries as long as the circumstances are the same; a later decision carries itself. */
export const unchangedSince: Requirement = (s, input, move) =>
  decidedAnew(s) ? null : unchanged(s, input, move)

/** The advice may have turned: the indicatie banenafspraak was asked at the last switch, and nothing was decided since. */
export const mayHaveTurned = (s: Situation) => s.askedIndication === true && !decidedAnew(s)

/** Once the indicatie banenafspraak was asked the advice may have turned (domain §12.4): UWV is asked before coming back. */
export const adviceConfirmed: Requirement = (s, input) => {
  if (!mayHaveTurned(s) || input === undefined) return null
  return input.adviceStands === true ? null : 'advice_may_have_turned'
}

/** Which day counts on the list: by the rule of the municipality, or chosen where it has none (T14, T26, T27). */
export const positionRuled: Requirement = (_, input) =>
  input === undefined || textOf(input, 'positionKept') !== '' ? null : 'position_rule_needed'

/** Why somebody comes back is counted, so it is chosen (T26, T27, T51, T52). */
export const returnReasonGiven: Requirement = (_, input) =>
  input === undefined || textOf(input, 'returnReason') !== '' ? null : 'return_why_needed'

/** A preparation that leads to sheltered work completes a switch; where the job only ended meanwhile (T48) nothing of it is asked. */
const towardsSheltered =
  (need: Requirement): Requirement =>
  (s, input, move) =>
    s.jobSwitch?.toTrack === 'sheltered' ? need(s, input, move) : null

/**
 * A prepared switch to sheltered work is a way back like the others: from a job within what was arranged (T26), from
 * dagbesteding when nothing changed (T27), and in both cases on a determination of after the switch.
 */
export const mayReturnPrepared = towardsSheltered((s, input, move) =>
  s.formerState === 'elsewhereDayActivities' ? unchangedSince(s, input, move) : mayReturn(s, input),
)
export const adviceConfirmedPrepared = towardsSheltered(adviceConfirmed)
export const returnReasonPrepared = towardsSheltered(returnReasonGiven)
export const positionRuledPrepared = towardsSheltered(positionRuled)
export const returnArrangedPrepared = towardsSheltered(returnArranged)

/** Asking advice anew and deciding on it without leaving the preparation: only on the way to sheltered work. */
export const leadsToSheltered: Requirement = (s) =>
  s.jobSwitch?.toTrack === 'sheltered' ? null : 'switch_not_to_sheltered'

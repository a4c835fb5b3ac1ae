import type { CorrectableFact } from '../correction-fields'
import { daysThatDiffer, timesOfRow } from '../day-times'
import type { Row } from '../facts'
import { asWeek } from '../week-hours'
import { contractDeadlines } from './contract-terms'
import { checkInRules } from './first-weeks'
import { amend, openDeadline, restate, type Effect, type FactContext } from './effect'
import { restart } from './running-terms'
import { restartForfait } from './subsidy'
import { letDaysFree } from './days-aside'
import { isJob, otherTrials, tracksFrom, workDays } from './track-days'

/** What the form says, in the columns of the fact. */
export type Values = Record<string, unknown>

type TermsOf = (context: FactContext, row: Row, values: Values) => Effect[]
/** A day among the values, or null. */
export const day = (values: Values, column: string) => (values[column] as string | null | undefined) ?? null

const ofAdvice: TermsOf = (context, row, values) => [
  ...restart(context, ['reviewTwoYears', 'reviewFiveYears', 'ownRequestAgain', 'followUpPlacement'], day(values, 'advised_on')),
  // Without an own application the college counts from the day it received the advice (domain §7 row 2).
  ...(context.facts.application?.received_on == null
    ? restart(context, ['municipalDecision'], day(values, 'received_on'))
    : []),
] // prettier-ignore

const ofDecision: TermsOf = (context, row, values) => {
  if (row.id !== context.facts.decision?.id) return []
  const decidedOn = day(values, 'decided_on')
  return [
    ...openDeadline(context, 'objection', day(values, 'announced_on') ?? context.today),
    ...restart(context, ['registerEntryEnds', 'bridgingArrangement'], decidedOn),
    ...objectionTerms(context, day(values, 'announced_on') ?? context.today),
    ...letterDay(context, day(values, 'announced_on')),
    ...position(context, row, decidedOn),
  ]
}

/** A letter that still has to be made is due on the day that the decision is made known. */
const letterDay = ({ facts }: FactContext, announcedOn: string | null): Effect[] =>
  facts.deadlines
    .filter(({ rule }) => rule === 'decisionLetter' && announcedOn !== null)
    .flatMap((row) => amend('deadline', row, { due_on: announcedOn }))

/** The term for deciding an objection runs from the end of the term for filing it (Awb 7:10). */
function objectionTerms(context: FactContext, announcedOn: string): Effect[] {
  const opened = openDeadline(context, 'objection', announcedOn).at(-1)
  const endsOn = opened?.kind === 'insert' ? String(opened.row.due_on) : null
  return restart(context, ['objectionDecision6', 'objectionDecision12'], endsOn)
}

/** A position that counts from the decision counts from its right day. */
function position(context: FactContext, decision: Row, decidedOn: string | null): Effect[] {
  const { entry } = context.facts
  const follows = decision.kind === 'grant' && entry?.position_on === decision.decided_on
  return entry && follows ? restate(context, 'waiting_list_entry', entry, { position_on: decidedOn }) : []
}

const ofContract: TermsOf = (context, row, values) => {
  const { facts } = context
  const companyId = (row.company_id as string | null) ?? null
  const startsOn = day(values, 'valid_from')
  const isFirst = facts.terms.filter((term) => term.placement_id === row.placement_id)[0]?.id === row.id
  const isLast = facts.lastTerm?.id === row.id && facts.term !== null
  return [
    ...shelteredTrack(context, row, values),
    ...(isFirst && facts.placement?.id === row.placement_id
      ? amend('placement', facts.placement, { started_on: startsOn })
      : []),
    ...(isFirst ? [...restart(context, [...checkInRules, 'wageSubsidyApplication'], startsOn), ...restartForfait(context, startsOn)] : []),
    ...(isLast ? contractDeadlines(context, { placementId: row.placement_id, companyId }, day(values, 'contract_ends_on')) : []),
  ]
} // prettier-ignore

/** What someone does in the week follows the contract. */
function shelteredTrack(context: FactContext, row: Row, { valid_from, valid_to, hours_per_week, weekday_hours }: Values): Effect[] {
  const track = tracksFrom(context, String(row.valid_from)).find(
    (known) => isJob(known) && known.valid_from === row.valid_from,
  )
  if (!track) return []
  const week = asWeek(weekday_hours)
  const times = timesOfRow(track.day_starts, track.day_ends)
  const kept = week && times && daysThatDiffer(times, week).length === 0 ? times : null
  return restate(context, 'participation', track, { valid_from, valid_to, hours_per_week, ...workDays(week, kept) })
} // prettier-ignore

/** The terms that run from the dates of a fact, and what follows it, when it is corrected. */
export const termsOfCorrected: Record<CorrectableFact, TermsOf> = {
  application: (context, _row, values) => [
    ...restart(context, ['uwvAdvice'], day(values, 'uwv_received_on')),
    ...restart(context, ['municipalDecision'], day(values, 'received_on')),
  ],
  advice: ofAdvice,
  decision: ofDecision,
  position: () => [],
  placementTerm: ofContract,
  participation: (context, row, values) =>
    row.kind === 'trial'
      ? letDaysFree(
          context,
          [...otherTrials(context, earliest(row, values), row), { ...row, ...values }],
          earliest(row, values),
        )
      : [],
}

const earliest = (row: Row, values: Values) =>
  [String(row.valid_from), String(values.valid_from)].sort()[0] ?? ''

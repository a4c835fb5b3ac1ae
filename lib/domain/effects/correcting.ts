import { tableOfFact, type CorrectableFact } from '../correction-fields'
import { asTimes, daysThatDiffer, timesOfRow } from '../day-times'
import type { Row } from '../facts'
import type { ReasonCode } from '../reasons'
import type { MoveInput } from '../situation'
import { asWeek } from '../week-hours'
import { contractDeadlines } from './contract-terms'
import { checkInRules } from './first-weeks'
import { amend, number, openDeadline, restate, text, type Effect, type FactContext } from './effect'
import { restart } from './running-terms'
import { restartForfait } from './subsidy'
import { letDaysFree } from './days-aside'
import { inOrder, isJob, otherTrials, tracksFrom, weekColumns, workDays } from './track-days'
import { offContract } from './tracks'

type Values = Record<string, unknown>

const contractOf = (input: MoveInput) => ({
  valid_from: text(input, 'startsOn'),
  valid_to: text(input, 'lastDay') ?? text(input, 'contractEndsOn'),
  hours_per_week: number(input, 'hoursPerWeek'),
  weekday_hours: asWeek(input.weekdayHours),
  support_hours: number(input, 'supportHours'),
  contract_ends_on: text(input, 'contractEndsOn'),
  form: text(input, 'form'),
  employer_name: text(input, 'employerName') ?? '',
  scale: text(input, 'scale'),
})

/** What the form says, in the columns of the fact. */
const valuesOf: Record<CorrectableFact, (input: MoveInput, row: Row) => Values> = {
  application: (input) => ({
    applicant: text(input, 'applicant'),
    received_on: text(input, 'receivedOn'),
    uwv_received_on: text(input, 'uwvReceivedOn'),
    valid_from: text(input, 'receivedOn') ?? text(input, 'uwvReceivedOn'),
  }),
  advice: (input) => ({
    outcome: text(input, 'outcome'),
    ground: text(input, 'adviceGround'),
    advised_on: text(input, 'advisedOn'),
    received_on: text(input, 'receivedOn'),
    valid_from: text(input, 'advisedOn'),
  }),
  decision: (input) => ({
    decided_on: text(input, 'decidedOn'),
    announced_on: text(input, 'announcedOn'),
    valid_from: text(input, 'decidedOn'),
  }),
  position: (input) => ({ position_on: text(input, 'positionOn') }),
  placementTerm: contractOf,
  participation: (input, row) => ({
    valid_from: text(input, 'startsOn'),
    valid_to: text(input, 'lastDay'),
    provider: text(input, 'provider'),
    // The hours of a job are those of its contract.
    ...(isJob(row) ? workDays(asWeek(row.weekday_hours), asTimes(input.dayTimes)) : weekColumns(input)),
  }),
}

type TermsOf = (context: FactContext, row: Row, values: Values) => Effect[]
const day = (values: Values, column: string) => (values[column] as string | null | undefined) ?? null

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

const termsOf: Record<CorrectableFact, TermsOf> = {
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

/** Whether a corrected value cannot be: in the future where it has happened, or its end before its start. */
function impossible(fact: CorrectableFact, values: Values, today: string): ReasonCode | null {
  const happened = fact === 'placementTerm' || fact === 'participation' ? [] : Object.values(values)
  if (happened.some((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > today))
    return 'day_in_future'
  const from = day(values, 'valid_from')
  const announcedOn = day(values, 'announced_on')
  if (from !== null && announcedOn !== null && announcedOn < from) return 'announced_before_decided'
  const to = day(values, 'valid_to')
  return from !== null && to !== null && to < from ? 'ends_before_start' : null
}

/** Who works at a place holds a seat there on known days. */
const withoutSeat = (row: Row, values: Values): ReasonCode | null =>
  row.workplace_id != null && values.weekday_hours === null ? 'weekdays_needed' : null

const same = (a: unknown, b: unknown) => String(a ?? '') === String(b ?? '') || Number(a) === Number(b)

const offTimes = (fact: CorrectableFact, context: FactContext, row: Row): ReasonCode | null =>
  fact === 'participation' && isJob(row) ? offContract(context, row) : null

export interface Correction {
  effects: Effect[]
  before: Values
  after: Values
}

/** What a correction writes: the fact anew with its reason, and the terms that run from its dates; or why not. */
export function correction(
  context: FactContext,
  fact: CorrectableFact,
  row: Row,
): Correction | { refused: ReasonCode } {
  const values = valuesOf[fact](context.input, row)
  const changed = Object.keys(values).filter((column) => !same(values[column], row[column]))
  if (changed.length === 0) return { refused: 'nothing_changed' }
  const reason =
    impossible(fact, values, context.today) ?? withoutSeat(row, values) ?? offTimes(fact, context, row)
  if (reason) return { refused: reason }
  const pick = (from: Values) => Object.fromEntries(changed.map((column) => [column, from[column] ?? null]))
  return {
    effects: inOrder([
      ...restate(context, tableOfFact[fact], row, values, text(context.input, 'reason') ?? undefined),
      ...termsOf[fact](context, row, values),
    ]),
    before: pick(row),
    after: pick(values),
  }
}

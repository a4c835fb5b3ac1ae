import { tableOfFact, type CorrectableFact } from '../correction-fields'
import { asTimes } from '../day-times'
import type { Row } from '../facts'
import type { ReasonCode } from '../reasons'
import type { MoveInput } from '../situation'
import { asWeek } from '../week-hours'
import { day, termsOfCorrected, type Values } from './corrected-terms'
import { number, restate, text, type Effect, type FactContext } from './effect'
import { inOrder, isJob, weekColumns, workDays } from './track-days'
import { offContract } from './tracks'

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

/** Whether a corrected value cannot be: in the future where it has happened, or its end before its start. */
function impossible(fact: CorrectableFact, values: Values, today: string): ReasonCode | null {
  const happened = fact === 'placementTerm' || fact === 'participation' ? [] : Object.values(values)
  if (happened.some((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > today))
    return 'day_in_future'
  const from = day(values, 'valid_from')
  const announcedOn = day(values, 'announced_on')
  if (from !== null && announcedOn !== null && announcedOn < from) return 'announced_before_decided'
  return lastDayOff(values, from)
}

/** A last day before the first, or after the contract that it is of. */
function lastDayOff(values: Values, from: string | null): ReasonCode | null {
  const [to, endsOn] = [day(values, 'valid_to'), day(values, 'contract_ends_on')]
  if (to !== null && endsOn !== null && to > endsOn) return 'last_day_after_contract'
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
      ...termsOfCorrected[fact](context, row, values),
    ]),
    before: pick(row),
    after: pick(values),
  }
}

import { addDays } from '@/lib/domain/calendar'
import { contractKindOf } from '@/lib/domain/contract-decided'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { restReviewDay } from '@/lib/domain/rest-review'
import { asWeek, weekSum, weekText } from '@/lib/domain/week-hours'
import { isFollowUp, newTerms, termsOn } from './contract-values'
import { timesOfJob, trackForms, weekValues } from './track-values'
import type { HeadRow } from './load-head'
import { factOfStep, type Step } from './step-specs'
import { openedSubsidy, subsidyColumns, subsidyFrom, subsidyKept } from './subsidy-values'

export type Values = Record<string, string | boolean | string[]>

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A stored value as a form shows it: days as 21-11-2026, hours with a comma. */
function shown(value: unknown): string {
  if (value == null) return ''
  const hours = asWeek(value)
  if (hours) return weekText(hours)
  const text = String(value)
  if (isDay(text)) return formatDate(text)
  return /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '').replace('.', ',') : text
}

const fromRow = (row: Row | null | undefined, columns: Record<string, string>): Values =>
  row ? Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, shown(row[column])])) : {}

const ofSeat = {
  weekdayHours: 'weekday_hours',
  supportHours: 'support_hours',
  supportReason: 'support_reason',
}
const ofTerms = {
  ...ofSeat,
  hoursPerWeek: 'hours_per_week',
  contractEndsOn: 'contract_ends_on',
  form: 'form',
  employerName: 'employer_name',
  cao: 'cao',
  scale: 'scale',
}
const contract = { startsOn: 'valid_from', lastDay: 'valid_to', ...ofTerms }
const week = {
  startsOn: 'valid_from',
  lastDay: 'valid_to',
  hoursPerWeek: 'hours_per_week',
  weekdays: 'weekdays',
  provider: 'provider',
}

/** Where the rows of each correctable fact stand, and under which columns its form finds them. */
export const factSource = {
  application: ['applications', { applicant: 'applicant', receivedOn: 'received_on', uwvReceivedOn: 'uwv_received_on' }],
  advice: ['advices', { outcome: 'outcome', adviceGround: 'ground', advisedOn: 'advised_on', receivedOn: 'received_on' }],
  decision: ['decisions', { decidedOn: 'decided_on', announcedOn: 'announced_on' }],
  position: ['entries', { positionOn: 'position_on' }],
  placementTerm: ['terms', contract],
  participation: ['tracks', week],
} as const satisfies Record<string, readonly [keyof FactRows, Record<string, string>]> // prettier-ignore

const ofPerson = (head: HeadRow): Values =>
  Object.fromEntries(
    (['initials', 'givenName', 'prefix', 'surname', 'nameUse', 'partnerPrefix', 'partnerSurname', 'gender', 'birthDate', 'birthYear',
      'street', 'houseNumber', 'postcode', 'city', 'phone', 'email'] as const).map((name) => [name, shown(head[name])]),
  ) // prettier-ignore

/** What stands, as the form shows it; an aspect that was asked and is not known is ticked at the end. */
function ofProfile({ workProfile }: HeadRow): Values {
  const rows = workProfile.filter(({ standing }) => standing)
  const fields = rows.flatMap(({ aspect, value }): [string, string | string[]][] => {
    if (value === null) return []
    if (aspect === 'weekdays') return [[aspect, weekText(value as number[])]]
    if (Array.isArray(value)) return [[aspect, value as string[]]]
    return [[aspect, typeof value === 'number' ? formatNumber(value) : String(value)]]
  })
  const unknown = rows.filter(({ value }) => value === null).map(({ aspect }) => aspect)
  return { ...Object.fromEntries(fields), unknown }
}

/** Fields that hold today unless someone says otherwise. */
const today = ['validOn', 'receivedOn', 'filedOn', 'talkOn', 'onDay', 'doneOn', 'uwvReceivedOn']

const todays = (fields: readonly FieldSpec[], day: string): Values =>
  Object.fromEntries(
    fields
      .filter(({ name, required }) => required && today.includes(name))
      .map(({ name }) => [name, formatDate(day)]),
  )

/** The same day as the form of an outcome holds: a rest is talked about again by its rule, unless another day is agreed. */
const restUntil = (facts: TrajectoryFacts | null, day: string): Values =>
  facts ? { reviewOn: shown(restReviewDay(facts, day)) } : {}

function answerBy(facts: TrajectoryFacts | null, day: string): Values {
  const rule = facts?.rules.find((row) => row.key === 'offerAnswer')
  return rule ? { answerBy: formatDate(addDays(day, Number(rule.length))) } : {}
}

function subsidyValues(row: Row, from: string): Values {
  const validOn = formatDate(from)
  if (from === row.valid_from) return { ...fromRow(row, subsidyColumns), validOn }
  const next: Values = row.regime === 'forfait50' ? { regime: 'wageValue' } : {}
  return { ...fromRow(row, subsidyKept), ...next, validOn }
}

const ofSubsidy = (row: Row | null, day: string, about?: string): Values =>
  row ? subsidyValues(row, subsidyFrom(row, day, about)) : {}

/** The end of a contract as it was decided ahead. */
function endsOf(facts: TrajectoryFacts | null): Partial<Record<Step, Values>> {
  const decided = facts?.atWork.contractDecisions.find((row) => row.choice === 'end')
  if (!decided) return {}
  const values = {
    followUp: String(decided.follow_up),
    endedOn: shown(decided.ends_on),
    endReason: 'contractEnded',
  }
  return { endToPlace: values, endToWait: values, endToRest: values }
}

/**
 * What a job takes over from its trial or offer: days, support, the hours that they add up to and the form of its place;
 * the first day of the offer only while it lies ahead, because nobody begins before the contract is signed.
 */
function takenOver(facts: TrajectoryFacts | null, day: string): Values {
  const row = facts?.trial ?? facts?.offer
  if (!facts || !row) return {}
  const week = asWeek(row.weekday_hours)
  const ahead = row.starts_on != null && String(row.starts_on) >= day
  return {
    ...fromRow(row, { ...ofSeat, ...(ahead && { startsOn: 'starts_on' }) }),
    ...fromRow(facts.workplace, { form: 'form' }),
    ...(week && { hoursPerWeek: formatNumber(weekSum(week)) }),
  }
}

/** A term as its correction shows it; its last day only where the contract goes on after it. */
const ofContract = (row: Row | undefined): Values => ({
  ...fromRow(row, contract),
  contractKind: contractKindOf(row),
  ...(row?.valid_to === row?.contract_ends_on && { lastDay: '' }),
})

/** Of coming back to a job: how somebody worked here before. Its days and its place are new. */
const asBefore = { ...ofSeat, hoursPerWeek: 'hours_per_week', form: 'form', cao: 'cao', scale: 'scale' }

/** What a form holds when it opens: today where that is usual, and for a change or correction what is there now. */
export function valuesOf(
  step: Step,
  fields: readonly FieldSpec[],
  {
    head,
    rows,
    facts,
    about,
    day,
  }: { head: HeadRow; rows: FactRows; facts: TrajectoryFacts | null; about?: string; day: string },
): Values {
  const fact = factOfStep(step)
  if (fact) {
    const [list, columns] = factSource[fact]
    const row = rows[list].find(({ id }) => id === about)
    if (fact === 'placementTerm') return ofContract(row)
    return { ...fromRow(row, columns), ...(fact === 'participation' && row && weekValues(row)) }
  }
  const runs = termsOn(rows, day)
  const prefilled: Partial<Record<Step, Values>> = {
    offer: answerBy(facts, day),
    offerAboveNumber: answerBy(facts, day),
    rest: restUntil(facts, day),
    restUnreachable: restUntil(facts, day),
    startTrial: fromRow(facts?.offer, ofSeat),
    startTrialWithUwv: fromRow(facts?.offer, ofSeat),
    place: takenOver(facts, day),
    returnToJob: fromRow(rows.terms.at(-1), asBefore),
    changeTerms: { ...fromRow(runs, ofTerms), ...timesOfJob(rows.tracks, day), ...newTerms(facts, runs, day, isFollowUp(rows, about)) },
    ...trackForms(rows.tracks, about, day, facts),
    changeAbsence: fromRow(facts?.atWork.absences.find(({ id }) => id === about), { startsOn: 'valid_from', lastDay: 'valid_to', percentage: 'percentage' }),
    addEarlierContract: fromRow(rows.terms.at(-1), { employerName: 'employer_name' }),
    ...endsOf(facts),
    changePerson: ofPerson(head),
    changeBenefit: { benefit: head.benefit ?? '' },
    changeWorkProfile: ofProfile(head),
    recordWageSubsidy: ofSubsidy(openedSubsidy(rows, about), day, about),
  } // prettier-ignore
  return { ...todays(fields, day), ...(step in prefilled ? prefilled[step] : {}) }
}

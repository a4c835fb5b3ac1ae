import type { Row } from '../facts'
import { coachChanged, hoursBelowTarget, thresholdsOf } from '../signals'
import { supportKindLabel } from '../work-terms'
import {
  amend,
  dayBefore,
  endFact,
  insertFact,
  number,
  takesOver,
  text,
  type Effect,
  type FactContext,
} from './effect'
import { runsOn } from './track-days'
import { found, foundAgain, ofPlacement, settled, withdrawn } from './signals'

/** Talks at work that a start plans, each as a dated term. */
export const checkInRules = [
  'checkIn1',
  'checkIn4',
  'checkIn8',
  'checkIn12',
  'checkInMonth6',
  'checkInMonth12',
] as const

/** Support of a stage and kind from a day, in place of what was recorded until then. */
export function supportRecorded(context: FactContext): Effect[] {
  const { input, facts } = context
  const from = text(input, 'startsOn') ?? context.validOn
  const [stage, kind] = [text(input, 'stage'), text(input, 'kind')]
  const same = facts.atWork.supports.filter((row) => row.stage === stage && row.kind === kind)
  const { ends, lastDay } = takesOver(context, 'work_support', same, from)
  return [
    ...ends,
    insertFact(context, 'work_support', {
      ...ofPlacement(context),
      stage,
      kind,
      hours_per_week: number(input, 'hoursPerWeek'),
      source: text(input, 'source'),
      valid_from: from,
      valid_to: lastDay,
    }),
  ]
}

/**
 * Somebody else gives this kind of support from a day. Where a later one is known already, nothing changes now. Recorded
 * anew from the same day it was known better: what counts is who was there before that day.
 */
export function coachRecorded(context: FactContext): Effect[] {
  const { input, facts, validOn } = context
  const [kind, name] = [text(input, 'kind') ?? 'other', text(input, 'name') ?? '']
  const same = facts.atWork.coaches.filter((row) => row.kind === kind)
  const { former, ends, lastDay, isLatest } = takesOver(context, 'coach', same, validOn)
  const again = former?.valid_from === validOn
  const earlier = again ? same.findLast((row) => row.valid_to === dayBefore(validOn)) : former
  const word = supportKindLabel[kind as keyof typeof supportKindLabel] ?? 'Begeleider'
  const before = earlier && isLatest ? String(earlier.name) : null
  const signal = coachChanged({ kind: word, before, after: name, from: validOn })
  return [
    ...ends,
    insertFact(context, 'coach', { ...ofPlacement(context), kind, name, valid_to: lastDay }),
    ...(signal
      ? foundAgain(context, signal, { reopens: false })
      : withdrawn(context, 'coachChanged', `${word} ${validOn}`)),
  ]
}

/** Contract hours per week on a day: hours agreed for later do not count yet. */
const contractHoursOn = ({ facts }: FactContext, day: string) =>
  Number((facts.terms.find((row) => runsOn(row, day)) ?? facts.lastTerm)?.hours_per_week ?? 0)

/** A talk at work: closes its term, deals with what was to be talked about by then, and looks at the hours. */
export function checkInRecorded(context: FactContext, planned: Row | null): Effect[] {
  const { input, facts, validOn } = context
  const worked = number(input, 'hoursWorked')
  const contract = contractHoursOn(context, validOn)
  return [
    insertFact(context, 'check_in', {
      ...ofPlacement(context),
      rule: planned?.rule ?? null,
      work_fit: text(input, 'workFit'),
      cooperation: text(input, 'cooperation'),
      hours_worked: worked,
      support_given: number(input, 'supportGiven'),
      remark: text(input, 'reason'),
    }),
    ...amend('deadline', planned, { closed_on: validOn }),
    ...settled(context, ['absenceSoon', 'coachChanged', 'hoursBelowTarget'], validOn),
    ...found(
      context,
      hoursBelowTarget({ heldOn: validOn, worked, contract }, thresholdsOf(facts.atWork.thresholds)),
    ),
  ]
}

/** What of the first weeks ends with the job. */
export function endFirstWeeks(context: FactContext, endedOn: string): Effect[] {
  const { absences, coaches, supports } = context.facts.atWork
  const end = (table: string, rows: readonly Row[]) =>
    rows
      .filter((row) => row.valid_to == null || String(row.valid_to) > endedOn)
      .flatMap((row) => endFact(context, table, row, endedOn))
  return [
    ...end('absence', absences),
    ...end('coach', coaches),
    ...end('work_support', supports),
    ...settled(context, ['absenceSoon', 'coachChanged', 'hoursBelowTarget']),
  ]
}

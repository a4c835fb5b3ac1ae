import type { Row } from '../facts'
import { absenceSoon, thresholdsOf } from '../signals'
import { insertFact, number, restate, text, type Effect, type FactContext } from './effect'
import { found, foundAgain, ofPlacement, withdrawn } from './signals'

const startedOn = ({ facts }: FactContext) => String(facts.placement?.started_on ?? '')

/** Away from work from a day, for a part of the contract hours. */
export function absenceRecorded(context: FactContext): Effect[] {
  const { input } = context
  const [from, percentage] = [context.validOn, number(input, 'percentage') ?? 100]
  return [
    insertFact(context, 'absence', { ...ofPlacement(context), percentage, valid_to: text(input, 'lastDay') }),
    ...found(context, judged(context, from, percentage)),
  ]
}

/** What an absence of these days and share says, by the limits that hold now. */
const judged = (context: FactContext, from: string, percentage: number) =>
  absenceSoon(
    { startedOn: startedOn(context), from, percentage },
    thresholdsOf(context.facts.atWork.thresholds),
  )

const isOver = (lastDay: unknown, { today }: FactContext) => lastDay != null && String(lastDay) <= today

/**
 * Known better, or over: the same absence with other days or another share, judged anew by its first day. Once somebody
 * is back at work there is nothing left to ask about it.
 */
export function absenceChanged(context: FactContext, row: Row): Effect[] {
  const was = String(row.valid_from)
  const from = text(context.input, 'startsOn') ?? was
  const percentage = number(context.input, 'percentage') ?? 100
  const isMoved = from !== was
  const signal = isOver(text(context.input, 'lastDay'), context) ? null : judged(context, from, percentage)
  const reopens = isMoved || isOver(row.valid_to, context)
  return [
    ...restate(context, 'absence', row, {
      valid_from: text(context.input, 'startsOn'),
      valid_to: text(context.input, 'lastDay'),
      percentage: number(context.input, 'percentage'),
    }),
    ...(isMoved || signal === null ? withdrawn(context, 'absenceSoon', was) : []),
    ...(signal ? foundAgain(context, signal, { reopens }) : []),
  ]
}

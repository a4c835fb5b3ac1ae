import type { Row } from '../facts'
import { dayBefore, restate, type Effect, type FactContext } from './effect'

const since = (row: Row) => String(row.valid_from)

/** Ends a step that came before on the last day left to it; one that never began goes. */
function shortened(context: FactContext, row: Row, lastDay: string): Effect[] {
  if (since(row) > lastDay) return [{ kind: 'supersede', table: 'state_period', id: row.id }]
  return row.valid_to === lastDay ? [] : restate(context, 'state_period', row, { valid_to: lastDay })
}

/**
 * A decision was taken on another day than recorded: the step that it began starts on that day, and the one before ends
 * the day before. `periods` are the steps as they stand, oldest first. Answers null where no step began with it, and
 * 'late' where the step was over by then.
 */
export function movedStep(
  context: FactContext,
  periods: readonly Row[],
  { from, to }: { from: string; to: string },
): { effects: Effect[]; since: string | null } | 'late' | null {
  const own = periods.findLast((row) => since(row) === from)
  if (!own || from === to) return null
  if (own.valid_to != null && String(own.valid_to) < to) return 'late'
  const before = periods.slice(0, periods.indexOf(own))
  const lastDay = dayBefore(to)
  const touched = before.filter((row, index) => index === before.length - 1 || String(row.valid_to) > lastDay)
  const effects = [
    ...touched.flatMap((row) => shortened(context, row, lastDay)),
    ...restate(context, 'state_period', own, { valid_from: to }),
  ]
  // What was recorded goes first: two steps never stand on one day.
  const order = ({ kind }: Effect) => (kind === 'supersede' ? 0 : 1)
  return { effects: effects.sort((a, b) => order(a) - order(b)), since: own.valid_to == null ? to : null }
}

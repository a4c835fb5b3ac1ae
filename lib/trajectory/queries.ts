import 'server-only'
import { isTheirJob, isTheirMove } from '@/lib/domain/company-part'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { factsOfRows } from '@/lib/domain/facts-of-rows'
import { nextSteps, type NextSteps } from '@/lib/domain/next-step'
import { openMoves } from '@/lib/domain/open-moves'
import { mayEver } from '@/lib/domain/policy'
import type { State } from '@/lib/domain/states'
import { asOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { findTrajectories } from '@/lib/search/find-trajectories'
import { keptWords } from '@/lib/search/keep-search'
import type { TrajectoryListFilter } from './list-filter'
import { loadHead } from './load-head'
import { loadRows } from './load-rows'
import { loadTimeline } from './load-timeline'
import { openForm } from './open-form'
import type { TrajectoryPageFilter } from './page-filter'
import { trajectoriesOn } from './as-of-list'
import { trajectoryPage } from './trajectory-list'

/** `/trajecten`: a page of the list, of a day and as known on a day, or what a search found. Words that are no longer kept give the list. */
export const trajectoryListScreen = query({
  permission: 'trajectory.list',
  run: async (context, filter: TrajectoryListFilter) => {
    const words = filter.zoek ? await keptWords(context, filter.zoek) : null
    if (words !== null)
      return { found: await findTrajectories(context, words), page: null, today: context.today }
    const on = asOf(filter, context.today)
    const page = on.now ? await trajectoryPage(context, filter) : await trajectoriesOn(context, filter, on)
    return { found: null, page: { ...page, day: on.day, known: on.known, now: on.now }, today: context.today }
  },
})

const noSteps: NextSteps = { primary: null, others: [], notYet: [] }

/** What may be done now by this reader, the usual first. */
function stepsOf({ actor, today }: Context, facts: TrajectoryFacts, state: State): NextSteps {
  const situation = situationOf(facts, actor.accountId, today)
  const possible = openMoves(
    situation,
    (move) => mayEver(actor.role, `move.${move}`) && isTheirMove(facts, actor, move),
  )
  return nextSteps(state, possible, {
    adviceOutcome: situation.advice?.outcome ?? null,
    proposed: situation.proposals.map(({ move }) => move),
    toTrack: situation.jobSwitch?.toTrack ?? null,
  })
}

export interface TrajectoryAddress {
  number: string
  filter: TrajectoryPageFilter
}

/**
 * One trajectory: who, where it stands, what is next, what is due, and what happened; three statements, and a fourth
 * for an open form. A company gets only what it may see, and its moves from the facts of the definer function.
 */
export const trajectoryScreen = query({
  permission: 'trajectory.read',
  run: async (context, { number, filter }: TrajectoryAddress) => {
    const { actor, today } = context
    const head = await loadHead(context, number)
    if (!head) return null
    const rows = await loadRows(context, head.id)
    const timeline = await loadTimeline(context, head.id, filter.tijdlijn, filter.aantal)
    const { form, facts } = await openForm(context, { head, rows, filter })
    const known = actor.role === 'hr' ? facts : factsOfRows(head, rows, today)
    const steps = known ? stepsOf(context, known, head.state) : noSteps
    return { head, rows, timeline, form, steps, theirJob: known !== null && isTheirJob(known, actor), today }
  },
})

export type TrajectoryScreen = NonNullable<Awaited<ReturnType<typeof trajectoryScreen.run>>>

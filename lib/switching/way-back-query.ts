import 'server-only'
import { decide } from '@/lib/domain/decide'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { factsOfRows } from '@/lib/domain/facts-of-rows'
import { twinOf } from '@/lib/domain/open-moves'
import { wayBackOn } from '@/lib/domain/return-arrangement'
import { switchSheet, type SwitchRule } from '@/lib/domain/switch-rules'
import { circumstancesOf } from '@/lib/domain/switch-tasks'
import type { Situation } from '@/lib/domain/situation'
import type { State } from '@/lib/domain/states'
import { waysBackFrom, type MoveBack } from '@/lib/domain/ways-back'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { loadHead } from '@/lib/trajectory/load-head'
import { loadRows } from '@/lib/trajectory/load-rows'
import { openForm } from '@/lib/trajectory/open-form'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { startOf } from './queries'

export interface WayBackAddress {
  number: string
  stap?: string
}

interface Along {
  documents: number
  rules: SwitchRule[]
}

/** As if the number were not known: it decides only on which of the two lists somebody comes. */
const isOpen = (move: MoveBack, situation: Situation) =>
  [move, twinOf(move)].some(
    (way) => way !== null && duties.some((duty) => decide(way, { ...situation, duty }).allowed),
  )
const duties = ['owed', 'reached'] as const

const waysFrom = (state: State, situation: Situation) =>
  (waysBackFrom[state] ?? []).map(([move, label]) => ({ move, label, open: isOpen(move, situation) }))

const withForm = (move: MoveBack) => trajectoryPageFilter.parse({ stap: move })
const noForm = { form: null, facts: null }

/** Of the ways back those that lean on the advice of then. */
const keepsAdvice: readonly MoveBack[] = ['returnToJob', 'switchBackToPlace', 'returnToPlace']

/** How many papers come along, and what the rules say of coming back to sheltered work; one statement. */
async function loadAlong({ sql }: Context, id: string, from: string | null): Promise<Along> {
  const [row] = await sql<Along[]>`
    select (select count(*)::int from document d where d.trajectory_id = ${id} and d.withdrawn_at is null) as documents,
      (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'fromTrack', r.from_track, 'toTrack', r.to_track, 'kind', r.kind, 'subject', r.subject,
        'position', r.position, 'words', r.words, 'whenAdvice', r.when_advice, 'whenNumber', r.when_number, 'whenBenefit', r.when_benefit, 'term', r.term,
        'ask', r.ask, 'source', r.source, 'certainty', r.certainty, 'validFrom', r.valid_from, 'validTo', r.valid_to)), '[]') from switch_rule r
        where r.from_track = ${from} and r.to_track = 'sheltered' and r.kind in ('needs', 'acts') and r.superseded_at is null) as rules`
  if (!row) throw new Error('a select without from gives one row')
  return row
}

/** What holds now: without a way back as arranged the advice of then no longer carries (T26, T52). */
function heldNow(context: Context, facts: TrajectoryFacts, open: boolean, rules: SwitchRule[]) {
  const situation = situationOf(facts, context.actor.accountId, context.today)
  const from = startOf(undefined, facts.state)
  const known = circumstancesOf(situation)
  const circumstances = open ? known : { ...known, advice: 'gone' as const }
  return from === null || from === 'sheltered'
    ? []
    : switchSheet(rules, { from, to: 'sheltered' }, circumstances, context.today).needs
}

/** The sheltered job before, and why it ended. */
const formerJob = (terms: readonly Row[], placements: readonly Row[]) => {
  const [term, placement] = [terms.at(-1), placements.at(-1)]
  return term && placement ? { term, placement } : null
}

/** What of the decisions then still stands, and the place on the list of then. */
const kept = ({ lastEntry, determination, advice }: TrajectoryFacts) => ({
  positionOn: (lastEntry?.position_on ?? determination?.decided_on ?? null) as string | null,
  adviceOn: (advice?.advised_on ?? null) as string | null,
  decidedOn: (determination?.decided_on ?? null) as string | null,
})

const keepsPlace = (ways: readonly { move: MoveBack; open: boolean }[]) =>
  ways.some(({ move, open }) => open && keepsAdvice.includes(move))

const chosenOf = <W extends { move: MoveBack; open: boolean }>(
  ways: readonly W[],
  asked?: string,
): W | null => ways.find(({ move }) => move === asked) ?? ways.find(({ open }) => open) ?? null

/**
 * `/trajecten/[number]/switch/terug`: what was arranged about coming back, what then applies, what comes along, and the
 * one form with only what is not known yet. For the municipality: a company reads nothing of what happened elsewhere.
 */
export const wayBackScreen = query({
  permission: 'switching.plan',
  run: async (context, { number, stap }: WayBackAddress) => {
    const head = await loadHead(context, number)
    if (!head) return null
    const rows = await loadRows(context, head.id)
    const facts = factsOfRows(head, rows, context.today)
    const situation = situationOf(facts, context.actor.accountId, context.today)
    const shown = waysFrom(head.state, situation)
    const chosen = chosenOf(shown, stap)
    const opened = chosen ? await openForm(context, { head, rows, filter: withForm(chosen.move) }) : noForm
    const along = await loadAlong(context, head.id, startOf(undefined, head.state))
    return {
      head,
      lastSwitch: facts.lastSwitch,
      wayBack: wayBackOn(situation, context.today),
      ways: shown,
      chosen: chosen?.move ?? null,
      form: opened.form,
      held: heldNow(context, opened.facts ?? facts, keepsPlace(shown), along.rules),
      along: { documents: along.documents, job: formerJob(rows.terms, rows.placements), ...kept(facts) },
    }
  },
})

export type WayBackScreen = NonNullable<Awaited<ReturnType<typeof wayBackScreen.run>>>

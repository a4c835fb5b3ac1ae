import 'server-only'
import { isTheirJob, isTheirMove } from '@/lib/domain/company-part'
import type { Row } from '@/lib/domain/facts'
import type { Actor } from '@/lib/pipeline/actor'
import {
  switchSheet,
  type SwitchCircumstances,
  type SwitchPair,
  type SwitchRule,
  type SwitchTrack,
} from '@/lib/domain/switch-rules'
import { circumstancesFor, isSwitchTrack } from '@/lib/domain/switch-tasks'
import type { DeadlineRule } from '@/lib/domain/deadlines'
import { withinWords } from '@/lib/domain/switch-terms'
import type { Situation } from '@/lib/domain/situation'
import type { Move } from '@/lib/domain/lifecycle'
import { nextSteps } from '@/lib/domain/next-step'
import { openMoves } from '@/lib/domain/open-moves'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import { trackOfState } from '@/lib/domain/main-track'
import { situationOf } from '@/lib/domain/situation-of'
import { mayEver } from '@/lib/domain/policy'
import { triedSteps } from '@/lib/domain/tried-steps'
import { trackOf } from '@/lib/domain/week-picture'
import { runsOn } from '@/lib/domain/effects/track-days'
import type { State } from '@/lib/domain/states'
import { loadFacts } from '@/lib/trajectory/apply-move'
import type { NameRow } from '@/lib/person/name-row'
import { query } from '@/lib/pipeline/query'
import type { Context } from '@/lib/pipeline/context'
import { rulesOfPair } from './load-rules'
import type { SwitchPageInput } from './page-filter'

interface SwitchRow extends NameRow {
  id: string
  number: string
  switches: SwitchWithSteps[]
  /** For a company: its own steps of the open switch. */
  ownSteps: Row[]
  tracks: Row[]
  /** Whom the consulent speaks to at each party of the open switch. */
  parties: Row[]
}

type SwitchWithSteps = Row & { steps: Row[]; evaluations: Row[] }

const jobOf = (facts: TrajectoryFacts) =>
  facts.term && { employer: String(facts.term.employer_name), hours: Number(facts.term.hours_per_week) }

/** HR reads no advice and no benefit: for HR both are unknown, and so is the number. */
const knownTo = ({ role }: Actor, situation: Situation, pair: SwitchPair): SwitchCircumstances =>
  role === 'hr' ? { advice: null, number: null, benefit: null } : circumstancesFor(situation, pair)

/** Where a switch would begin: the open switch knows, else the state says. */
export const startOf = (current: Row | undefined, state: string): SwitchTrack | null => {
  const track = current ? current.from_track : trackOfState(state)
  return isSwitchTrack(track) ? track : null
}

/** Between what: the open switch once it knows where to, else what the reader chose to look at. */
export function pairOf(
  current: Row | undefined,
  state: string,
  asked: SwitchTrack | null,
): SwitchPair | null {
  const from = startOf(current, state)
  const to = current && isSwitchTrack(current.to_track) ? current.to_track : asked
  return from === null || to === null || from === to ? null : { from, to }
}

/** For HR what happens to an income is none of its business. */
const shownTo = ({ role }: Actor, rules: readonly SwitchRule[]) =>
  role === 'hr' ? rules.filter(({ subject }) => subject !== 'income') : rules

async function sheetOf(context: Context, situation: Situation, pair: SwitchPair, terms: DeadlineRule[]) {
  const rules = shownTo(context.actor, await rulesOfPair(context, pair))
  const { needs, changes, acts } = switchSheet(
    rules,
    pair,
    knownTo(context.actor, situation, pair),
    context.today,
  )
  return {
    needs,
    changes: context.actor.role === 'hr' ? changes.filter(({ subject }) => subject !== 'income') : changes,
    acts: acts.map((line) => ({ ...line, within: withinWords(line, terms, context.today) })),
  }
}

const untilOf = ({ lastSwitch }: TrajectoryFacts) => (lastSwitch?.return_until ?? null) as string | null

/** History is for the municipality; a company reads the open switch out of a job of its own, with its own steps (§11 vii). */
const switchesFor = ({ role }: Actor, { switches, ownSteps }: SwitchRow, { jobSwitch }: TrajectoryFacts) => {
  if (role !== 'hr') return switches
  return jobSwitch ? [{ ...jobSwitch, steps: ownSteps, evaluations: [] }] : []
}

const stepsTried = ({ tracks }: SwitchRow, { to_track, started_on }: Row, today: string) =>
  triedSteps(tracks.map(trackOf), { toTrack: String(to_track), startedOn: String(started_on) }, today)

const evaluated: readonly string[] = ['tryOutEvaluation', 'evaluation1', 'evaluation3', 'evaluation6']

/** What this reader may do now about the switch. */
function stepsOf(actor: Actor, facts: TrajectoryFacts, situation: Situation, state: State) {
  const mayMake = (move: Move) => mayEver(actor.role, `move.${move}`) && isTheirMove(facts, actor, move)
  const toTrack = situation.jobSwitch?.toTrack ?? null
  return nextSteps(state, openMoves(situation, mayMake), { adviceOutcome: null, proposed: [], toTrack })
}

/**
 * `/trajecten/[number]/switch`: the newest switch with its tasks, what it moves between, and what can be done; for a
 * company only while it employs the person, and only its own part.
 */
export const switchingScreen = query({
  permission: 'switching.read',
  run: async (context, { number, naar }: SwitchPageInput) => {
    const { sql, actor, today } = context
    const [row] = await sql<SwitchRow[]>`
      select t.id, t.number, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
        p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
        (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('steps', (select coalesce(jsonb_agg(to_jsonb(x) order by x.position), '[]')
          from job_switch_step x where x.job_switch_id = s.id),
          'evaluations', (select coalesce(jsonb_agg(to_jsonb(x) order by x.on_day, x.id), '[]') from switch_evaluation x where x.job_switch_id = s.id)) order by s.ended_event desc nulls first), '[]')
          from job_switch s where s.trajectory_id = t.id) as switches,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.position), '[]') from job_switch_step x
          where x.job_switch_id = app.own_switch(t.id)) as "ownSteps",
        (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from switch_party x join job_switch s on s.id = x.job_switch_id
          where x.trajectory_id = t.id and s.ended_on is null) as parties,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from participation x where x.trajectory_id = t.id
          and x.superseded_at is null and (x.kind = 'trial' or x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today}))) as tracks
      from trajectory t join person p on p.id = t.person_id where t.number = ${number}`
    const facts = row && (await loadFacts(context, row.id))
    if (!row || !facts || facts.state === 'none' || !isTheirJob(facts, actor)) return null
    const situation = situationOf(facts, actor.accountId, today)
    const switches = switchesFor(actor, row, facts)
    const current = switches.find(({ ended_on }) => ended_on == null)
    const pair = pairOf(current, facts.state, naar)
    const rules = pair && { pair, sheet: await sheetOf(context, situation, pair, rulesOf(facts)) }
    const start = current && isSwitchTrack(current.to_track) ? null : startOf(current, facts.state)
    return {
      ...row,
      switches,
      ownSteps: [],
      tracks: row.tracks.filter((track) => runsOn(track, today)),
      tried: current ? stepsTried(row, current, today) : [],
      mayPlan: mayEver(actor.role, 'week.record'),
      rules,
      start,
      state: facts.state,
      today,
      evaluationsDue: facts.deadlines
        .filter(({ rule }) => evaluated.includes(String(rule)))
        .sort((a, b) => String(a.due_on).localeCompare(String(b.due_on))),
      job: jobOf(facts),
      returnUntil: untilOf(facts),
      steps: stepsOf(actor, facts, situation, facts.state),
    }
  },
})

export type SwitchingScreen = NonNullable<Awaited<ReturnType<typeof switchingScreen.run>>>

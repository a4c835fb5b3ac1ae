import 'server-only'
import type { Row } from '@/lib/domain/facts'
import { nextSteps } from '@/lib/domain/next-step'
import { openMoves } from '@/lib/domain/open-moves'
import { situationOf, type TrajectoryFacts } from '@/lib/domain/facts'
import { mayEver } from '@/lib/domain/policy'
import { loadFacts } from '@/lib/trajectory/apply-move'
import type { NameRow } from '@/lib/person/name-row'
import { query } from '@/lib/pipeline/query'

interface SwitchRow extends NameRow {
  id: string
  number: string
  switches: (Row & { steps: Row[] })[]
  tracks: Row[]
}

const jobOf = (facts: TrajectoryFacts) =>
  facts.term && { employer: String(facts.term.employer_name), hours: Number(facts.term.hours_per_week) }

/** `/trajecten/[number]/switch`: the newest switch with its ten steps, what it moves between, and what can be done. */
export const switchingScreen = query({
  permission: 'switching.read',
  run: async (context, { number }: { number: string }) => {
    const { sql, actor, today } = context
    const [row] = await sql<SwitchRow[]>`
      select t.id, t.number, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
        p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
        (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('steps', (select coalesce(jsonb_agg(to_jsonb(x) order by x.step), '[]')
          from job_switch_step x where x.job_switch_id = s.id)) order by s.started_on desc, s.id), '[]')
          from job_switch s where s.trajectory_id = t.id) as switches,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from participation x where x.trajectory_id = t.id
          and x.superseded_at is null and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today})) as tracks
      from trajectory t join person p on p.id = t.person_id where t.number = ${number}`
    const facts = row && (await loadFacts(context, row.id))
    if (!row || !facts || facts.state === 'none') return null
    const situation = situationOf(facts, actor.accountId, today)
    const possible = openMoves(situation, (move) => mayEver(actor.role, `move.${move}`))
    const leaning = { adviceOutcome: null, proposed: [], toTrack: situation.jobSwitch?.toTrack ?? null }
    const steps = nextSteps(facts.state, possible, leaning)
    return { ...row, state: facts.state, job: jobOf(facts), returnUntil: facts.returnUntil, steps }
  },
})

export type SwitchingScreen = NonNullable<Awaited<ReturnType<typeof switchingScreen.run>>>

import 'server-only'
import { isTheirJob } from '@/lib/domain/company-part'
import type { Row } from '@/lib/domain/facts'
import type { NameRow } from '@/lib/person/name-row'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from '@/lib/trajectory/apply-move'
import type { SwitchTasksInput } from './page-filter'

interface TasksRow extends NameRow {
  id: string
  number: string
  municipality: string
  /** Who minds the trajectory; null for a reader who may not know. */
  owner: string | null
  ownerMail: string | null
  party: Row | null
  /** Only of this party, in order; nothing of why or of what the others do. */
  tasks: Row[]
}

/**
 * `/trajecten/[number]/switch/taken`: what one party does for the switch that is being prepared, to hand over on paper. A
 * company reads its own part and no other; without an open switch there is nothing to print.
 */
export const switchTasksScreen = query({
  permission: 'switching.read',
  run: async (context, { number, voor }: SwitchTasksInput) => {
    const { sql, actor, today } = context
    const party = actor.role === 'hr' ? 'hr' : voor
    const [row] = await sql<TasksRow[]>`
      select t.id, t.number, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
        p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", o.name as municipality, a.name as owner, a.email as "ownerMail",
        (select coalesce(jsonb_agg(to_jsonb(k) order by k.position), '[]') from job_switch_step k
          where k.trajectory_id = t.id and k.owner = ${party}) as tasks,
        (select to_jsonb(c) from switch_party c join job_switch s on s.id = c.job_switch_id
          where c.trajectory_id = t.id and c.party = ${party} and s.ended_on is null) as party
      from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
      left join account a on a.id = t.owner_id where t.number = ${number}`
    const facts = row && (await loadFacts(context, row.id))
    if (!row || !facts?.jobSwitch || !isTheirJob(facts, actor)) return null
    const { id, from_track, to_track, indication_asked_on } = facts.jobSwitch
    const tasks = row.tasks.filter(({ job_switch_id }) => job_switch_id === id)
    const stopping = indication_asked_on == null ? 'freely' : 'withUwv'
    const between = { from: String(from_track), to: String(to_track) }
    return {
      ...row,
      ...between,
      tasks,
      voor: party,
      today,
      stopping: actor.role === 'hr' ? 'unsaid' : stopping,
    } as const
  },
})

export type SwitchTasksScreen = NonNullable<Awaited<ReturnType<typeof switchTasksScreen.run>>>

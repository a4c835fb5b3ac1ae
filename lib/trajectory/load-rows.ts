import 'server-only'
import type { Row } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { Context } from '@/lib/pipeline/context'

/** Every fact of one trajectory that stands, over the years, in one statement; what a reader may not see has no rows. */
export async function loadRows({ sql, actor }: Context, trajectoryId: string): Promise<FactRows> {
  const fact = (table: string, order: string) => sql`(
    select coalesce(jsonb_agg(to_jsonb(x) - 'payload' order by ${sql.unsafe(order)}), '[]') from ${sql(table)} x
    where x.trajectory_id = ${trajectoryId})`
  const dated = (table: string, order: string) => sql`(
    select coalesce(jsonb_agg(to_jsonb(x) order by ${sql.unsafe(order)}), '[]') from ${sql(table)} x
    where x.trajectory_id = ${trajectoryId} and x.superseded_at is null)`
  const [row] = await sql<FactRows[]>`
    select ${dated('application', 'x.valid_from, x.recorded_at')} as applications,
      ${dated('advice', 'x.advised_on, x.recorded_at')} as advices,
      ${dated('decision', 'x.decided_on, x.recorded_at')} as decisions,
      ${fact('objection', 'x.filed_on, x.id desc')} as objections,
      ${dated('waiting_list_entry', 'x.valid_from, x.recorded_at')} as entries,
      ${dated('bridging', 'x.valid_from')} as bridgings,
      ${dated('urgency', 'x.valid_from')} as urgencies,
      (select coalesce(jsonb_agg(to_jsonb(x) || jsonb_build_object('workplace', w.name, 'employer', w.employer_name, 'company', c.name)
        order by x.offered_on), '[]') from offer x left join workplace w on w.id = x.workplace_id left join organisation c on c.id = x.company_id
        where x.trajectory_id = ${trajectoryId}) as offers,
      ${fact('trial_placement', 'x.started_on')} as trials,
      ${dated('placement_term', 'x.valid_from')} as terms,
      ${fact('placement', 'x.started_on')} as placements,
      ${dated('wage_subsidy', 'x.valid_from, x.recorded_at')} as subsidies,
      ${dated('participation', 'x.valid_from')} as tracks,
      (select coalesce(jsonb_agg(to_jsonb(x) || case when x.ended_on is null then jsonb_build_object('tasks', (select coalesce(jsonb_agg(to_jsonb(k)
        order by k.position), '[]') from job_switch_step k where k.job_switch_id = x.id)) else '{}' end order by x.ended_event), '[]')
        from job_switch x where x.trajectory_id = ${trajectoryId}) as switches,
      ${fact('handover', 'x.sent_on, x.sent_at')} as handovers,
      (select coalesce(jsonb_agg(to_jsonb(x) || jsonb_build_object('by', (select a.name from account a where a.id = x.proposed_by))), '[]')
        from proposal x where x.trajectory_id = ${trajectoryId} and x.outcome is null) as proposals,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.due_on nulls last, x.id), '[]') from deadline x
        where x.trajectory_id = ${trajectoryId} and (x.closed_on is null or x.rule = 'objection')) as deadlines,
      ${fact('deadline_suspension', 'x.suspended_from')} as suspensions,
      (select coalesce(jsonb_agg(to_jsonb(x) || jsonb_build_object('company', c.name)), '[]') from access x
        join organisation c on c.id = x.organisation_id where x.trajectory_id = ${trajectoryId} and x.ended_at is null) as access`
  if (!row) throw new Error('a select without from gives one row')
  return actor.role === 'hr' ? forCompany(row) : row
}

const without = (rows: Row[], ...columns: string[]): Row[] =>
  rows.map((row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, null])) }))

/** Which benefit someone has and who stood higher on the list is not a company's to know; of the subsidy it reads what it gets. */
const forCompany = (rows: FactRows): FactRows => ({
  ...rows,
  offers: without(rows.offers, 'order_reason', 'order_kind'),
  trials: without(rows.trials, 'basis'),
  subsidies: rows.subsidies.map(({ id, regime, wage_value, valid_from, valid_to, placement_id }) => ({
    id,
    regime,
    wage_value,
    valid_from,
    valid_to,
    placement_id,
  })),
})

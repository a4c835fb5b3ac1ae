import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/pipeline/query'
import { auditLabels } from './audit-kinds'

const pageSize = 50
const countedTo = 1000

export const auditFilter = z.object({
  soort: z
    .string()
    .refine((kind) => kind in auditLabels)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
})

export interface AuditRow {
  id: string
  at: string
  kind: string
  account: string | null
  organisation: string | null
  subject: string | null
  outcome: string
  details: unknown
}

/** What happened outside trajectories in the own organisation, or everywhere for the installation; newest first. */
export const auditScreen = query({
  permission: 'audit.read',
  run: async ({ sql, actor }, filter: z.infer<typeof auditFilter>) => {
    const own = actor.organisationKind === 'installation' ? null : actor.organisationId
    const kind = filter.soort ?? null
    const rows = await sql<(AuditRow & { total: number })[]>`
      with chosen as materialized (
        select e.id from audit_event e where (${own}::uuid is null or e.organisation_id = ${own}::uuid)
          and (${kind}::text is null or e.kind = ${kind}::text)
        order by e.at desc, e.id desc limit ${Math.max(countedTo + 1, filter.pagina * pageSize)}),
      page as (select id from chosen limit ${pageSize} offset ${(filter.pagina - 1) * pageSize})
      select e.id::text, e.at, e.kind, a.name as account, o.name as organisation, e.outcome, e.details,
        case e.subject_kind when 'account' then (select s.name from account s where s.id::text = e.subject_id)
          when 'organisation' then (select s.name from organisation s where s.id::text = e.subject_id) else e.subject_id end as subject,
        (select count(*)::int from chosen) as total
      from page p join audit_event e on e.id = p.id left join account a on a.id = e.account_id
      left join organisation o on o.id = e.organisation_id order by e.at desc, e.id desc`
    const total = rows[0]?.total ?? 0
    return { rows, total: Math.min(total, countedTo), capped: total > countedTo, pageSize }
  },
})

export interface AdministrationFigures {
  accounts: number
  toReview: number
  invited: number
  organisations: number
  targetsMissing: number
  refusedToday: number
}

/** What needs an administrator's eye, in numbers that lead to their lists. */
export const administrationScreen = query({
  permission: 'account.manage',
  run: async ({ sql, actor, today }) => {
    const own = actor.organisationKind === 'installation' ? null : actor.organisationId
    const [figures] = await sql<AdministrationFigures[]>`
      with kept as (select id, active, last_signed_in_at, created_at from account where ${own}::uuid is null or organisation_id = ${own}::uuid),
      municipalities as (select id from organisation where kind = 'municipality' and active and (${own}::uuid is null or id = ${own}::uuid))
      select (select count(*)::int from kept where active) as accounts,
        (select count(*)::int from kept where active and coalesce(last_signed_in_at, created_at) < now() - interval '90 days') as "toReview",
        (select count(*)::int from app.open_invitations()) as invited,
        (select count(*)::int from organisation where active and (${own}::uuid is null or id = ${own}::uuid)) as organisations,
        (select count(*)::int from municipalities m where not exists (select from annual_target t where t.municipality_id = m.id
          and t.superseded_at is null and t.year = extract(year from ${today}::date))) as "targetsMissing",
        (select count(*)::int from audit_event e where e.kind = 'signInRefused' and e.at > now() - interval '24 hours'
          and (${own}::uuid is null or e.organisation_id = ${own}::uuid)) as "refusedToday"`
    return figures ? { ...figures, year: today.slice(0, 4) } : null
  },
})

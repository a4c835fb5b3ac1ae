import 'server-only'
import type { LocalKind } from '@/lib/domain/wage-subsidy/local-amounts'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'
import { unfilled } from './labels'

export interface ValueRow {
  id: string
  key: string
  value: string
  unit: string
  source: string
  certainty: string
  note: string | null
  isPlan: boolean
  from: string
  until: string | null
  recordedAt: string
  superseded: boolean
}

/** Per key what is in force today (or came last), whether something follows, and plans apart. */
export const parametersScreen = query({
  permission: 'parameter.manage',
  run: async ({ sql, today }) => ({
    unfilled: Object.keys(unfilled),
    rows: await sql<(ValueRow & { inForce: boolean; follows: boolean })[]>`
      select distinct on (p.key, p.is_plan) p.id, p.key, p.value, p.unit, p.source, p.certainty, p.note, p.is_plan as "isPlan",
        p.valid_from as "from", p.valid_to as until, p.recorded_at as "recordedAt", false as superseded,
        p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today}) as "inForce",
        exists (select from parameter n where n.key = p.key and not n.is_plan and n.superseded_at is null and n.valid_from > ${today}) as follows
      from parameter p where p.superseded_at is null and (p.is_plan or p.valid_from <= ${today}
        or not exists (select from parameter o where o.key = p.key and o.superseded_at is null and not o.is_plan and o.valid_from <= ${today}))
      order by p.key, p.is_plan, p.valid_from desc`,
  }),
})

/** One parameter with every value it had, also those that were replaced. */
export const parameterScreen = query({
  permission: 'parameter.manage',
  run: async (context, key: string) => {
    const { sql, actor, today } = context
    const rows = await sql<ValueRow[]>`
      select id, key, value, unit, source, certainty, note, is_plan as "isPlan", valid_from as "from", valid_to as until,
        recorded_at as "recordedAt", superseded_at is not null as superseded
      from parameter where key = ${key} order by (superseded_at is not null), is_plan, valid_from desc, recorded_at desc limit 200`
    const unit = rows[0]?.unit ?? unfilled[key]
    if (!unit) return null
    const drafts = await keptDrafts(context, `parameter ${key} `)
    return { key, unit, rows, today, mayChange: actor.organisationKind === 'installation', drafts }
  },
})

export interface RuleRow {
  id: string
  key: string
  label: string
  length: number
  unit: string
  audience: string
  basis: string
  source: string
  certainty: string
  movesToWorkingDay: boolean
  from: string
  until: string | null
  superseded: boolean
}

/** The length of every term as it holds today (or last held). */
export const deadlineRulesScreen = query({
  permission: 'parameter.manage',
  run: async ({ sql, today }) => ({
    rows: await sql<RuleRow[]>`
      select distinct on (key) id, key, label, length, unit, audience, basis, source, certainty, moves_to_working_day as "movesToWorkingDay",
        valid_from as "from", valid_to as until, false as superseded
      from deadline_rule where superseded_at is null order by key, (valid_from <= ${today}) desc, valid_from desc`,
  }),
})

/** One term with every length it had. */
export const deadlineRuleScreen = query({
  permission: 'parameter.manage',
  run: async (context, key: string) => {
    const { sql, actor, today } = context
    const rows = await sql<RuleRow[]>`
      select id, key, label, length, unit, audience, basis, source, certainty, moves_to_working_day as "movesToWorkingDay",
        valid_from as "from", valid_to as until, superseded_at is not null as superseded
      from deadline_rule where key = ${key} order by (superseded_at is not null), valid_from desc, recorded_at desc limit 200`
    if (rows.length === 0) return null
    const drafts = await keptDrafts(context, `termijn ${key}`)
    return { rows, today, mayChange: actor.organisationKind === 'installation', drafts }
  },
})

export interface TargetRow {
  municipality: string
  year: number
  ministerial: number | null
  local: number | null
  sources: string
}

/** The numbers of places per municipality and year, newest year first. */
export const targetsScreen = query({
  permission: 'parameter.manage',
  run: async (context) => {
    const { sql, actor, today } = context
    const own = actor.organisationKind === 'installation' ? null : actor.organisationId
    const rows = await sql<TargetRow[]>`
      select o.name as municipality, t.year, max(t.places) filter (where t.kind = 'ministerial') as ministerial,
        max(t.places) filter (where t.kind = 'local') as local, string_agg(distinct t.source, '; ') as sources
      from annual_target t join organisation o on o.id = t.municipality_id
      where t.superseded_at is null and (${own}::uuid is null or o.id = ${own}::uuid)
      group by o.id, o.name, t.year order by t.year desc, o.name limit 1000`
    const municipalities = await sql<{ id: string; name: string }[]>`
      select id, name from organisation where kind = 'municipality' and active and (${own}::uuid is null or id = ${own}::uuid) order by name`
    return { rows, municipalities, today, drafts: await keptDrafts(context, 'parameters aantallen') }
  },
})

/** What was published, nationally and per municipality; read only. */
export const publishedScreen = query({
  permission: 'parameter.manage',
  run: async ({ sql }) => ({
    national: await sql<
      { year: number; places: number; workingPersons: number | null; status: string; source: string }[]
    >`
      select year, places, working_persons as "workingPersons", status, source from national_target order by year desc`,
    municipal: await sql<
      { year: number; name: string; nowName: string | null; places: number; source: string }[]
    >`
      select t.year, t.name_then as name, m.name as "nowName", t.places, t.source from published_target t
      left join cbs_municipality m on m.code = t.code order by t.year desc, t.name_then limit 1000`,
  }),
})

/** The minimum wage per hour as it holds today, with what follows. */
export const minimumWageScreen = query({
  permission: 'parameter.manage',
  run: async (context) => ({
    mayChange: context.actor.organisationKind === 'installation',
    drafts: await keptDrafts(context, 'parameters minimumloon'),
    rows: await context.sql<
      {
        scale: string
        age: number
        hourly: string | null
        monthly: string | null
        source: string
        from: string
        until: string | null
      }[]
    >`
      select scale, age, hourly, monthly, source, valid_from as "from", valid_to as until from minimum_wage
      where superseded_at is null order by valid_from desc, scale, age desc limit 200`,
  }),
})

export interface LocalRow {
  municipality: string
  kind: LocalKind
  value: string
  unit: string
  perHours: string | null
  fromPercentage: number | null
  toPercentage: number | null
  source: string
  certainty: string
  note: string | null
  from: string
  until: string | null
}

/** What municipalities pay besides the law; the choice of municipalities only for who may add an amount. */
export const localAmountsScreen = query({
  permission: 'parameter.manage',
  run: async (context) => ({
    drafts: await keptDrafts(context, 'parameters gemeenten'),
    rows: await context.sql<LocalRow[]>`
      select m.name as municipality, a.kind, a.value, a.unit, a.per_hours as "perHours", a.from_percentage as "fromPercentage",
        a.to_percentage as "toPercentage", a.source, a.certainty, a.note, a.valid_from as "from", a.valid_to as until
      from local_amount a join cbs_municipality m on m.code = a.municipality_code
      where a.superseded_at is null order by m.name, a.kind, a.valid_from desc, a.from_percentage limit 500`,
    municipalities:
      context.actor.organisationKind === 'installation'
        ? await context.sql<
            { code: string; name: string }[]
          >`select code, name from cbs_municipality order by name`
        : [],
  }),
})

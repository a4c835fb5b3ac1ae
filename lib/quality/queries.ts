import 'server-only'
import { qualityRuleNames, rulesAsked, type QualityRuleName, type Unkept } from '@/lib/domain/quality-rules'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds, type Actor } from '@/lib/pipeline/actor'
import { asOf, type AsOf, holdsOn, isKnown } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { QualityFilter } from './filter'
import { shownQuality, type QualityCounts } from './shown'

/** Findings on one page. */
export const qualityPageSize = 50

/** A finding as who mends it reads it: a caseworker or decision maker of the municipality, or HR where somebody works. */
export interface FindingRow extends NameRow {
  rule: QualityRuleName
  number: string
  /** On the day that is shown; null of another day for who reads no steps. */
  state: State | null
  /** Its caseworker, and the company of the last contract: one of them mends it (`menderOf`). */
  owner: string | null
  company: string | null
  since: string
  /** The fact to mend, or the number of the other trajectory. */
  about: string | null
  bsnKnown: boolean
}

/**
 * What a colleague said of somebody, so that it is no finding: that two who look alike are two, or that the gemeente is right for who
 * lives elsewhere; the open trajectories, and who said it when.
 */
export interface Said {
  id: string
  surname: string
  numbers: string[]
  by: string
  at: string
}

interface NamedAnswer {
  counts: QualityCounts
  rows: FindingRow[]
  apart: Said[]
  accepted: Said[]
  unkept: Unkept
}

/**
 * Whose trajectories are looked at: of one or all own municipalities, and only the own ones of a caseworker who did not ask for
 * the team. Whose it was is not kept by day: of another day it is the team.
 */
function scopeOf(actor: Actor, { gemeente, van }: QualityFilter, { now }: AsOf) {
  const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? null
  const team = !now || van === 'team' || actor.role !== 'caseworker'
  const ids = municipality ? [municipality.id] : municipalityIds(actor)
  return { municipality, ids, team, owner: team ? null : actor.accountId }
}

/** What the reader may mend: a company what it keeps itself of who works there, a municipality everything of its own. */
function foundFor({ sql, actor }: Context, ids: readonly string[], { day, now, instant }: AsOf) {
  const known = now ? null : instant
  return actor.role === 'hr'
    ? sql`app.findings_of_company(${actor.companyId}::uuid, ${day}, ${known})`
    : sql`app.quality_for_reader(${ids}::uuid[], ${day}, ${known})`
}

/** Beside which list of today stands what was said; a company reads none of it. */
const saidBeside = (actor: Actor, { soort }: QualityFilter, { now }: AsOf) =>
  now && actor.role !== 'hr' ? soort : undefined

/** What was said of who looks alike, the last first; only beside the list of those. */
const apartFor = ({ sql }: Context, ids: readonly string[], asked: boolean) =>
  asked
    ? sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'surname', q.surname, 'by', d.recorded_by_name, 'at', d.recorded_at,
        'numbers', coalesce((select jsonb_agg(n.number order by n.number) from trajectory n where n.person_id in (d.person_id, d.other_id) and n.state <> 'closed'), '[]')) order by d.recorded_at desc)
        from (select d.* from told_apart d where d.municipality_id = any(${ids}::uuid[]) and d.superseded_at is null order by d.recorded_at desc limit 50) d
          join person q on q.id = d.person_id), '[]')`
    : sql`'[]'::jsonb`

/** Of whom it was said that the gemeente is right, the last first; only beside the list of who lives elsewhere. */
const acceptedFor = ({ sql }: Context, ids: readonly string[], asked: boolean) =>
  asked
    ? sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'surname', q.surname, 'by', d.recorded_by_name, 'at', d.recorded_at,
        'numbers', coalesce((select jsonb_agg(n.number) from trajectory n where n.person_id = d.person_id and n.state <> 'closed'), '[]')) order by d.recorded_at desc)
        from (select d.* from town_accepted d where d.municipality_id = any(${ids}::uuid[]) and d.superseded_at is null order by d.recorded_at desc limit 50) d
          join person q on q.id = d.person_id), '[]')`
    : sql`'[]'::jsonb`

const stepOn = (context: Context, on: AsOf) =>
  on.now
    ? context.sql`l.state`
    : context.sql`(select s.state from state_period s where s.trajectory_id = p.trajectory_id and ${holdsOn(context, 's', on)} limit 1)`

/**
 * What was missing or did not fit on a day, as known on a day, in the own trajectories or those of the team: how often each
 * rule, and the findings, oldest first; one statement. What cannot be asked of another day is not counted there.
 */
export const qualityScreen = query({
  permission: 'quality.read',
  run: async (context: Context, filter: QualityFilter) => {
    const { sql, actor, today } = context
    const on = asOf(filter, today)
    const { municipality, ids, team, owner } = scopeOf(actor, filter, on)
    const { soort, pagina } = filter
    const said = saidBeside(actor, filter, on)
    const [row] = await sql<NamedAnswer[]>`
      with found as materialized (select f.* from ${foundFor(context, ids, on)} f
        where ${owner}::uuid is null or f.trajectory_id in (select t.id from trajectory t where t.owner_id = ${owner}::uuid)),
      page as materialized (select f.* from found f where ${soort ?? null}::text is null or f.rule = ${soort ?? null}
        order by f.since, f.rule, f.trajectory_id limit ${qualityPageSize} offset ${(pagina - 1) * qualityPageSize})
      select (select coalesce(jsonb_object_agg(c.rule, c.n), '{}') from (select f.rule, count(*) as n from found f group by f.rule) c) as counts,
        coalesce((select jsonb_agg(jsonb_build_object('rule', p.rule, 'since', p.since, 'about', p.about, 'number', l.number, 'state', ${stepOn(context, on)}, 'owner', a.name,
            'company', (select o.name from placement_term x join organisation o on o.id = x.company_id where x.trajectory_id = p.trajectory_id and ${isKnown(context, 'x', on)}
              and x.kind = 'sheltered' and x.valid_from <= ${on.day} order by x.valid_from desc, x.recorded_at desc limit 1),
            'bsnKnown', exists (select from person_bsn b where b.person_id = l.person_id),
            'initials', l.initials, 'givenName', l.given_name, 'prefix', l.prefix, 'surname', l.surname, 'nameUse', l.name_use,
            'partnerPrefix', l.partner_prefix, 'partnerSurname', l.partner_surname) order by p.since, p.rule, p.trajectory_id)
          from page p join trajectory_line l on l.id = p.trajectory_id left join account a on a.id = l.owner_id), '[]') as rows,
        ${apartFor(context, ids, said === 'possibleDouble')} as apart,
        ${acceptedFor(context, ids, said === 'livesElsewhere')} as accepted,
        app.findings_unkept(${ids}::uuid[], ${actor.role === 'hr' ? actor.companyId : null}::uuid, ${on.day}, ${on.now ? null : on.instant}) as unkept`
    if (!row) return null
    const { instant: _, ...shownOn } = on
    return {
      ...{ municipality, team, today, ...shownOn },
      names: rulesAsked({ company: actor.role === 'hr', unkept: row.unkept }),
      unkept: row.unkept,
      counts: row.counts,
      shown: shownQuality(row.counts, 0, { threshold: 0, openMayShow: true }),
      rule: soort ?? null,
      total: soort ? (row.counts[soort] ?? 0) : sumOf(row.counts),
      rows: row.rows,
      apart: row.apart,
      accepted: row.accepted,
    }
  },
})
export type QualityInbox = NonNullable<Awaited<ReturnType<typeof qualityScreen.run>>>

const sumOf = (counts: QualityCounts) => qualityRuleNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0)

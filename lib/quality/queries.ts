import 'server-only'
import { bandLimits } from '@/lib/domain/duration-bands'
import { qualityRuleNames, qualityRules, type QualityRuleName } from '@/lib/domain/quality-rules'
import type { Shown } from '@/lib/domain/small-numbers'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds, type Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { QualityFilter } from './filter'
import { openMayShow } from '@/lib/report/figures'
import { figuresOf } from '@/lib/report/report-subject'
import { shownQuality, type QualityCounts } from './shown'

/** Findings on one page. */
export const qualityPageSize = 50

/** A finding as who mends it reads it: a caseworker or decision maker of the municipality, or HR where somebody works. */
export interface FindingRow extends NameRow {
  rule: QualityRuleName
  number: string
  state: State
  /** Its caseworker, and the company of the last contract: one of them mends it (`menderOf`). */
  owner: string | null
  company: string | null
  since: string
  /** The fact to mend, or the number of the other trajectory. */
  about: string | null
  bsnKnown: boolean
}

interface NamedAnswer {
  counts: QualityCounts
  rows: FindingRow[]
}

/** Whose trajectories are looked at: of one or all own municipalities, and only the own ones of a caseworker who did not ask for the team. */
function scopeOf(actor: Actor, { gemeente, van }: QualityFilter) {
  const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? null
  const team = van === 'team' || actor.role !== 'caseworker'
  const ids = municipality ? [municipality.id] : municipalityIds(actor)
  return { municipality, ids, team, owner: team ? null : actor.accountId }
}

/** What the reader may mend: a company what it keeps itself of who works there, a municipality everything of its own. */
const foundFor = ({ sql, actor, today }: Context, ids: readonly string[]) =>
  actor.role === 'hr'
    ? sql`app.findings_of_company(${actor.companyId}::uuid, ${today})`
    : sql`app.quality_for_reader(${ids}::uuid[], ${today})`

/** What is missing or does not fit in the own trajectories, or those of the team: how often each rule, and the findings, oldest first; one statement. */
export const qualityScreen = query({
  permission: 'quality.read',
  run: async (context: Context, filter: QualityFilter) => {
    const { sql, actor, today } = context
    const { municipality, ids, team, owner } = scopeOf(actor, filter)
    const { soort, pagina } = filter
    const [row] = await sql<NamedAnswer[]>`
      with found as materialized (select f.* from ${foundFor(context, ids)} f
        where ${owner}::uuid is null or f.trajectory_id in (select t.id from trajectory t where t.owner_id = ${owner}::uuid)),
      page as materialized (select f.* from found f where ${soort ?? null}::text is null or f.rule = ${soort ?? null}
        order by f.since, f.rule, f.trajectory_id limit ${qualityPageSize} offset ${(pagina - 1) * qualityPageSize})
      select (select coalesce(jsonb_object_agg(c.rule, c.n), '{}') from (select f.rule, count(*) as n from found f group by f.rule) c) as counts,
        coalesce((select jsonb_agg(jsonb_build_object('rule', p.rule, 'since', p.since, 'about', p.about, 'number', l.number, 'state', l.state, 'owner', a.name,
            'company', (select o.name from placement_term x join organisation o on o.id = x.company_id where x.trajectory_id = p.trajectory_id and x.superseded_at is null
              and x.kind = 'sheltered' and x.valid_from <= ${today} order by x.valid_from desc, x.recorded_at desc limit 1),
            'bsnKnown', exists (select from person_bsn b where b.person_id = l.person_id),
            'initials', l.initials, 'givenName', l.given_name, 'prefix', l.prefix, 'surname', l.surname, 'nameUse', l.name_use,
            'partnerPrefix', l.partner_prefix, 'partnerSurname', l.partner_surname) order by p.since, p.rule, p.trajectory_id)
          from page p join trajectory_line l on l.id = p.trajectory_id left join account a on a.id = l.owner_id), '[]') as rows`
    if (!row) return null
    const shown = shownQuality(row.counts, 0, { threshold: 0, openMayShow: true })
    const total = soort ? (row.counts[soort] ?? 0) : sumOf(row.counts)
    return {
      municipality,
      team,
      today,
      counts: row.counts,
      shown,
      rule: soort ?? null,
      total,
      rows: row.rows,
    }
  },
})
export type QualityInbox = NonNullable<Awaited<ReturnType<typeof qualityScreen.run>>>

const sumOf = (counts: QualityCounts) => qualityRuleNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0)

/** The same for a manager: its number on the list, and in which band of `bandLabels` its age falls. */
export interface UnnamedFinding {
  line: number
  band: number
}

/** How many open trajectories each rule finds, and how many are open; below the threshold a figure is not shown. */
export interface QualityFigures {
  counts: QualityCounts
  open: number
  threshold: number
}

/** How often these rules found something in a municipality today, in one statement; null for who steers none. */
export async function qualityFigures(
  { sql, today }: Context,
  municipalityId: string,
  only: readonly QualityRuleName[],
) {
  const [row] = await sql<{ report: QualityFigures | null }[]>`
    select app.report_quality(${municipalityId}, ${today}, ${[...only]}) as report`
  return row?.report ?? null
}

/** The municipality that is steered: the chosen one among the own; null for a company. */
const steeredBy = (actor: Actor, gemeente: string | undefined) =>
  actor.municipalities.find(({ id }) => id === gemeente) ?? actor.municipalities[0] ?? null

/** The rule whose rows were asked for: with its words and number, or null where it may not be shown. */
function openedRule(shown: Record<string, Shown>, name: QualityRuleName | undefined) {
  if (name === undefined) return null
  const asked = shown[name]
  return asked?.kind === 'number' ? { name, label: qualityRules[name].label, total: asked.value } : null
}

/** For a manager: of which trajectories something is missing, as numbers and shares, and the rows of one rule without a name. */
export const qualityReportScreen = query({
  permission: 'report.read',
  run: async (context: Context, { gemeente, soort, pagina }: QualityFilter) => {
    const municipality = steeredBy(context.actor, gemeente)
    const figures = municipality && (await qualityFigures(context, municipality.id, qualityRuleNames))
    if (!municipality || !figures) return null
    const { counts } = await figuresOf(context, { municipality, day: context.today, known: null })
    const shown = shownQuality(figures.counts, figures.open, {
      threshold: figures.threshold,
      openMayShow: openMayShow(counts, figures.threshold),
    })
    const figure = openedRule(shown, soort)
    const rows = figure
      ? await context.sql<UnnamedFinding[]>`
          select line::int, band from app.report_quality_rows(${municipality.id}, ${context.today}, ${figure.name}, ${[...bandLimits]}, ${(pagina - 1) * qualityPageSize})`
      : []
    return {
      municipality,
      today: context.today,
      threshold: figures.threshold,
      shown,
      figure,
      rows: [...rows],
    }
  },
})
export type QualityReport = NonNullable<Awaited<ReturnType<typeof qualityReportScreen.run>>>

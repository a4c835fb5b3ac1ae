import 'server-only'
import type { RefusalKind, RefusalSource } from '@/lib/domain/refusal'
import type { Shown } from '@/lib/domain/small-numbers'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds, municipalityOf, type Actor } from '@/lib/pipeline/actor'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { periodsOn, type MissingFilter, type Period } from './missing-filter'
import { missingLabel, shownMissing, type MissingCounts } from './missing-figures'

/** Refusals on one page. */
export const missingPageSize = 50

/** An offer or trial that came to nothing, as its own consulent or company reads it. */
export interface MissingRow extends NameRow {
  /** Null where the reader may no longer see the trajectory; then there is no name either. */
  number: string | null
  refusedOn: string
  source: RefusalSource
  kind: RefusalKind
  neededKind: string | null
  neededHours: string | null
  neededDistance: number | null
  neededSupport: string | null
  neededAdaptation: string | null
  note: string | null
  workplace: string | null
}

/** The same for a manager: its number on the list, for it counts by what its figure says and may tell no more. */
interface UnnamedMissingRow {
  line: number
}

interface Common {
  /** Whose: of a municipality, of all own municipalities (null), or of the company. */
  municipality: { id: string; name: string } | null
  name: string
  period: Period
  periods: Period[]
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  today: string
  threshold: number
  shown: Record<string, Shown>
  /** The figure whose rows are shown. */
  figure: { name: string; label: string; total: number } | null
}
/** What the screen answers: rows with names, or numbers and rows without. */
export type Missing = Common &
  ({ named: true; rows: MissingRow[] } | { named: false; rows: UnnamedMissingRow[] })

interface Asked {
  period: Period
  periods: Period[]
  known: string | null
  today: string
  figure: string | null
  offset: number
}

function askedOf(
  { today }: Context,
  { periode, bekend, soort, pagina }: MissingFilter,
  quarters: boolean,
): Asked {
  const periods = periodsOn(today, quarters)
  const period = periods.find(({ name }) => name === periode) ?? periods[0]
  if (!period) throw new Error('there is always a running year')
  const figure = soort !== undefined && missingLabel(soort) !== null ? soort : null
  const known = bekend !== undefined && bekend < today ? bekend : null
  return { period, periods, known, today, figure, offset: (pagina - 1) * missingPageSize }
}

function summary(asked: Asked, counts: MissingCounts, threshold: number) {
  const { period, periods, known, today, figure } = asked
  const shown = shownMissing(counts, threshold)
  const found = figure === null ? undefined : shown[figure]
  const open =
    figure !== null && found?.kind === 'number'
      ? { name: figure, label: missingLabel(figure) ?? figure, total: found.value }
      : null
  return { period, periods, known, today, threshold, shown, figure: open }
}

/** Whose rows a named reader counts: the own company's, or those of one or all own municipalities. */
function scopeOf(actor: Actor, gemeente: string | undefined) {
  if (actor.role === 'hr') return { company: actor.companyId, ids: [], municipality: null }
  const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? null
  return {
    company: null,
    ids: municipality ? [municipality.id] : municipalityIds(actor),
    municipality,
  }
}

interface NamedAnswer {
  counts: MissingCounts
  rows: MissingRow[]
}

/** On what offers and trials came to nothing, for who makes or gets them: figures and the rows of one, in one statement. */
export const missingScreen = query({
  permission: 'missing.read',
  run: async (context, filter: MissingFilter): Promise<Missing | null> => {
    const { sql, actor } = context
    const asked = askedOf(context, filter, true)
    const { company, ids, municipality } = scopeOf(actor, filter.gemeente)
    const { from, until } = asked.period
    const [row] = await sql<NamedAnswer[]>`
      with found as materialized (select r.* from app.refusals(${ids}::uuid[], ${company}, ${from}, ${until}, ${instantOf(asked.known)}) r),
      page as materialized (select r.* from found r where ${asked.figure} = any (r.figures)
        order by r.refused_on desc, r.id limit ${missingPageSize} offset ${asked.offset})
      select (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
          select f.figure, count(*) as n from found r cross join unnest(r.figures) as f (figure) group by f.figure) c) as counts,
        coalesce((select jsonb_agg(jsonb_build_object('refusedOn', p.refused_on, 'source', p.source, 'kind', p.kind, 'neededKind', p.needed_kind,
            'neededHours', p.needed_hours, 'neededDistance', p.needed_distance, 'neededSupport', p.needed_support, 'neededAdaptation', p.needed_adaptation,
            'note', p.note, 'workplace', w.name, 'number', t.number, 'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix,
            'surname', coalesce(t.surname, ''), 'nameUse', coalesce(t.name_use, 'E'), 'partnerPrefix', t.partner_prefix,
            'partnerSurname', t.partner_surname) order by p.refused_on desc, p.id)
          from page p left join workplace w on w.id = p.workplace_id
            left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true), '[]') as rows`
    if (!row) return null
    const name = municipality?.name ?? (company ? actor.organisationName : 'Al mijn gemeenten')
    return { ...summary(asked, row.counts, 0), municipality, name, named: true, rows: row.rows }
  },
})

interface UnnamedAnswer {
  counts: MissingCounts
  threshold: number
}

/** What a manager steers: the chosen municipality among the own, or the own company; null is nothing. */
function steeredBy(actor: Actor, gemeente: string | undefined) {
  const municipality = municipalityOf(actor, gemeente)
  if (!municipality && actor.organisationKind !== 'company') return null
  return { municipality, name: municipality?.name ?? actor.organisationName }
}

/** The same for whoever steers: no small figure, and rows without a name or a day. */
export const missingReportScreen = query({
  permission: 'report.read',
  run: async (context, filter: MissingFilter): Promise<Missing | null> => {
    const { sql, actor } = context
    const steered = steeredBy(actor, filter.gemeente)
    if (steered === null) return null
    const asked = askedOf(context, filter, false)
    const { from, until } = asked.period
    const id = steered.municipality?.id ?? null
    const [row] = await sql<{ report: UnnamedAnswer }[]>`
      select app.report_refusals(${id}, ${from}, ${until}, ${instantOf(asked.known)}) as report`
    if (!row) return null
    const common = summary(asked, row.report.counts, row.report.threshold)
    const rows = common.figure
      ? await sql<UnnamedMissingRow[]>`
          select line::int from app.report_refusal_rows(${id}, ${from}, ${until}, ${instantOf(asked.known)}, ${common.figure.name}, ${asked.offset})`
      : []
    return { ...common, ...steered, named: false, rows: [...rows] }
  },
})

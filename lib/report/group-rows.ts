import 'server-only'
import { alikeRows, alikeStretch, type PageOf } from '@/lib/domain/alike-rows'
import { bandLimits, bandSpanLabel } from '@/lib/domain/duration-bands'
import { hoursBandOf, type HoursBand } from '@/lib/domain/hours-band'
import type { Shown } from '@/lib/domain/small-numbers'
import { termLimits } from '@/lib/domain/term-bands'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { knownUntil } from '@/lib/quality/report-queries'
import type { GroupPart } from './group-filter'
import type { Subject } from './report-subject'
import { termLag } from './why-term'

/** Rows on one page of the gemeenten together (no more than any of the functions gives). */
export const groupPageSize = 40

/** A row of one of the gemeenten, without a name or a day, as the function of its part tells it. */
export interface GroupedRow {
  municipality: string
  /** Of deviations why; null elsewhere. */
  kind: string | null
  /** Contract hours per week, of who works: as of the rows that show the same. */
  hours: HoursBand | null
  /** Of what is missing, how long already; of a term how far past its last day or from it. */
  age: string | null
}

/** A row as its function gives it: of what is missing and of a term `kind` is the band of its length. */
type ExactRow = Pick<GroupedRow, 'municipality' | 'kind'> & { hours: string | null }

/** What is opened of the gemeenten together: a figure of a part, and what each gemeente shows of it. */
export interface OpenedFigure {
  part: GroupPart
  name: string
  /** Of the jobs of the own company, which has no other part. */
  ofCompany?: true
  cells: readonly { id: string; name: string; shown: Shown }[]
}

/** Rows that the functions of parts that tell something of each give at a time; a page of this list is within it. */
const functionPage = 50

interface Stretch {
  ids: string[]
  names: string[]
  offsets: number[]
  takes: number[]
  /** How many rows each gemeente has in all. */
  totals: number[]
}

/** Which rows of which gemeente stand on a page, where those of one follow those of another. */
export function stretchOf(cells: OpenedFigure['cells'], page: number): Stretch {
  const stretch: Stretch = { ids: [], names: [], offsets: [], takes: [], totals: [] }
  let [before, left] = [(page - 1) * groupPageSize, groupPageSize]
  for (const { id, name, shown } of cells) {
    const count = shown.kind === 'number' ? shown.value : 0
    const take = Math.min(left, Math.max(0, count - before))
    if (take > 0) {
      stretch.ids.push(id)
      stretch.names.push(name)
      stretch.offsets.push(Math.min(before, count))
      stretch.takes.push(take)
      stretch.totals.push(count)
    }
    before = Math.max(0, before - count)
    left -= take
  }
  return stretch
}

type Asked = Pick<Subject, 'day' | 'known' | 'today'>

/** The rows of one gemeente, as its own page reads them. */
function sourceOf({ sql }: Context, { part, name, ofCompany }: OpenedFigure, asked: Asked) {
  const { day, known, today } = asked
  const until = instantOf(known)
  const offeredUntil = day < today ? day : today
  if (ofCompany)
    return sql`select null::text as kind, f.hours from app.report_part_rows(m.id, ${day}, ${until}, o.skip) f`
  switch (part) {
    case 'stand':
      return sql`select null::text as kind, f.hours from app.report_rows(m.id, 'working', ${day}, ${until}, o.skip) f`
    case 'termijnen':
      return sql`select f.band::text as kind, null::numeric as hours
        from app.term_rows(m.id, ${name}, ${day}, ${until}, ${[...termLimits]}, o.skip) f`
    case 'switches':
      return sql`select null::text as kind, null::numeric as hours from app.switch_rows(m.id, ${day}, ${until}, ${name}, o.skip)`
    case 'volgorde':
      return sql`select f.kind, null::numeric as hours
        from app.deviation_rows(m.id, ${`${offeredUntil.slice(0, 4)}-01-01`}, ${offeredUntil}, ${until}, ${name}, o.skip) f`
    case 'kwaliteit':
      return sql`select f.band::text as kind, null::numeric as hours
        from app.report_quality_rows(m.id, ${day}, ${knownUntil(asked)}, ${name}, ${[...bandLimits]}, o.skip) f`
    default:
      return sql`select null::text as kind, null::numeric as hours
        from app.throughput_rows(m.id, ${name}, ${day}, ${until}, ${[...bandLimits]}, o.skip)`
  }
}

/** Whether a row of this part tells something of its own: then rows that show the same are read along. */
const tellsOfEach = ({ part, ofCompany }: OpenedFigure) =>
  ofCompany === true || part === 'stand' || part === 'kwaliteit' || part === 'termijnen'

const sizeOf = (hours: string | null) => (hours === null ? null : Number(hours))

/** How long something is missing, or a term is past or from its end, in all of these rows together; null where that is not told. */
function ageOf(alike: readonly ExactRow[], { part, name }: OpenedFigure): string | null {
  const bands = alike.flatMap(({ kind }) => (kind === null ? [] : [Number(kind)]))
  if (bands.length === 0) return null
  return part === 'termijnen' ? termLag(name, bands) : bandSpanLabel(Math.min(...bands), Math.max(...bands))
}

/** What the rows of one gemeente on a page show, of those that were read. */
function shownRows(rows: readonly ExactRow[], page: PageOf, opened: OpenedFigure): GroupedRow[] {
  if (!tellsOfEach(opened)) return rows.map((row) => ({ ...row, hours: null, age: null }))
  const shown = alikeRows(rows, page, (alike) => ({
    hours: hoursBandOf(alike.map(({ hours }) => sizeOf(hours))),
    age: ageOf(alike, opened),
  }))
  return shown.map((each) => ({ municipality: rows[0]?.municipality ?? '', kind: null, ...each }))
}

/**
 * The rows behind a figure of all own gemeenten together on a page, in one statement: each gemeente's own, by the function of its
 * own page, which gives none of a figure that is too small. Nothing of a figure that one of them does not show.
 */
export async function groupRows(context: Context, opened: OpenedFigure, asked: Asked, page: number): Promise<GroupedRow[]> {
  if (opened.cells.some(({ shown }) => shown.kind !== 'number')) return []
  const { ids, names, offsets, takes, totals } = stretchOf(opened.cells, page)
  const pages = offsets.map((first, at) => ({ first, count: takes[at] ?? 0, total: totals[at] ?? 0 }))
  const read = pages.map((one) => (tellsOfEach(opened) ? alikeStretch(one) : { from: one.first, until: one.first + one.count }))
  const rows = await context.sql<(ExactRow & { at: number })[]>`
    select m.at::int, m.name as municipality, r.kind, r.hours
    from unnest(${ids}::uuid[], ${names}::text[], ${read.map(({ from }) => from)}::int[], ${read.map(({ until }) => until)}::int[]) with ordinality m (id, name, skip, until, at)
      cross join lateral (select x.*, row_number() over () as line from generate_series(m.skip, m.until - 1, ${functionPage}) o (skip)
        cross join lateral (${sourceOf(context, opened, asked)}) x limit m.until - m.skip) r
    order by m.at, r.line`
  return pages.flatMap((one, at) =>
    shownRows(rows.filter((row) => row.at === at + 1).map(({ at: _, ...row }) => row), one, opened),
  )
} // prettier-ignore

import 'server-only'
import { bandLimits, bandSpanLabel } from '@/lib/domain/duration-bands'
import type { HoursBand } from '@/lib/domain/hours-band'
import type { Shown } from '@/lib/domain/small-numbers'
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

/** A row as its function gives it, with from which band to which how long is. */
interface FoundRow extends Omit<GroupedRow, 'age'> {
  shortest: number | null
  longest: number | null
}

/** What is opened of the gemeenten together: a figure of a part, and what each gemeente shows of it. */
export interface OpenedFigure {
  part: GroupPart
  name: string
  /** Of the jobs of the own company, which has no other part. */
  ofCompany?: true
  cells: readonly { id: string; name: string; shown: Shown }[]
}

interface Stretch {
  ids: string[]
  names: string[]
  offsets: number[]
  takes: number[]
}

/** Which rows of which gemeente stand on a page, where those of one follow those of another. */
export function stretchOf(cells: OpenedFigure['cells'], page: number): Stretch {
  const stretch: Stretch = { ids: [], names: [], offsets: [], takes: [] }
  let [before, left] = [(page - 1) * groupPageSize, groupPageSize]
  for (const { id, name, shown } of cells) {
    const count = shown.kind === 'number' ? shown.value : 0
    const take = Math.min(left, Math.max(0, count - before))
    if (take > 0) {
      stretch.ids.push(id)
      stretch.names.push(name)
      stretch.offsets.push(Math.min(before, count))
      stretch.takes.push(take)
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
  if (ofCompany) return sql`app.report_part_rows(m.id, ${day}, ${until}, m.skip)`
  switch (part) {
    case 'stand':
      return sql`app.report_rows(m.id, 'working', ${day}, ${until}, m.skip)`
    case 'termijnen':
      return sql`app.term_rows(m.id, ${name}, ${day}, ${until}, m.skip)`
    case 'switches':
      return sql`app.switch_rows(m.id, ${day}, ${until}, ${name}, m.skip)`
    case 'volgorde':
      return sql`app.deviation_rows(m.id, ${`${offeredUntil.slice(0, 4)}-01-01`}, ${offeredUntil}, ${until}, ${name}, m.skip)`
    case 'kwaliteit':
      return sql`app.report_quality_rows(m.id, ${day}, ${knownUntil(asked)}, ${name}, m.skip)`
    default:
      return sql`app.throughput_rows(m.id, ${name}, ${day}, ${until}, ${[...bandLimits]}, m.skip)`
  }
}

/** What a row of this part tells beside that it counts. */
function toldOf({ sql }: Context, { part, ofCompany }: OpenedFigure) {
  const hours = ofCompany === true || part === 'stand'
  const bands = !hours && (part === 'kwaliteit' || part === 'termijnen')
  const kind = !hours && part === 'volgorde'
  return sql`${kind ? sql`f.kind` : sql`null::text`} as kind, ${hours ? sql`f.hours` : sql`null::jsonb`} as hours,
    ${bands ? sql`f.shortest, f.longest` : sql`null::int as shortest, null::int as longest`}`
}

/** How long something is missing, or a term is past or from its end, in these rows together; null where that is not told. */
function ageOf({ shortest, longest }: FoundRow, { part, name }: OpenedFigure): string | null {
  if (shortest === null || longest === null) return null
  return part === 'termijnen' ? termLag(name, shortest, longest) : bandSpanLabel(shortest, longest)
}

/**
 * The rows behind a figure of all own gemeenten together on a page, in one statement: each gemeente's own, by the function of its
 * own page, which gives none of a figure that is too small, and at least as many at a time as stand here. Nothing of a figure that
 * one of them does not show.
 */
export async function groupRows(context: Context, opened: OpenedFigure, asked: Asked, page: number): Promise<GroupedRow[]> {
  if (opened.cells.some(({ shown }) => shown.kind !== 'number')) return []
  const { ids, names, offsets, takes } = stretchOf(opened.cells, page)
  const rows = await context.sql<FoundRow[]>`
    select m.name as municipality, r.kind, r.hours, r.shortest, r.longest
    from unnest(${ids}::uuid[], ${names}::text[], ${offsets}::int[], ${takes}::int[]) with ordinality m (id, name, skip, take, at)
      cross join lateral (select ${toldOf(context, opened)}, row_number() over () as line from ${sourceOf(context, opened, asked)} f limit m.take) r
    order by m.at, r.line`
  return rows.map(({ shortest, longest, ...row }) => ({ ...row, age: ageOf({ shortest, longest, ...row }, opened) }))
} // prettier-ignore

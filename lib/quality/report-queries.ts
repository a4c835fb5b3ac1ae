import 'server-only'
import { bandSpanLabel } from '@/lib/domain/duration-bands'
import { qualityRules, rulesAsked, type QualityRuleName, type Unkept } from '@/lib/domain/quality-rules'
import type { Shown } from '@/lib/domain/small-numbers'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { openMayShow, type Counts } from '@/lib/report/figures'
import { figuresOf, subjectOf, type Subject } from '@/lib/report/report-subject'
import type { QualityFilter } from './filter'
import { qualityPageSize } from './queries'
import { placedMayShow, shownQuality, type QualityCounts } from './shown'

/** A finding for a manager: its number on the list, and how long already, as of the rows that show the same. */
export interface UnnamedFinding {
  line: number
  age: string
}

/** How many open trajectories each rule finds, and how many are in which step; below the threshold a figure is not shown. */
export interface QualityFigures {
  counts: QualityCounts
  states: Counts
  threshold: number
  /** Rules that could not be asked of this day. */
  unkept: Unkept
}

type Asked = Pick<Subject, 'municipality' | 'day' | 'known' | 'today'>

/** Whether a day is today as it is known now: all rules can be asked of it, in the facts themselves. */
export const isNow = ({ day, known, today }: Omit<Asked, 'municipality'>) => day === today && known === null

/** The instant up to which a day is known, as app.report_quality wants it: null is today as it stands. */
export const knownUntil = (asked: Omit<Asked, 'municipality'>) =>
  isNow(asked) ? null : instantOf(asked.known)

/** The rules of a municipality (null: the own company); without those that could not be asked of a day. */
export const rulesOf = ({ municipality }: Pick<Asked, 'municipality'>, unkept: Unkept = {}) =>
  rulesAsked({ company: municipality === null, unkept })

/**
 * How often these rules found something in a municipality, or the own company, on a day as known then; in one statement.
 * @param states how many are in which step, where that is counted already; else it is counted too
 */
export async function qualityFigures(
  { sql }: Context,
  asked: Asked,
  only: readonly QualityRuleName[],
  states?: Counts,
): Promise<QualityFigures> {
  const [row] = await sql<{ report: QualityFigures }[]>`
    select app.report_quality(${asked.municipality?.id ?? null}, ${asked.day}, ${knownUntil(asked)}, ${[...only]}, ${states === undefined}) as report`
  if (!row) throw new Error('report_quality answered nothing')
  return states === undefined ? row.report : { ...row.report, states }
}

/**
 * Which of these figures may be shown. `states` are those of the figures of Sturing on the same day; of a company `working` is
 * how many work there by those figures, null of a municipality.
 */
export function shownOf({ counts, states, threshold }: QualityFigures, working: number | null) {
  const open = Object.values(states).reduce((sum, n) => sum + n, 0)
  const may = working === null ? openMayShow(states, threshold) : placedMayShow(open, working, threshold)
  const shown = shownQuality(counts, open, { threshold, openMayShow: may })
  return threshold === 0 ? shown : { ...shown, ...keptReason(shown) }
}

/** Who rests because of a move is a reason of Doorstroom and Nalopen: those pages say whether it may stand beside the others. */
const keptReason = ({ restingMoved }: Record<string, Shown>): Record<string, Shown> =>
  restingMoved?.kind === 'number' && restingMoved.value > 0
    ? { restingMoved: { kind: 'kept' }, 'rest.restingMoved': { kind: 'kept' } }
    : {}

/** How many work at a company; null for a municipality, whose steps are shown themselves. */
const workingOf = async (context: Context, subject: Subject) =>
  subject.municipality ? null : ((await figuresOf(context, subject)).counts.working ?? 0)

/** The rule whose rows were asked for: with its words and number, or null where it may not be shown. */
function openedRule(
  shown: Record<string, Shown>,
  names: readonly QualityRuleName[],
  name: QualityRuleName | undefined,
) {
  if (name === undefined || !names.includes(name)) return null
  const asked = shown[name]
  return asked?.kind === 'number' ? { name, label: qualityRules[name].label, total: asked.value } : null
}

/** The rows of a rule that follow the first ones, the longest first; how long is that of the rows that show the same. */
async function rowsOf({ sql }: Context, subject: Subject, rule: QualityRuleName, first: number): Promise<UnnamedFinding[]> {
  const rows = await sql<{ line: number; shortest: number; longest: number }[]>`
    select line::int, shortest, longest from app.report_quality_rows(${subject.municipality?.id ?? null}, ${subject.day}, ${knownUntil(subject)}, ${rule}, ${first})
    order by line`
  return rows.map(({ line, shortest, longest }) => ({ line, age: bandSpanLabel(shortest, longest) }))
} // prettier-ignore

/**
 * For a manager of a municipality or a company: of which trajectories something was missing on a day, as known then, as numbers
 * and shares, and the rows of one rule without a name. Rules that cannot be asked of that day are not among `names` and stand
 * in `unkept`.
 */
export const qualityReportScreen = query({
  permission: 'report.read',
  run: async (context: Context, filter: QualityFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const figures = await qualityFigures(context, subject, rulesOf(subject))
    const { unkept, threshold } = figures
    const names = rulesOf(subject, unkept)
    const shown = shownOf(figures, await workingOf(context, subject))
    const figure = openedRule(shown, names, filter.soort)
    const first = (filter.pagina - 1) * qualityPageSize
    const rows = figure ? await rowsOf(context, subject, figure.name, first) : []
    return { ...subject, threshold, unkept, now: isNow(subject), names, shown, figure, rows }
  },
})
export type QualityReport = NonNullable<Awaited<ReturnType<typeof qualityReportScreen.run>>>

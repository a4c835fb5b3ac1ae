import 'server-only'
import { qualityRules, rulesAsked, type Unkept } from '@/lib/domain/quality-rules'
import { bandLimits } from '@/lib/domain/duration-bands'
import {
  deviationFigures,
  deviationKinds,
  shownDeviations,
  type DeviationCounts,
} from '@/lib/match/deviation-figures'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { knownUntil, shownOf, type QualityFigures } from '@/lib/quality/report-queries'
import { shownFigures } from './figures'
import type { GroupPart } from './group-filter'
import type { GroupColumn } from './group-matrix'
import type { ReportFigures, Subject } from './report-subject'
import {
  countedPairs,
  keyOf,
  outcomeNames,
  shownOutcomes,
  switchFigureLabel,
  switchReasons,
  type SwitchOutcomes,
} from './switch-outcomes'
import {
  besideStand,
  listedRules,
  shownTerms,
  termFigureLabel,
  termFigureNames,
  type TermCounts,
} from './term-figures'
import * as flow from './throughput-figures'
import { shownThroughput } from './throughput-shown'

type Asked = Pick<Subject, 'day' | 'known' | 'today'>
type Answer<T> = { id: string; name: string; answer: T }
type Fragment = ReturnType<Context['sql']>

/** Every own gemeente, in the order of the reader, with what the database answers of it, in one statement. */
async function answers<T>({ sql, actor }: Context, answer: Fragment): Promise<Answer<T>[]> {
  const ids = actor.municipalities.map(({ id }) => id)
  return sql<Answer<T>[]>`
    select o.id, o.name, ${answer} as answer from organisation o where o.id = any(${ids}) order by array_position(${ids}::uuid[], o.id)`
}

const labelled = (names: readonly string[]) =>
  names.flatMap((name) => {
    const label = flow.throughputLabel(name)
    return label === null ? [] : [[name, label] as const]
  })

const flowFigures = {
  instroom: [
    'inflow',
    ...flow.sourceNames.map((source) => `inflow.${source}`),
    ...flow.inflowOutcomeNames.map((outcome) => `outcome.${outcome}`),
  ],
  doorlooptijd: flow.stepNames.flatMap((step) => [step, ...flow.stepFigures(step)]),
  wachten: ['waited', ...flow.waitedFigures, ...flow.queueFigures, ...flow.restFigures],
  uitval: [
    ...flow.lastedMonths.flatMap((months) => [`reached.${months}`, ...flow.lastedFigures(months)]),
    ...flow.endFigures,
  ],
} as const

interface FlowAnswer {
  report: ReportFigures
  flow: { counts: flow.ThroughputCounts }
}

async function flowColumns(context: Context, { day, known }: Asked, names: readonly string[]) {
  const { sql } = context
  const [until, limits] = [instantOf(known), [...bandLimits]]
  const rows = await answers<FlowAnswer>(
    context,
    sql`jsonb_build_object('report', app.report_figures(o.id, ${day}, ${until}), 'flow', app.throughput_figures(o.id, ${day}, ${until}, ${limits}))`,
  )
  return rows.map(
    ({
      id,
      name,
      answer: {
        report,
        flow: { counts },
      },
    }) => ({
      ...{ id, name, figures: labelled(names) },
      shown: shownThroughput(counts, report.threshold, {
        shown: shownFigures(report.counts, report.threshold),
        counts: report.counts,
      }),
    }),
  )
}

async function termColumns(context: Context, { day, known }: Asked) {
  const until = instantOf(known)
  const rows = await answers<{ report: ReportFigures; terms: TermCounts }>(
    context,
    context.sql`jsonb_build_object('report', app.report_figures(o.id, ${day}, ${until}), 'terms', app.term_figures(o.id, ${day}, ${until}))`,
  )
  return rows.map(({ id, name, answer: { report, terms } }) => {
    const answer = besideStand(terms, report)
    const { work: rules } = listedRules(answer)
    const figures = rules.flatMap(({ key }) =>
      termFigureNames.map(
        (figure) => [`${figure}.${key}`, termFigureLabel(answer, `${figure}.${key}`) ?? ''] as const,
      ),
    )
    return { id, name, figures, shown: shownTerms(answer), rules }
  })
}

const nobodySwitched: SwitchOutcomes = { counts: {}, threshold: 0 }

async function switchColumns(context: Context, { day, known }: Asked) {
  const rows = await answers<SwitchOutcomes | null>(
    context,
    context.sql`app.switch_outcomes(o.id, ${day}, ${instantOf(known)})`,
  )
  return rows.map(({ id, name, answer }) => {
    const outcomes = answer ?? nobodySwitched
    const names = [
      ...countedPairs(outcomes).flatMap((pair) => outcomeNames.map((what) => `${keyOf(pair)}.${what}`)),
      ...(['stopped', 'returned'] as const).flatMap((what) =>
        switchReasons(outcomes, what).map(({ name }) => name),
      ),
    ]
    const figures = names.map((figure) => [figure, switchFigureLabel(outcomes, figure) ?? ''] as const)
    return { id, name, figures, shown: shownOutcomes(outcomes) }
  })
}

async function deviationColumns(context: Context, { day, known, today }: Asked) {
  const until = day < today ? day : today
  const rows = await answers<DeviationCounts>(
    context,
    context.sql`app.report_deviations(o.id, ${`${until.slice(0, 4)}-01-01`}, ${until}, ${instantOf(known)})`,
  )
  return rows.map(({ id, name, answer }) => ({
    ...{ id, name, figures: [...deviationFigures, ...deviationKinds] },
    shown: shownDeviations(answer),
  }))
}

async function qualityColumns(context: Context, asked: Asked) {
  const rows = await answers<QualityFigures>(
    context,
    context.sql`app.report_quality(o.id, ${asked.day}, ${knownUntil(asked)}, ${rulesAsked({ company: false })}, true)`,
  )
  // what one of them cannot be asked of that day does not add up
  const unkept = Object.assign({}, ...rows.map(({ answer }) => answer.unkept)) as Unkept
  const names = rulesAsked({ company: false, unkept })
  return rows.map(({ id, name, answer }) => ({
    ...{ id, name, figures: names.map((rule) => [rule, qualityRules[rule].label] as const) },
    shown: shownOf(answer, null),
  }))
}

/**
 * The figures of one part for every own gemeente on a day, as known then, in one statement: each as its own page shows
 * it, small ones kept back there already.
 */
export function groupColumns(
  context: Context,
  part: Exclude<GroupPart, 'stand'>,
  asked: Asked,
): Promise<GroupColumn[]> {
  switch (part) {
    case 'termijnen':
      return termColumns(context, asked)
    case 'switches':
      return switchColumns(context, asked)
    case 'volgorde':
      return deviationColumns(context, asked)
    case 'kwaliteit':
      return qualityColumns(context, asked)
    default:
      return flowColumns(context, asked, flowFigures[part])
  }
}

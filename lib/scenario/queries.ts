import 'server-only'
import type { IsoDate } from '@/lib/domain/calendar'
import type { MoneyTables } from '@/lib/domain/forecast-money'
import type { Scenario } from '@/lib/domain/scenario'
import { valuesOf } from '@/lib/domain/scenario'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { shownFigures } from '@/lib/report/figures'
import { figuresOf, subjectOf, type Subject } from '@/lib/report/report-subject'
import { throughputOf } from '@/lib/report/throughput-queries'
import { shownThroughput } from '@/lib/report/throughput-shown'
import { keptScenario, type CompareFilter, type ForecastFilter } from './schemas'
import { beginAfter, startValues, type Known } from './start-values'

/** A saved scenario; `scenario` is null where what was kept can no longer be read. */
export interface SavedScenario {
  id: string
  name: string
  version: number
  madeOn: IsoDate
  madeByName: string
  scenario: Scenario | null
}

async function savedOf({ sql }: Context, municipalities: string[]): Promise<SavedScenario[]> {
  const rows = await sql<(Omit<SavedScenario, 'scenario'> & { inputs: unknown })[]>`
    select id, name, version, made_on as "madeOn", made_by_name as "madeByName", inputs from scenario
    where municipality_id = any (${municipalities}::uuid[]) and superseded_at is null order by recorded_at desc, id limit 100`
  return rows.map(({ inputs, ...row }) => ({ ...row, scenario: keptScenario.safeParse(inputs).data ?? null }))
}

/** The dated figures that a forecast counts with, and the size of a place. */
async function tablesOf({ sql }: Context): Promise<MoneyTables> {
  const [row] = await sql<MoneyTables[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'value', value::text, 'unit', unit, 'source', source, 'certainty', certainty,
        'note', note, 'isPlan', is_plan, 'validFrom', valid_from, 'validTo', valid_to) order by key, valid_from), '[]') from parameter
        where superseded_at is null and (key like 'wageSubsidy.%' or key like 'supportBudget.%' or key like 'standardPlace.%'
          or key = 'holidayAllowance')) as parameters,
      (select coalesce(jsonb_agg(jsonb_build_object('scale', scale, 'age', age, 'percentage', percentage, 'hourly', hourly,
        'monthly', monthly, 'source', source, 'certainty', certainty, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from), '[]')
        from minimum_wage where superseded_at is null and scale = 'regular' and age = 21) as wages`
  return { parameters: row?.parameters ?? [], wages: row?.wages ?? [] }
}

async function knownOf(context: Context, subject: Subject): Promise<Known> {
  const { sql, today } = context
  const report = await figuresOf(context, subject)
  const { counts } = await throughputOf(context, subject)
  const shown = shownFigures(report.counts, report.threshold)
  const flow = shownThroughput(counts, report.threshold, { shown, counts: report.counts })
  const targets = await sql<Known['targets'][number][]>`
    select year, max(places) filter (where kind = 'ministerial') as ministerial, max(places) filter (where kind = 'local') as local
    from annual_target where municipality_id = ${subject.municipality?.id ?? null} and superseded_at is null group by year`
  return {
    today,
    shown,
    hours: Number(report.hours),
    positive: flow['outcome.positive'],
    decided: flow.toDecision,
    targets: [...targets],
    basis: report.duty?.basis ?? 'standardPlaces',
    extra: Number(report.duty?.extra ?? 0),
  }
}

/** The sliders of a municipality: where they stand, the dated figures they count with, and what was saved. */
export const forecastScreen = query({
  permission: 'report.read',
  run: async (context, { gemeente, scenario }: ForecastFilter) => {
    const subject = subjectOf(context.actor, context.today, { gemeente })
    const municipality = subject?.municipality
    if (!subject || !municipality) return null
    const saved = await savedOf(context, [municipality.id])
    const opened = saved.find(({ id }) => id === scenario) ?? null
    const start = opened?.scenario ?? startValues(await knownOf(context, subject))
    return {
      municipality,
      today: context.today,
      begin: start.begin ?? beginAfter(context.today),
      values: valuesOf(start),
      opened: opened?.scenario ? opened : null,
      saved,
      tables: await tablesOf(context),
      drafts: await keptDrafts(context, `wat-als ${municipality.id}`),
    }
  },
})
export type ForecastScreen = NonNullable<Awaited<ReturnType<typeof forecastScreen.run>>>

/** Two saved scenarios beside each other; one that is not among the own is not found. */
export const compareScreen = query({
  permission: 'report.read',
  run: async (context, { een, twee }: CompareFilter) => {
    const saved = await savedOf(context, municipalityIds(context.actor))
    const [one, other] = [een, twee].map((id) => saved.find((each) => each.id === id))
    if (!one?.scenario || !other?.scenario) return null
    const both = [
      { ...one, scenario: one.scenario },
      { ...other, scenario: other.scenario },
    ] as const
    return { both, tables: await tablesOf(context) }
  },
})

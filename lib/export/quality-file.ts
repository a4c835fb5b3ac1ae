import 'server-only'
import { qualityRules } from '@/lib/domain/quality-rules'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import type { Actor } from '@/lib/pipeline/actor'
import { asOf } from '@/lib/pipeline/as-of'
import { qualityFilter, type QualityFilter } from '@/lib/quality/filter'
import { menderWords } from '@/lib/quality/mender'
import { qualityPageSize, qualityScreen, type FindingRow } from '@/lib/quality/queries'
import { qualityReportScreen, type QualityReport, type UnnamedFinding } from '@/lib/quality/report-queries'
import { knownChosen, thresholdChosen } from './choices'
import { figureColumns, figureLine, type FigureLine } from './figures-file'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

const nextOf = (rows: readonly unknown[], filter: QualityFilter) =>
  rows.length < qualityPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

const chosen: ListFile<QualityFilter, never>['chosen'] = (_, { soort, bekend }) => [
  ['Wat er mist', soort ? qualityRules[soort].label : 'Alles'],
  ...knownChosen(bekend),
]

/** The rule that was opened, in words. */
const soortOf = ({ soort }: QualityFilter) => (soort === undefined ? undefined : qualityRules[soort].label)

const whose = (actor: Actor, team: boolean) =>
  actor.role === 'caseworker' ? [['Van wie', team ? 'Hele team' : 'Van mij'] as const] : []

/** Who mends it is of today: of another day it is not kept. */
const ofToday: readonly SheetColumn<FindingRow>[] = [
  { label: 'Consulent', kind: 'text', width: 24, value: ({ owner }) => owner },
  { label: 'Wie herstelt', kind: 'text', width: 24, value: menderWords },
]

/** What is missing or does not fit, as whoever mends it reads it. */
export const qualityFile: ListFile<QualityFilter, FindingRow> = {
  permission: 'quality.read',
  name: 'wat-niet-klopt',
  title: 'Wat niet klopt',
  ofMunicipality: 'all',
  filter: qualityFilter,
  page: async (context, filter) => {
    const found = await qualityScreen.run(context, filter)
    if (!found) return null
    const { rows, day, team } = found
    return {
      rows,
      next: nextOf(rows, filter),
      day,
      opened: soortOf(filter),
      chosen: whose(context.actor, team),
    }
  },
  columns: (_actor, filter, today) => [
    { label: 'Naam', kind: 'text', width: 28, value: listNameOf },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Wat er mist', kind: 'text', width: 36, value: ({ rule }) => qualityRules[rule].label },
    { label: 'Stap', kind: 'text', width: 24, value: ({ state }) => state && stateLabel[state] },
    ...(asOf(filter, today).now ? ofToday : []),
    { label: 'Mist sinds', kind: 'day', value: ({ since }) => since },
  ],
  chosen,
}

type ReportRow = UnnamedFinding | FigureLine

/** Of each rule how many, as the page says it. */
const figuresOf = (found: QualityReport): FigureLine[] =>
  found.names.map((name) => figureLine(found, name, qualityRules[name].label))

/** The figures of the page, or the trajectories behind one rule that may be shown, without a name. */
export const qualityReportFile: ListFile<QualityFilter, ReportRow> = {
  permission: 'report.read',
  name: 'kwaliteit-van-de-gegevens',
  title: 'Kwaliteit van de gegevens',
  ofMunicipality: 'one',
  filter: qualityFilter,
  page: async (context, filter) => {
    const found = await qualityReportScreen.run(context, filter)
    if (!found || (filter.soort && !found.figure)) return null
    const about = { day: found.day, chosen: thresholdChosen(found.threshold) }
    if (!found.figure) return { rows: figuresOf(found), next: null, ...about }
    const opened = found.figure.label
    return { rows: found.rows, next: nextOf(found.rows, filter), opened, ...about }
  },
  columns: (_, { soort }) => (soort === undefined ? figureColumns : agedColumns),
  chosen,
}

const agedColumns: readonly SheetColumn<ReportRow>[] = [
  lineColumn,
  {
    label: 'Zo lang al',
    kind: 'text',
    width: 36,
    value: (row) => ('age' in row ? row.age : null),
  },
]

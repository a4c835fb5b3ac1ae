import 'server-only'
import { neededWords, refusalKindLabel, refusalSourceLabel } from '@/lib/domain/refusal'
import { listNameOf } from '@/lib/person/name-row'
import { missingFilter, type MissingFilter } from '@/lib/report/missing-filter'
import {
  kindFigures,
  kindsThatSay,
  missingLabel,
  neededShown,
  sourceFigures,
  whyMissing,
} from '@/lib/report/missing-figures'
import {
  missingPageSize,
  missingReportScreen,
  missingScreen,
  type Missing,
  type MissingRow,
} from '@/lib/report/missing-queries'
import { knownChosen, numberOf, thresholdChosen } from './choices'
import { figureColumns, figureLine, rowColumns, type FigureLine } from './figures-file'
import type { ListFile, ListPage } from './list-file'
import type { SheetColumn } from './sheet'

const neededOf = (row: MissingRow) =>
  neededWords(row.kind, {
    kindOfWork: row.neededKind,
    hours: numberOf(row.neededHours),
    distance: row.neededDistance,
    support: row.neededSupport,
    adaptation: row.neededAdaptation,
  })

/** The figures of the page in its order: on what it came to nothing, what was needed instead, and how it ended. */
function figuresOf(found: Missing): FigureLine[] {
  const needed = kindsThatSay.flatMap((kind) =>
    neededShown(found.shown, kind).map((name) => [kind, name] as const),
  )
  const line = (name: string) => figureLine(found, name, missingLabel(name) ?? name)
  return [
    ...['all', ...kindFigures].map(line),
    ...needed.map(([kind, name]) =>
      figureLine(found, name, `${refusalKindLabel[kind]}, nodig was: ${missingLabel(name) ?? name}`),
    ),
    ...sourceFigures.map(line),
  ]
}

const nextOf = ({ rows }: Missing, filter: MissingFilter) =>
  rows.length < missingPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

/** As known on a day it is the same whenever the file is made, so it is of that day. */
const dayOf = ({ known }: Missing) => (known === null ? {} : { day: known })

/** The page of the figures themselves, or, with one of them opened, of its rows; null for one that may not be opened. */
function pageOf<Row>(
  found: Missing,
  filter: MissingFilter,
  rows: readonly Row[],
): ListPage<MissingFilter, FigureLine | Row> | null {
  const chosen = thresholdChosen(found.threshold)
  if (filter.soort === undefined) return { rows: figuresOf(found), ...dayOf(found), next: null, chosen }
  const { figure } = found
  return figure && { rows, ...dayOf(found), next: nextOf(found, filter), opened: figure.label, chosen }
}

const ofRow = <Row extends object>(
  columns: readonly SheetColumn<Row>[],
  mark: keyof Row,
): SheetColumn<FigureLine | Row>[] =>
  columns.map(({ value, ...column }) => ({
    ...column,
    value: (row, at) => (mark in row ? value(row as Row, at) : null),
  }))

const chosen: ListFile<MissingFilter, never>['chosen'] = (_, { periode, soort, bekend }) => [
  ['Periode', periode ?? 'dit jaar'],
  ...(soort === undefined ? [] : [['Cijfer', missingLabel(soort) ?? 'Alles'] as const]),
  ...knownChosen(bekend),
]

const named: readonly SheetColumn<MissingRow>[] = [
  {
    label: 'Naam',
    kind: 'text',
    width: 28,
    value: (row) => (row.number === null ? 'Niet meer zichtbaar' : listNameOf(row)),
  },
  { label: 'Nummer', kind: 'text', value: ({ number }) => number },
  { label: 'Plek', kind: 'text', width: 28, value: ({ workplace }) => workplace },
  { label: 'Op', kind: 'day', value: ({ refusedOn }) => refusedOn },
  { label: 'Wat gebeurde er', kind: 'text', width: 28, value: ({ source }) => refusalSourceLabel[source] },
  { label: 'Waarop het vastliep', kind: 'text', width: 32, value: ({ kind }) => refusalKindLabel[kind] },
  { label: 'Wat er nodig was', kind: 'text', width: 32, value: neededOf },
  { label: 'Toelichting', kind: 'text', width: 40, value: ({ note }) => note },
]

const called = ({ periode }: MissingFilter) => periode ?? ''

/** On what offers and trials came to nothing, as their consulent or company reads it: the figures, or the rows behind one. */
export const missingFile: ListFile<MissingFilter, FigureLine | MissingRow> = {
  permission: 'missing.read',
  name: 'wat-ontbreekt',
  title: 'Wat ontbreekt',
  ofMunicipality: 'all',
  called,
  filter: missingFilter,
  page: async (context, filter) => {
    const found = await missingScreen.run(context, filter)
    return found?.named ? pageOf(found, filter, found.rows) : null
  },
  columns: (_, { soort }) => (soort === undefined ? figureColumns : ofRow(named, 'refusedOn')),
  chosen,
}
/** The same for whoever steers: the figures that may be shown, or the rows behind one without a name or a day. */
export const missingReportFile: ListFile<MissingFilter, FigureLine | { why: string }> = {
  permission: 'report.read',
  name: 'wat-ontbreekt',
  title: 'Wat ontbreekt',
  ofMunicipality: 'one',
  called,
  filter: missingFilter,
  page: async (context, filter) => {
    const found = await missingReportScreen.run(context, filter)
    if (found?.named !== false) return null
    const why = found.figure ? whyMissing(found.figure.name, found.period.label) : ''
    const rows = found.rows.map(() => ({ why }))
    return pageOf(found, filter, rows)
  },
  columns: (_, { soort }) => (soort === undefined ? figureColumns : rowColumns),
  chosen,
}

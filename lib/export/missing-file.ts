import 'server-only'
import { neededWords, refusalKindLabel, refusalSourceLabel } from '@/lib/domain/refusal'
import { listNameOf } from '@/lib/person/name-row'
import { missingFilter, type MissingFilter } from '@/lib/report/missing-filter'
import { missingLabel, whyMissing } from '@/lib/report/missing-figures'
import {
  missingPageSize,
  missingReportScreen,
  missingScreen,
  type Missing,
  type MissingRow,
} from '@/lib/report/missing-queries'
import { knownChosen, municipalityChosen, numberOf, thresholdChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'

const neededOf = (row: MissingRow) =>
  neededWords(row.kind, {
    kindOfWork: row.neededKind,
    hours: numberOf(row.neededHours),
    distance: row.neededDistance,
    support: row.neededSupport,
    adaptation: row.neededAdaptation,
  })

/** Without a figure that was opened: all of them. */
const asked = missingFilter.transform((filter) => ({ ...filter, soort: filter.soort ?? 'all' }))

const nextOf = ({ rows }: Missing, filter: MissingFilter) =>
  rows.length < missingPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

/** As known on a day it is the same whenever the file is made, so it is of that day. */
const dayOf = ({ known }: Missing) => (known === null ? {} : { day: known })

const chosen: ListFile<MissingFilter, never>['chosen'] = (actor, { gemeente, periode, soort, bekend }) => [
  ...municipalityChosen(actor, gemeente),
  ['Periode', periode ?? 'dit jaar'],
  ['Cijfer', missingLabel(soort ?? 'all') ?? 'Alles'],
  ...knownChosen(bekend),
]

/** On what offers and trials came to nothing, as their consulent or company reads it. */
export const missingFile: ListFile<MissingFilter, MissingRow> = {
  permission: 'missing.read',
  name: 'wat-ontbreekt',
  title: 'Wat ontbreekt',
  filter: asked,
  page: async (context, filter) => {
    const found = await missingScreen.run(context, filter)
    return found?.named ? { rows: found.rows, ...dayOf(found), next: nextOf(found, filter) } : null
  },
  columns: () => [
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
  ],
  chosen,
}

/** The rows behind a figure that may be shown, without a name or a day, for whoever steers. */
export const missingReportFile: ListFile<MissingFilter, { why: string }> = {
  permission: 'report.read',
  name: 'wat-ontbreekt',
  title: 'Wat ontbreekt',
  filter: asked,
  page: async (context, filter) => {
    const found = await missingReportScreen.run(context, filter)
    if (found?.named !== false || !found.figure) return null
    const why = whyMissing(found.figure.name, found.period.label)
    const chosen = thresholdChosen(found.threshold)
    return { rows: found.rows.map(() => ({ why })), ...dayOf(found), next: nextOf(found, filter), chosen }
  },
  columns: () => [lineColumn, { label: 'Telt omdat', kind: 'text', width: 60, value: ({ why }) => why }],
  chosen,
}

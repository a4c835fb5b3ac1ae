import 'server-only'
import { uwvAnswerReasons, uwvFigureOf, uwvIndicators, uwvReasons, whyUwv } from '@/lib/domain/uwv-figures'
import { listNameOf } from '@/lib/person/name-row'
import { theyCountWords } from '@/lib/reconciliation/answer-words'
import {
  uwvPageSize,
  uwvPeopleScreen,
  uwvReportScreen,
  type NamedUwvRow,
  type UwvPeople,
  type UwvReport,
} from '@/lib/reconciliation/queries'
import { uwvFilter, type UwvFilter } from '@/lib/reconciliation/schemas'
import { splitWords } from '@/lib/reconciliation/split-words'
import { knownChosen, municipalityChosen, thresholdChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'

const nextOf = (rows: readonly unknown[], filter: UwvFilter) =>
  rows.length < uwvPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

const chosen: ListFile<UwvFilter, never>['chosen'] = (
  actor,
  { gemeente, kwartaal, cijfer, soort, bekend },
) => [
  ...municipalityChosen(actor, gemeente),
  ['Kwartaal', kwartaal ?? 'het laatste'],
  ['Cijfer', `${uwvIndicators[cijfer].label} (${uwvIndicators[cijfer].unit})`],
  ['Reden', uwvReasons[uwvFigureOf(soort ?? '')?.why ?? 'alike']],
  ...knownChosen(bekend),
]

/** What stands on the page about the difference, in its own words. */
function splitChosen(data: UwvReport | UwvPeople): [string, string][] {
  const lines = splitWords(data)
  if (lines === null) return []
  return lines === 'hidden' ? [['Verschil met UWV', 'hoeveel ervan bekend is, wordt niet getoond']] : lines
}

const common = { name: 'cijfers-uwv', title: 'Cijfers van UWV', filter: uwvFilter, chosen }

/** The persons of one reason, as whoever works with them reads it. */
export const uwvFile: ListFile<UwvFilter, NamedUwvRow> = {
  ...common,
  permission: 'reconciliation.read',
  page: async (context, filter) => {
    const found = await uwvPeopleScreen.run(context, filter)
    return found?.figure ? { rows: found.rows, next: nextOf(found.rows, filter), day: found.quarter.until, chosen: splitChosen(found) } : null
  },
  columns: () => [
    { label: 'Naam', kind: 'text', width: 28, value: (row) => (row.number === null ? 'Niet meer zichtbaar' : listNameOf(row)) },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Sinds', kind: 'day', value: ({ since }) => since },
    { label: 'Volgens UWV', kind: 'text', value: ({ theyCount }) => theyCountWords(theyCount) },
    { label: 'Bevestigd op', kind: 'day', value: ({ confirmedOn }) => confirmedOn },
    { label: 'Reden van UWV', kind: 'text', width: 40, value: ({ answerReason }) => answerReason && uwvAnswerReasons[answerReason] },
  ],
} // prettier-ignore

/** The same for whoever steers, without a name; nothing for a figure that may not be shown. */
export const uwvReportFile: ListFile<UwvFilter, { why: string }> = {
  ...common,
  permission: 'report.read',
  page: async (context, filter) => {
    const found = await uwvReportScreen.run(context, filter)
    if (!found?.figure) return null
    const why = whyUwv(found.figure, found.quarter.until)
    const about = [...splitChosen(found), ...thresholdChosen(found.threshold)]
    return { rows: found.rows.map(() => ({ why })), next: nextOf(found.rows, filter), day: found.quarter.until, chosen: about }
  },
  columns: () => [lineColumn, { label: 'Waarom', kind: 'text', width: 60, value: ({ why }) => why }],
} // prettier-ignore

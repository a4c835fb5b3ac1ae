import 'server-only'
import { slugOf } from '@/lib/domain/slug'
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
import { comparisonLines, type ComparisonLine } from '@/lib/reconciliation/comparison-words'
import { knownChosen, thresholdChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

const nextOf = (rows: readonly unknown[], filter: UwvFilter) =>
  rows.length < uwvPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

const chosen: ListFile<UwvFilter, never>['chosen'] = (_, { kwartaal, cijfer, soort, bekend }) => [
  ['Kwartaal', kwartaal ?? 'het laatste'],
  ['Cijfer', `${uwvIndicators[cijfer].label} (${uwvIndicators[cijfer].unit})`],
  ...(soort === undefined ? [] : [['Reden', uwvReasons[uwvFigureOf(soort)?.why ?? 'alike']] as const]),
  ...knownChosen(bekend),
]

/** What stands on the page about the difference, in its own words. */
function splitChosen(data: UwvReport | UwvPeople): [string, string][] {
  const lines = splitWords(data)
  if (lines === null) return []
  return lines === 'hidden' ? [['Verschil met UWV', 'hoeveel ervan bekend is, wordt niet getoond']] : lines
}

/** The reason that is opened, and of whom it is ("wel" or "niet" counted), as in the name of a file. */
const openedWord = (soort: string) =>
  slugOf(`${soort.split('.')[0]} ${uwvReasons[uwvFigureOf(soort)?.why ?? 'alike']}`)

const common = {
  name: 'cijfers-uwv',
  title: 'Cijfers van UWV',
  ofMunicipality: 'one' as const,
  filter: uwvFilter,
  called: ({ cijfer, soort }: UwvFilter) =>
    `${slugOf(uwvIndicators[cijfer].label)}-${soort === undefined ? 'vergelijking' : openedWord(soort)}`,
  chosen,
}

/** All that the page says of a figure, as lines; where no reason is opened. */
const comparison = (data: UwvReport | UwvPeople) => ({
  rows: comparisonLines(data),
  next: null,
  day: data.quarter.until,
  chosen: thresholdChosen(data.threshold),
})

const lineColumns: readonly SheetColumn<object>[] = [
  { label: 'Cijfer', kind: 'text', width: 56, value: (row) => ('label' in row ? String(row.label) : null) },
  { label: 'Getal', kind: 'number', value: (row) => ('value' in row && typeof row.value === 'number' ? row.value : null) },
  { label: 'Zoals getoond', kind: 'text', width: 40, value: (row) => ('words' in row ? String(row.words) : null) },
] // prettier-ignore

const personColumns: readonly SheetColumn<NamedUwvRow>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: (row) => (row.number === null ? 'Niet meer zichtbaar' : listNameOf(row)) },
  { label: 'Nummer', kind: 'text', value: ({ number }) => number },
  { label: 'Sinds', kind: 'day', value: ({ since }) => since },
  { label: 'Volgens UWV', kind: 'text', value: ({ theyCount }) => theyCountWords(theyCount) },
  { label: 'Bevestigd op', kind: 'day', value: ({ confirmedOn }) => confirmedOn },
  { label: 'Reden van UWV', kind: 'text', width: 40, value: ({ answerReason }) => answerReason && uwvAnswerReasons[answerReason] },
] // prettier-ignore

/** A column of persons, for a file that holds either them or lines. */
const ofPerson = ({
  value,
  ...column
}: SheetColumn<NamedUwvRow>): SheetColumn<NamedUwvRow | ComparisonLine> => ({
  ...column,
  value: (row, at) => ('surname' in row ? value(row, at) : null),
})

/** The comparison, or the persons of one reason, as whoever works with them reads it. */
export const uwvFile: ListFile<UwvFilter, NamedUwvRow | ComparisonLine> = {
  ...common,
  permission: 'reconciliation.read',
  page: async (context, filter) => {
    const found = await uwvPeopleScreen.run(context, filter)
    if (found && filter.soort === undefined) return comparison(found)
    return found?.figure ? { rows: found.rows, next: nextOf(found.rows, filter), day: found.quarter.until, chosen: splitChosen(found) } : null
  },
  columns: (_, { soort }) => (soort === undefined ? lineColumns : personColumns.map(ofPerson)),
} // prettier-ignore

const whyColumn: SheetColumn<{ why: string } | ComparisonLine> = {
  label: 'Waarom',
  kind: 'text',
  width: 60,
  value: (row) => ('why' in row ? row.why : null),
}

/** The same for whoever steers, without a name; nothing for a figure that may not be shown. */
export const uwvReportFile: ListFile<UwvFilter, { why: string } | ComparisonLine> = {
  ...common,
  permission: 'report.read',
  page: async (context, filter) => {
    const found = await uwvReportScreen.run(context, filter)
    if (found && filter.soort === undefined) return comparison(found)
    if (!found?.figure) return null
    const why = whyUwv(found.figure, found.quarter.until)
    const about = [...splitChosen(found), ...thresholdChosen(found.threshold)]
    return { rows: found.rows.map(() => ({ why })), next: nextOf(found.rows, filter), day: found.quarter.until, chosen: about }
  },
  columns: (_, { soort }) => (soort === undefined ? lineColumns : [lineColumn, whyColumn]),
} // prettier-ignore

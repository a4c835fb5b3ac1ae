import 'server-only'
import { orderKindWords } from '@/lib/domain/order-kind'
import { deviationFigures, deviationKinds } from '@/lib/match/deviation-figures'
import {
  deviationFilter,
  deviationPageSize,
  deviationsScreen,
  type DeviationFilter,
  type DeviationRow,
  type Deviations,
} from '@/lib/match/deviations'
import { passedWords, standingOf } from '@/lib/match/passed-words'
import { whyDeviation } from '@/lib/match/why-deviation'
import { listNameOf } from '@/lib/person/name-row'
import { knownChosen } from './choices'
import { figureChosen, figureColumns, figureLine, rowColumns, type FigureOrRow } from './figures-file'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

type Row = DeviationRow | FigureOrRow

const ofOffer =
  <Value>(value: (row: DeviationRow) => Value) =>
  (row: Row) =>
    'number' in row ? value(row) : null

const named: readonly SheetColumn<Row>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: ofOffer(listNameOf) },
  { label: 'Nummer', kind: 'text', value: ofOffer(({ number }) => number) },
  { label: 'Aangeboden op', kind: 'day', value: ofOffer(({ offeredOn }) => offeredOn) },
  { label: 'Plek', kind: 'text', width: 28, value: ofOffer(({ workplace }) => workplace) },
  { label: 'SO-bedrijf', kind: 'text', width: 20, value: ofOffer(({ company }) => company) },
  { label: 'Stond op', kind: 'number', value: ofOffer(({ line }) => line && standingOf(line)) },
  {
    label: 'Wie stond eerder',
    kind: 'text',
    width: 48,
    value: ofOffer(({ line }) => (line ? passedWords(line) : 'niet vastgelegd')),
  },
  { label: 'Soort reden', kind: 'text', width: 40, value: ofOffer(({ kind }) => orderKindWords(kind)) },
  { label: 'Reden', kind: 'text', width: 48, value: ofOffer(({ reason }) => reason) },
]

const figuresOf = (found: Extract<Deviations, { named: false }>): FigureOrRow[] =>
  [...deviationFigures, ...deviationKinds].map(([name, label]) => figureLine(found, name, label))

/** What stands on a page of the screen; null for a figure that may not be opened. */
function rowsOf(found: Deviations, { cijfer }: DeviationFilter): readonly Row[] | null {
  if (found.named) return found.rows
  if (cijfer === undefined) return figuresOf(found)
  const { figure, day } = found
  return figure && found.rows.map((row) => ({ why: whyDeviation(figure.name, row, day) }))
}

/**
 * Offers out of the order of the list with their reasons; for a manager the numbers of the screen, small ones kept back,
 * or the rows without a name behind the one that is opened.
 */
export const deviationFile: ListFile<DeviationFilter, Row> = {
  permission: 'deviation.read',
  name: 'afwijkingen',
  title: 'Afwijkingen van de volgorde',
  ofMunicipality: 'one',
  filter: deviationFilter,
  page: async (context, filter) => {
    const found = await deviationsScreen.run(context, filter)
    const rows = found && rowsOf(found, filter)
    if (!found || !rows) return null
    const last = rows.length < deviationPageSize || (!found.named && filter.cijfer === undefined)
    const chosen = found.named ? [] : figureChosen(found.figure, found.threshold)
    const opened = found.named ? undefined : found.figure?.label
    const next = last ? null : { ...filter, pagina: filter.pagina + 1 }
    return { rows, next, day: found.day, opened, chosen }
  },
  columns: ({ role }, { cijfer }) => {
    if (role !== 'manager') return named
    return cijfer === undefined ? figureColumns : rowColumns
  },
  chosen: ({ municipalities, organisationName }, { bekend }) => [
    ...(municipalities.length === 0 ? [['SO-bedrijf', organisationName] as const] : []),
    ['Periode', 'van 1 januari tot en met de dag van “Stand van”'],
    ...knownChosen(bekend),
  ],
}

import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import {
  deviationFilter,
  deviationFigures,
  deviationPageSize,
  deviationsScreen,
  type DeviationFilter,
  type DeviationRow,
} from '@/lib/match/deviations'
import { passedWords, standingOf } from '@/lib/match/passed-words'
import { listNameOf } from '@/lib/person/name-row'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

interface Figure {
  label: string
  shown: Shown | undefined
  threshold: number
}
type Row = DeviationRow | Figure

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
  { label: 'Reden', kind: 'text', width: 48, value: ofOffer(({ reason }) => reason) },
]

const words = ({ shown, threshold }: Figure) => shownWords(shown, threshold, formatNumber)

const unnamed: readonly SheetColumn<Row>[] = [
  { label: 'Cijfer', kind: 'text', width: 40, value: (row) => ('label' in row ? row.label : null) },
  { label: 'Aantal', kind: 'text', value: (row) => ('label' in row ? words(row) : null) },
]

/** Offers out of the order of the list with their reasons; for a manager the three numbers of the screen, small ones kept back. */
export const deviationFile: ListFile<DeviationFilter, Row> = {
  permission: 'deviation.read',
  name: 'afwijkingen',
  title: 'Afwijkingen van de volgorde',
  filter: deviationFilter,
  page: async (context, filter) => {
    const found = await deviationsScreen.run(context, filter)
    if (found === null) return null
    if (!found.named) {
      const { shown, threshold } = found
      const rows = deviationFigures.map(([name, label]) => ({ label, shown: shown[name], threshold }))
      return { rows, next: null }
    }
    const last = found.rows.length < deviationPageSize
    return { rows: found.rows, next: last ? null : { ...filter, pagina: filter.pagina + 1 } }
  },
  columns: ({ role }) => (role === 'manager' ? unnamed : named),
  chosen: ({ municipalities }, { gemeente, periode }) => [
    ['Gemeente', (municipalities.find(({ id }) => id === gemeente) ?? municipalities[0])?.name ?? ''],
    ['Periode', periode ?? 'dit jaar'],
  ],
}

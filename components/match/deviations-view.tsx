import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords } from '@/lib/domain/small-numbers'
import { deviationFigures, type DeviationRow, type Deviations } from '@/lib/match/deviations'
import { passedWords, standingOf } from '@/lib/match/passed-words'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'

const columns: Column[] = [
  { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Aangeboden', tight: true },
  { label: 'Plek' },
  { label: 'Stond op', kind: 'number' },
  { label: 'Wie stond eerder' },
  { label: 'Reden' },
]

const empty = (
  <EmptyState title="In dit jaar is de volgorde steeds gevolgd.">
    <p>Krijgt iemand een plek terwijl een ander eerder in de rij staat, dan komt dat hier met de reden.</p>
  </EmptyState>
)

/** Offers out of the order of the list: each with its reason, or for a manager as numbers. */
export function DeviationsView({ data }: { data: Deviations }) {
  if (data.named)
    return (
      <DataTable
        caption="Afwijkingen van de volgorde"
        narrow="stack"
        columns={columns}
        rows={data.rows.map(rowOf)}
        empty={empty}
      />
    )
  const words = (name: string) => shownWords(data.shown[name], data.threshold, formatNumber)
  return (
    <Figures
      label={`Aanbiedingen in ${data.period.label}`}
      figures={deviationFigures.map(([name, label]) => ({ label, value: words(name) }))}
    />
  )
}

const rowOf = (row: DeviationRow): Row => [
  [listNameOf(row), row.number],
  formatDate(row.offeredOn),
  `${row.workplace} · ${row.company}`,
  row.line === null ? '' : standingOf(row.line),
  row.line ? passedWords(row.line) : 'niet vastgelegd',
  row.reason,
] // prettier-ignore

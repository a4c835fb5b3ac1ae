import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { returnReasonLabel } from '@/lib/domain/labels'
import { stopKindLabel } from '@/lib/domain/switch-fields'
import { pairWords } from '@/lib/domain/switch-terms'
import { wordOf } from '@/lib/domain/terms'
import type { SwitchOutcomesScreen } from '@/lib/report/switch-queries'
import { wordsOf } from './shown-words'

type Props = { data: SwitchOutcomesScreen }

/** How switches went, by kind: gone, of those come back, stopped while it was prepared, and under way. */
export function OutcomeTables({ data }: Props) {
  const { rows, shown, threshold } = data
  const words = (name: string) => wordsOf(shown[name], threshold)
  return (
    <>
      <Panel title="Per overstap">
        <DataTable
          caption="Uitkomsten per overstap"
          narrow="stack"
          columns={[
            { label: 'Overstap' },
            { label: 'Overgestapt', kind: 'number' },
            { label: 'Teruggekomen', kind: 'number' },
            { label: 'Gestopt', kind: 'number' },
            { label: 'In voorbereiding', kind: 'number' },
          ]}
          rows={rows.map((row) => {
            const key = `${row.from}-${row.to}`
            return [
              pairWords(row),
              ...['completed', 'returned', 'stopped', 'running'].map((what) => words(`${key}.${what}`)),
            ]
          })}
          empty={<EmptyState title="Er is nog geen switch voorbereid." />}
        />
      </Panel>
      <Reasons title="Waarom een switch stopte" kind="stopped" labels={stopKindLabel} data={data} />
      <Reasons title="Waarom mensen terugkwamen" kind="returned" labels={returnReasonLabel} data={data} />
    </>
  )
}

type ReasonsProps = Props & {
  title: string
  kind: 'stopped' | 'returned'
  labels: Readonly<Record<string, string>>
}

function Reasons({ title, kind, labels, data }: ReasonsProps) {
  const { shown, threshold } = data
  const known = { ...labels, unknown: 'Niet vastgelegd' }
  const names = Object.keys(data[kind]).sort((a, b) => wordOf(known, a).localeCompare(wordOf(known, b), 'nl'))
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        narrow="stack"
        columns={[{ label: 'Reden' }, { label: 'Aantal', kind: 'number' }]}
        rows={names.map((name) => [wordOf(known, name), wordsOf(shown[`${kind}.${name}`], threshold)])}
        empty={<EmptyState title="Hierover is nog niets vastgelegd." />}
      />
    </Panel>
  )
}

import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { amountWords, daysWords } from './amount-words'

const columns: Column[] = [
  { label: 'Periode', tight: true },
  { label: 'Uren', kind: 'number' },
  { label: 'Per maand', kind: 'number', tight: true },
  { label: 'Waarom' },
]

type Data = Extract<WageSubsidyScreen, { amount: unknown }>

/** The amounts one after another; a year in which nothing changed is one line. */
export function StretchesPanel({ data: { stretches, day } }: { data: Data }) {
  const rows = stretches.map(({ from, until, hours, amount }) => [
    [daysWords(from, until), from <= day && day <= until ? 'deze dag valt hierin' : ''] as const,
    formatNumber(hours),
    amountWords(amount),
    amount.words ?? `Bedragen van ${formatDate(amount.referenceDay ?? from)}`,
  ])
  const current = stretches.findIndex(({ from, until }) => from <= day && day <= until)
  return (
    <Panel title="Bedragen door de tijd">
      <DataTable
        caption="Bedragen door de tijd"
        columns={columns}
        rows={rows}
        narrow="stack"
        currentRow={current < 0 ? undefined : current}
        empty={
          <EmptyState title="Er zijn nog geen bedragen.">
            <p>Leg eerst vast welke soort loonkostensubsidie loopt en vanaf wanneer.</p>
          </EmptyState>
        }
      />
    </Panel>
  )
}

import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { InformationSet, SetCell } from '@/lib/domain/information-set'
import { smallNumberWords } from '@/lib/domain/small-numbers'

const wordsOf = (value: SetCell) => (typeof value === 'number' ? formatNumber(value) : (value ?? ''))

/** Every table of the set with what its figures mean. */
export function SetTables({ set }: { set: InformationSet }) {
  return (
    <>
      <p className="note mb-4">{smallNumberWords(set.threshold)}</p>
      {set.parts.map(({ title, about, columns, rows }) => (
        <Panel key={title} title={title}>
          <p className="note mb-3">{about}</p>
          <DataTable
            caption={title}
            narrow="stack"
            columns={columns.map((label, at) => (at === 0 ? { label } : { label, kind: 'number' as const }))}
            rows={rows.map((row) => row.map(wordsOf))}
            empty={<EmptyState title="Hierover is nog niets vastgelegd." />}
          />
        </Panel>
      ))}
    </>
  )
}

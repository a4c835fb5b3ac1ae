import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { holdsFigures, type InformationSet, type SetCell } from '@/lib/domain/information-set'
import { smallNumberWords } from '@/lib/domain/small-numbers'

const wordsOf = (value: SetCell) => (typeof value === 'number' ? formatNumber(value) : (value ?? ''))

/** Every table of the set with what its figures mean. */
export function SetTables({ set }: { set: InformationSet }) {
  return (
    <>
      <p className="note mb-4">{smallNumberWords(set.threshold)}</p>
      {set.parts.map((part) => (
        <Panel key={part.title} title={part.title}>
          <p className="note mb-3">{part.about}</p>
          <DataTable
            caption={part.title}
            narrow="stack"
            columns={part.columns.map((label, at) =>
              holdsFigures(part, at) ? { label, kind: 'number' as const } : { label },
            )}
            rows={part.rows.map((row) => row.map(wordsOf))}
            empty={<EmptyState title="Hierover is nog niets vastgelegd." />}
          />
        </Panel>
      ))}
    </>
  )
}

import { BarChart, type Bar } from '@/components/ui/bar-chart'
import { DataTable, type Row } from '@/components/ui/data-table'
import type { Shown } from '@/lib/domain/small-numbers'
import { opens, wordsOf } from './shown-words'

/** Something that is counted: its words, its figure, and the address of its rows. */
export interface Counted {
  label: string
  shown: Shown | undefined
  href: string
}

/** Counts as bars; a figure that is not shown has no length. */
export const barsOf = (rows: readonly Pick<Counted, 'label' | 'shown'>[], threshold: number): Bar[] =>
  rows.map(({ label, shown }) => ({
    label,
    value: shown?.kind === 'number' ? shown.value : null,
    words: wordsOf(shown, threshold),
  }))

/** The words of a drawing whose figures stand in the table by it. */
export const inTheTable = 'De cijfers staan in de tabel.'

type Props = {
  title: string
  /** What the rows are, and what is counted: 'Reden', 'Mensen'. */
  heads: readonly [string, string]
  rows: readonly Counted[]
  /** Stands first in the table, and has no bar. */
  total?: Counted
  threshold: number
}

/** Counts as a drawing, and the same in a table that opens their rows. */
export function CountedBars({ title, heads, rows, total, threshold }: Props) {
  const [what, counted] = heads
  const rowOf = ({ label, shown, href }: Counted): Row => [
    opens(shown) ? [label, href] : label,
    wordsOf(shown, threshold),
  ]
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
      <BarChart title={title} description={inTheTable} bars={barsOf(rows, threshold)} />
      <DataTable
        caption={title}
        columns={[
          { label: what, kind: 'link' },
          { label: counted, kind: 'number' },
        ]}
        rows={(total ? [total, ...rows] : rows).map(rowOf)}
        empty={null}
      />
    </div>
  )
}

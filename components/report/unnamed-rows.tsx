import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'

type Props = {
  /** Read aloud before the table; not shown. */
  caption: string
  /** What the rows hold behind their number on the list. */
  columns: readonly Column[]
  rows: readonly Row[]
  /** Which page this is, counted from 1, and how many rows a page holds: the numbers run on. */
  page: number
  pageSize: number
  narrow?: 'scroll' | 'stack'
}

/** Every figure can be asked of any day, so that rows with days, or rows known again, would tell the small ones. */
export const whyUnnamed = 'Zonder naam, nummer of dag: met een dag zou een klein getal zijn uit te rekenen.'

/** Rows behind a figure for who may not know whom they are about: numbered on this list only, with why there is no more. */
export function UnnamedRows({ caption, columns, rows, page, pageSize, narrow = 'stack' }: Props) {
  const before = (page - 1) * pageSize
  return (
    <>
      {rows.length > 0 && <p className="note mb-3">{whyUnnamed}</p>}
      <DataTable
        caption={caption}
        narrow={narrow}
        columns={[{ label: 'Regel', tight: true }, ...columns]}
        rows={rows.map((cells, at) => [before + at + 1, ...cells])}
        empty={<EmptyState title="Deze pagina is leeg." />}
      />
    </>
  )
}

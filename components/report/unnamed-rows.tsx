import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { alikeSize } from '@/lib/domain/alike-rows'

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
  /** Whether a row says something of its own, as hours: then as of the rows that show the same. */
  alike?: boolean
}

/** Every figure can be asked of any day, so that rows with days, or rows known again, would tell the small ones. */
export const whyUnnamed = 'Zonder naam, nummer of dag: met een dag zou een klein getal zijn uit te rekenen.'

/** What one row says of its own would count for how few that is so. */
export const whyAlike = `Wat er per regel bij staat, geldt voor minstens ${alikeSize} regels samen, of voor alle als het er minder zijn.`

/** Rows behind a figure for who may not know whom they are about: numbered on this list only, with why there is no more. */
export function UnnamedRows({
  caption,
  columns,
  rows,
  page,
  pageSize,
  narrow = 'stack',
  alike = false,
}: Props) {
  const before = (page - 1) * pageSize
  return (
    <>
      {rows.length > 0 && <p className="note mb-3">{alike ? `${whyUnnamed} ${whyAlike}` : whyUnnamed}</p>}
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

import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { daysBetween } from '@/lib/domain/calendar'
import { durationWords } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import { qualityRules } from '@/lib/domain/quality-rules'
import type { Role } from '@/lib/domain/roles'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { QualityFilter } from '@/lib/quality/filter'
import { qualityPageSize, type FindingRow, type QualityInbox } from '@/lib/quality/queries'
import { menderWords } from '@/lib/quality/mender'
import { fixOf } from './fix'

type Props = { data: QualityInbox; filter: QualityFilter; role: Role }

/** The findings, oldest first: of whom, what, whose and since when, each with the place to mend it. */
export function FindingTable({ data, filter, role }: Props) {
  const asked = { gemeente: filter.gemeente, soort: filter.soort, van: filter.van }
  const { rows, total, today } = data
  const listed = { page: filter.pagina, pageSize: qualityPageSize, shown: rows.length, total, capped: false }
  return (
    <>
      <DataTable
        caption="Bevindingen"
        narrow="stack"
        columns={[
          { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
          { label: 'Wat er mist' },
          { label: 'Wie herstelt' },
          { label: 'Mist sinds', tight: true },
          { label: 'Herstel', kind: 'button' },
        ]}
        rows={rows.map((row) => cells(row, today, role))}
        empty={<NothingFound data={data} />}
      />
      {rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.quality, asked, listed)} />
          <ExportForm list="kwaliteit" filter={asked} />
        </>
      )}
    </>
  )
}

const cells = (row: FindingRow, today: string, role: Role): Row => [
  [listNameOf(row), row.number, row.number],
  [qualityRules[row.rule].label, noteOf(row)],
  menderCell(row),
  [formatDate(row.since), durationWords(Math.max(0, daysBetween(row.since, today)))],
  fixOf(row, role),
]

/** Who mends it; the caseworker stands below where somebody else does. */
function menderCell(row: FindingRow): Row[number] {
  const words = menderWords(row)
  return row.owner === null || words === row.owner ? words : [words, row.owner]
}

const noteOf = ({ rule, state, about }: FindingRow) =>
  rule === 'possibleDouble' && about !== null ? `met ${about}` : stateLabel[state]

const NothingFound = ({ data: { rule, team } }: Pick<Props, 'data'>) => (
  <EmptyState title={rule === null ? 'Er is niets gevonden om te herstellen.' : 'Hiervan is niets gevonden.'}>
    {!team && (
      <p>
        <a href={`${paths.quality}?van=team`}>Kijk bij het hele team</a>
      </p>
    )}
  </EmptyState>
)

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
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { QualityFilter } from '@/lib/quality/filter'
import { qualityPageSize, type FindingRow, type QualityInbox } from '@/lib/quality/queries'
import { menderWords } from '@/lib/quality/mender'
import { fixOf } from './fix'

type Props = { data: QualityInbox; filter: QualityFilter; role: Role }

/** The findings, oldest first: of whom, what and since when; of today also whose, and the place to mend it. */
export function FindingTable({ data, filter, role }: Props) {
  const { gemeente, soort, van, dag, bekend } = filter
  const { rows, total, now, day } = data
  const asked = { gemeente, soort, van, dag, bekend }
  const listed = { page: filter.pagina, pageSize: qualityPageSize, shown: rows.length, total, capped: false }
  return (
    <>
      <DataTable
        caption="Bevindingen"
        narrow="stack"
        columns={[
          { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
          { label: 'Wat er mist' },
          ...(now ? [{ label: 'Wie herstelt' }] : []),
          { label: 'Mist sinds', tight: true },
          ...(now ? [{ label: 'Herstel', kind: 'button' as const }] : []),
        ]}
        rows={rows.map((row) => (now ? mendable(row, filter, day, role) : dated(row, day)))}
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

const nameOf = (row: FindingRow): Row[number] => [listNameOf(row), row.number, row.number]
const whatOf = (row: FindingRow): Row[number] => [qualityRules[row.rule].label, noteOf(row)]
const sinceOf = ({ since }: FindingRow, day: string): Row[number] => [
  formatDate(since),
  durationWords(Math.max(0, daysBetween(since, day))),
]

const mendable = (row: FindingRow, { gemeente, soort }: QualityFilter, day: string, role: Role): Row => [
  nameOf(row),
  whatOf(row),
  menderCell(row),
  sinceOf(row, day),
  // That there are two, or that somebody lives there rightly, is said below the list of that rule alone.
  soort === undefined && (row.rule === 'possibleDouble' || row.rule === 'livesElsewhere')
    ? ['Kijk wat klopt', withQuery(paths.quality, { gemeente, soort: row.rule, van: 'team' })]
    : fixOf(row, role),
]
const dated = (row: FindingRow, day: string): Row => [nameOf(row), whatOf(row), sinceOf(row, day)]

/** Who mends it; the caseworker stands below where somebody else does. */
function menderCell(row: FindingRow): Row[number] {
  const words = menderWords(row)
  return row.owner === null || words === row.owner ? words : [words, row.owner]
}

function noteOf({ rule, state, about }: FindingRow): string {
  if (rule === 'possibleDouble' && about !== null) return `met ${about}`
  if (rule === 'livesElsewhere' && about !== null) return `gemeente ${about}`
  return state === null ? '' : stateLabel[state]
}

const NothingFound = ({ data: { rule, team, now } }: Pick<Props, 'data'>) => (
  <EmptyState title={emptyTitle(rule !== null, now)}>
    {!team && (
      <p>
        <a href={`${paths.quality}?van=team`}>Kijk bij het hele team</a>
      </p>
    )}
  </EmptyState>
)

const emptyTitle = (ofOne: boolean, now: boolean) => {
  if (ofOne) return 'Hiervan is niets gevonden.'
  return now ? 'Er is niets gevonden om te herstellen.' : 'Op deze dag is niets gevonden.'
}

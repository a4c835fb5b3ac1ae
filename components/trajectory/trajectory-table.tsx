import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { formatDate } from '@/lib/domain/dutch-date'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { TrajectoryListFilter } from '@/lib/trajectory/list-filter'
import { pageSize, type TrajectoryPage, type TrajectoryRow } from '@/lib/trajectory/trajectory-list'
import { sortLink, turnLinks } from './list-links'

type Props = {
  page: TrajectoryPage & { now: boolean }
  filter: TrajectoryListFilter
  municipalities: readonly Named[]
  mayRegister: boolean
}
type Named = { id: string; name: string }

/** One page of trajectories with the links to the pages around it. */
export function TrajectoryTable({ page, filter, municipalities, mayRegister }: Props) {
  const several = municipalities.length > 1
  const nameOf = new Map(municipalities.map(({ id, name }) => [id, name]))
  const { page: at, previous, next } = turnLinks(filter, page)
  const from = (at - 1) * pageSize + 1
  return (
    <>
      <DataTable
        caption="Trajecten"
        columns={columnsFor(filter, several, page.now)}
        rows={page.rows.map((row) =>
          cells(row, several ? (nameOf.get(row.municipalityId) ?? '') : null, page.now),
        )}
        empty={<NothingHere filter={filter} mayRegister={mayRegister} />}
      />
      {page.rows.length > 0 && (
        <Pagination
          from={from}
          to={from + page.rows.length - 1}
          total={page.total}
          capped={page.capped}
          previous={previous}
          next={next}
        />
      )}
    </>
  )
}

const columnsFor = (filter: TrajectoryListFilter, several: boolean, now: boolean): Column[] => [
  { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Nummer', tight: true },
  { label: 'Stap', kind: 'tag' },
  {
    label: 'Sinds',
    tight: true,
    sort: { href: sortLink(filter), now: filter.sort ? 'ascending' : 'descending' },
  },
  ...(now ? [{ label: 'Consulent' }, { label: 'Volgende termijn' }] : []),
  ...(several ? [{ label: 'Gemeente' }] : []),
]

const cells = (row: TrajectoryRow, municipality: string | null, now: boolean): Row => [
  [listNameOf(row), row.number],
  row.number,
  [stateLabel[row.state], row.state === 'closed' ? 'neutral' : 'info'],
  formatDate(row.stateSince),
  ...(now ? ownedAndDue(row) : []),
  ...(municipality === null ? [] : [municipality]),
]

const ownedAndDue = ({ owner, dueOn, dueLabel }: TrajectoryRow): Row => [
  owner ?? 'niemand',
  dueOn === null ? null : [formatDate(dueOn), dueLabel ?? ''],
]

function NothingHere({ filter, mayRegister }: Pick<Props, 'filter' | 'mayRegister'>) {
  const filtered = filter.stap ?? filter.van ?? filter.gemeente ?? filter.dag ?? filter.bekend
  return filtered ? (
    <EmptyState title="Geen trajecten met dit filter.">
      <p>
        <a href={paths.trajectories}>Toon alle lopende trajecten</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Er zijn nog geen trajecten.">
      <p>
        {mayRegister ? (
          <>
            <a href={paths.newTrajectory}>Meld iemand aan</a> of{' '}
            <a href={paths.imports}>breng een lijst in</a>.
          </>
        ) : (
          'Een consulent meldt mensen aan of brengt een lijst in.'
        )}
      </p>
    </EmptyState>
  )
}

import { paths, withQuery } from '@/lib/paths'
import type { TrajectoryListFilter } from '@/lib/trajectory/list-filter'
import { pageSize, type TrajectoryPage } from '@/lib/trajectory/trajectory-list'

/** The filters that stay while someone sorts or turns a page. */
const kept = ({ gemeente, stap, van, sort, dag, bekend }: TrajectoryListFilter) => ({
  ...{ gemeente, stap, van, sort },
  ...{ dag, bekend },
})

const cursorOf = ({ stateSince, id }: { stateSince: string; id: string }) => `${stateSince}_${id}`

/** The page before and after; each says from which row on, so that a page far away is as quick as the first. */
export function turnLinks(
  filter: TrajectoryListFilter,
  { rows, total, capped }: Pick<TrajectoryPage, 'rows' | 'total' | 'capped'>,
) {
  const [first, last] = [rows[0], rows.at(-1)]
  const page = filter.na || filter.voor ? filter.pagina : 1
  const link = (query: Record<string, string | number>) =>
    withQuery(paths.trajectories, { ...kept(filter), ...query })
  const back = page === 2 ? link({}) : first && link({ pagina: page - 1, voor: cursorOf(first) })
  return {
    page,
    previous: page > 1 ? back : null,
    next:
      last && rows.length === pageSize && (capped || page * pageSize < total)
        ? link({ pagina: page + 1, na: cursorOf(last) })
        : null,
  }
}

/** The same list in the other order. */
export const sortLink = (filter: TrajectoryListFilter) =>
  withQuery(paths.trajectories, { ...kept(filter), sort: filter.sort ? null : 'langst' })

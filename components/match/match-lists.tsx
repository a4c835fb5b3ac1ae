import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { criterionLabel, criterionKeys, type CriterionKey } from '@/lib/domain/match/criteria'
import { withQuery } from '@/lib/paths'
import type { MatchFilter } from '@/lib/match/filter'
import { StartForm } from './start-form'

type Props = {
  path: string
  filter: MatchFilter
  pageSize: number
  today: string
  fits: { title: string; total: number; shown: readonly ReactNode[]; none: ReactNode; order: string }
  leftOut: { total: number; shown: readonly ReactNode[]; excludedBy: Partial<Record<CriterionKey, number>> }
  /** What would change most, between who fits and who is left out. */
  children?: ReactNode
}

/** Who or what fits, and below it who is left out with what excludes them, the nearest miss first. */
export function MatchLists({ path, filter, pageSize, today, fits, leftOut, children }: Props) {
  return (
    <div className="grid gap-4">
      <StartForm path={path} from={filter.vanaf} today={today} />
      <Panel title={`${fits.title} (${fits.total})`} main>
        <p className="match-said">{fits.order}</p>
        {fits.total === 0 ? fits.none : <ol className="match-list">{fits.shown}</ol>}
        <Pages path={path} filter={filter} name="pagina" total={fits.total} shown={fits.shown.length} size={pageSize} />
      </Panel>
      {children}
      {leftOut.total > 0 && (
        <Panel title={`Niet in beeld (${leftOut.total})`}>
          <p className="match-said">
            {`Waar het minst aan schort, staat bovenaan. Wat uitsluit: ${exclusions(leftOut.excludedBy)}.`}
          </p>
          <ol className="match-list">{leftOut.shown}</ol>
          <Pages path={path} filter={filter} name="buiten" total={leftOut.total} shown={leftOut.shown.length} size={pageSize} />
        </Panel>
      )}
    </div>
  )
} // prettier-ignore

/** 'Dagen 12, Begeleiding 4': how many each criterion excludes. */
const exclusions = (counts: Partial<Record<CriterionKey, number>>) =>
  criterionKeys
    .filter((key) => counts[key])
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
    .map((key) => `${criterionLabel[key].toLowerCase()} ${counts[key]}`)
    .join(', ')

type PagesProps = Pick<Props, 'path' | 'filter'> & {
  name: 'pagina' | 'buiten'
  total: number
  shown: number
  size: number
}

function Pages({ path, filter, name, total, shown, size }: PagesProps) {
  if (total <= size) return null
  const at = filter[name]
  const to = (page: number) =>
    withQuery(path, Object.fromEntries(Object.entries({ ...filter, [name]: page }).filter(([, value]) => value !== 1)))
  const from = (at - 1) * size + 1
  return (
    <Pagination
      from={Math.min(from, total)}
      to={from + shown - 1}
      total={total}
      previous={at > 1 ? to(at - 1) : null}
      next={at * size < total ? to(at + 1) : null}
    />
  )
} // prettier-ignore

import { Tag } from '@/components/ui/tag'
import { formatDate } from '@/lib/domain/dutch-date'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { HeadRow } from '@/lib/trajectory/load-head'

/** The line under the name: number, municipality, caseworker, step and since when. */
export function TrajectoryHead({ head, theirJob }: { head: HeadRow; theirJob: boolean }) {
  return (
    <span className="trajectory-head">
      <span>{head.number}</span>
      <span>{head.municipality}</span>
      {head.owner && <span>{`consulent ${head.owner}`}</span>}
      {!head.ownerId && <span>nog geen consulent</span>}
      <span>
        <Tag tone={head.state === 'closed' ? 'neutral' : 'info'}>{stateLabel[head.state]}</Tag>
        {` sinds ${formatDate(head.stateSince)}`}
      </span>
      <a href={paths.documents(head.number)}>Documenten</a>
      {head.state === 'switchPreparing' && theirJob && (
        <a href={paths.switching(head.number)}>De switch stap voor stap</a>
      )}
    </span>
  )
}

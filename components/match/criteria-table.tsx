import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { criterionLabel, outcomeLabel } from '@/lib/domain/match/criteria'
import type { Criterion, Side } from '@/lib/domain/match/describe'
import { formatDate } from '@/lib/domain/dutch-date'

type Props = {
  /** Read aloud before the table: whom and what it compares. */
  caption: string
  criteria: readonly Criterion[]
}

/** Every criterion as a row: met, not met or unknown, and the value on both sides with its source and day. */
export function CriteriaTable({ caption, criteria }: Props) {
  return (
    <table className="criteria">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="criteria-name">
            Criterium
          </th>
          <th scope="col" className="criteria-outcome">
            Uitkomst
          </th>
          <th scope="col" className="criteria-side">
            Persoon
          </th>
          <th scope="col" className="criteria-side">
            Plek
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {criterionLabel[row.key]}
              {!row.hard && <span className="match-said">sluit niet uit</span>}
            </th>
            <td>
              <Tag tone={toneOf(row)}>{outcomeLabel[row.outcome]}</Tag>
            </td>
            <SideCell label="Persoon" side={row.person} />
            <SideCell label="Plek" side={row.place} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const toneOf = ({ outcome, hard }: Criterion): Tone => {
  if (outcome === 'met') return 'positive'
  return outcome === 'notMet' && hard ? 'warning' : 'neutral'
}

function SideCell({ label, side }: { label: string; side: Side }) {
  return (
    <td data-label={label}>
      {side.words}
      {side.source && (
        <span className="match-said">
          {side.source}
          {side.knownOn && (
            <>
              {', '}
              <span className="whitespace-nowrap">{formatDate(side.knownOn)}</span>
            </>
          )}
        </span>
      )}
    </td>
  )
}

import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDate } from '@/lib/domain/dutch-date'
import { criterionWords, type Criterion } from '@/lib/domain/match/describe'
import { CriteriaTable } from './criteria-table'

type Props = {
  /** Who or which place this is; a link when the reader may open it. */
  name: ReactNode
  /** The same in words, for the table. */
  caption: string
  /** What stands behind the name: the place in line, or whose place it is. */
  said: string
  criteria: readonly Criterion[]
  /** What may be done now with this one. */
  act?: ReactNode
  open?: boolean
}

/** One person or place on a sheet: why in one sentence, and every criterion as a row behind it. */
export function MatchEntry({ name, caption, said, criteria, act, open }: Props) {
  return (
    <li>
      <div className="match-head">
        <h3>{name}</h3>
        {act}
      </div>
      <p className="match-said">{said}</p>
      <p>{inOneSentence(criteria)}</p>
      <Disclosure
        open={open}
        summary={
          <>
            Alle criteria<span className="sr-only">{`: ${caption}`}</span>
          </>
        }
      >
        <CriteriaTable caption={caption} criteria={criteria} />
      </Disclosure>
    </li>
  )
}

const keysOf = (criteria: readonly Criterion[], holds: (row: Criterion) => boolean) =>
  criteria.filter(holds).map(({ key }) => key)

/** Of what is free now and not later: until which day, once for what ends together. */
function untilWords(criteria: readonly Criterion[]): string[] {
  const days = [...new Set(criteria.flatMap(({ until }) => until ?? []))].sort()
  return days.map(
    (day) =>
      `Let op: ${criterionWords(keysOf(criteria, ({ until }) => until === day))} tot ${formatDate(day)}.`,
  )
}

/** Why somebody fits or not: what excludes, what does not match without excluding, and what is unknown. */
function inOneSentence(criteria: readonly Criterion[]): string {
  const excludes = keysOf(criteria, ({ outcome, hard }) => outcome === 'notMet' && hard)
  const minds = keysOf(criteria, ({ outcome, hard }) => outcome === 'notMet' && !hard)
  const unknown = keysOf(criteria, ({ outcome }) => outcome === 'unknown')
  return [
    excludes.length > 0 ? `Past niet: ${criterionWords(excludes)}.` : 'Past.',
    minds.length > 0 && `Let op: ${criterionWords(minds)}.`,
    ...untilWords(criteria),
    unknown.length > 0 && `Nog niet bekend: ${criterionWords(unknown)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

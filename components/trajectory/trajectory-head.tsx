import { Tag } from '@/components/ui/tag'
import type { Row } from '@/lib/domain/facts'
import { uncertainAddress } from '@/lib/domain/letter-lines'
import { sinceWords } from '@/lib/domain/since-words'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { HeadRow } from '@/lib/trajectory/load-head'
import { stepHref } from './step-links'

type Props = {
  head: HeadRow
  theirJob: boolean
  deadlines: readonly Row[]
  startedOn: string | null
  today: string
}

/** The line under the name: number, municipality, caseworker, step and since when; and whether a letter came back. */
export function TrajectoryHead({ head, theirJob, deadlines, startedOn, today }: Props) {
  const uncertain = deadlines.find(
    ({ rule, closed_on }) => closed_on == null && uncertainAddress.includes(String(rule)),
  )
  return (
    <span className="trajectory-head">
      <span>{head.number}</span>
      <span>{head.municipality}</span>
      {head.owner && <span>{`consulent ${head.owner}`}</span>}
      {!head.ownerId && <span>nog geen consulent</span>}
      <span>
        <Tag tone={head.state === 'closed' ? 'neutral' : 'info'}>{stateLabel[head.state]}</Tag>
        {` ${sinceWords(head, startedOn, today)}`}
      </span>
      {uncertain && (
        <span>
          <Tag tone="warning">Adres onzeker</Tag>{' '}
          {uncertain.rule === 'addressSought' ? (
            <a href={stepHref(head.number, 'changePerson')}>Het nieuwe adres is nog onbekend</a>
          ) : (
            <a href={paths.letters(head.number)}>Een brief kwam terug</a>
          )}
        </span>
      )}
      <a href={paths.documents(head.number)}>Documenten</a>
      {head.state === 'switchPreparing' && theirJob && (
        <a href={paths.switching(head.number)}>De switch stap voor stap</a>
      )}
    </span>
  )
}

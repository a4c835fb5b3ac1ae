import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { aspectLabel, aspects, aspectWords, profileSourceLabel } from '@/lib/domain/work-profile'
import type { HeadRow, KeptProfileRow } from '@/lib/trajectory/load-head'
import type { Step } from '@/lib/trajectory/step-specs'
import { stepHref } from './step-links'

/** What someone wants, can and needs at work, each with its source and day; shared with a company that sees the trajectory. */
export function WorkProfilePanel({ head, may }: { head: HeadRow; may: (step: Step) => boolean }) {
  const standing = head.workProfile.filter((row) => row.standing)
  const earlier = head.workProfile.filter((row) => !row.standing)
  const notAsked = aspects.filter((aspect) => !standing.some((row) => row.aspect === aspect))
  return (
    <Panel
      title="In het werk"
      aside={may('changeWorkProfile') && <a href={stepHref(head.number, 'changeWorkProfile')}>Leg vast</a>}
    >
      {standing.length === 0 ? (
        <EmptyState title="Nog niet besproken wat iemand in het werk wil, kan en nodig heeft." />
      ) : (
        <>
          <dl className="definition-list">
            {aspects.flatMap((aspect) =>
              standing
                .filter((row) => row.aspect === aspect)
                .map((row) => (
                  <div key={aspect}>
                    <dt>{aspectLabel[aspect]}</dt>
                    <dd>
                      {aspectWords(aspect, row.value)}
                      <span className="note block">{origin(row)}</span>
                    </dd>
                  </div>
                )),
            )}
          </dl>
          {notAsked.length > 0 && (
            <p className="note mt-3">
              Nog niet gevraagd: {notAsked.map((aspect) => aspectLabel[aspect].toLowerCase()).join(', ')}.
            </p>
          )}
          {notesOf(standing).map(({ note, row }) => (
            <p key={row.id} className="mt-3">
              {note}
              <span className="note block">{origin(row)}</span>
            </p>
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={`Wat eerder bekend was (${earlier.length})`}>
          <ul>
            {earlier.map((row) => (
              <li key={row.id}>
                {`${aspectLabel[row.aspect]}: ${aspectWords(row.aspect, row.value)}`}
                <span className="note block">{origin(row)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  )
}

const origin = ({ source, knownOn }: KeptProfileRow) =>
  `${profileSourceLabel[source]}, ${formatDate(knownOn)}`

/** Each note once: it was written about all that one talk brought. */
const notesOf = (rows: readonly KeptProfileRow[]) =>
  [...new Map(rows.filter(({ note }) => note).map((row) => [row.note, row]))].map(([note, row]) => ({
    note,
    row,
  }))

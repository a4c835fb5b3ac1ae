'use client'

import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { actFields } from '@/lib/domain/act-fields'
import { daysLeftText } from '@/lib/domain/deadlines'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { acceptHandover, refuseHandover } from '@/lib/trajectory/actions'

export interface HandoverLine {
  id: string
  name: string
  from: string
  to: string
  sentOn: string
  answerBy: string | null
  contractContinues: boolean
  companyElsewhere: string | null
}

/** People whom another municipality hands over, each with the two answers. */
export function IncomingHandovers({ lines, today }: { lines: readonly HandoverLine[]; today: string }) {
  return (
    <div className="mb-4">
      <Panel title="Overdrachten die op antwoord wachten">
        <ul className="deadlines">
          {lines.map((line) => (
            <li key={line.id}>
              <strong>{line.name}</strong>
              <p className="note-text">
                {`Van ${line.from} naar ${line.to} · verstuurd ${formatDate(line.sentOn)}`}
                {line.answerBy !== null &&
                  ` · antwoord uiterlijk ${formatDateWithWeekday(line.answerBy)}, ${daysLeftText(line.answerBy, today)}`}
                {line.contractContinues && ' · het contract loopt door'}
              </p>
              {line.companyElsewhere !== null && (
                <p className="note-text">{`De plek is van ${line.companyElsewhere}, dat niet voor uw gemeente werkt.`}</p>
              )}
              <p>
                <a href={paths.receivedHandover(line.id)}>
                  Lees wat er meekomt, of stel een vraag<span className="sr-only">{`: ${line.name}`}</span>
                </a>
              </p>
              <DraftDisclosure draft={`overdracht ${line.id} neem over`} summary="Neem over">
                <SpecForm
                  fields={actFields.acceptHandover.filter(
                    ({ name }) =>
                      name !== 'personAs' && (name !== 'placeKept' || line.companyElsewhere !== null),
                  )}
                  action={acceptHandover}
                  draft={`overdracht ${line.id} neem over`}
                  extra={{ handoverId: line.id }}
                  submitLabel="Neem over"
                  doneWords="Overgenomen"
                  nextHref={paths.trajectories}
                />
              </DraftDisclosure>
              <DraftDisclosure draft={`overdracht ${line.id} stuur terug`} summary="Neem niet over">
                <SpecForm
                  fields={actFields.refuseHandover}
                  action={refuseHandover}
                  draft={`overdracht ${line.id} stuur terug`}
                  extra={{ handoverId: line.id }}
                  submitLabel="Stuur terug"
                  doneWords="Teruggestuurd"
                  nextHref={paths.trajectories}
                />
              </DraftDisclosure>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

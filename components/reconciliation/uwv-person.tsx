import { SpecForm } from '@/components/forms/spec-form'
import { instantWords } from '@/components/ui/instant-words'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { uwvAnswerReasons, whyUwv } from '@/lib/domain/uwv-figures'
import { listNameOf } from '@/lib/person/name-row'
import { recordUwvAnswer, takeBackUwvAnswer } from '@/lib/reconciliation/actions'
import { theyCountWords } from '@/lib/reconciliation/answer-words'
import type { UwvPerson } from '@/lib/reconciliation/person-query'
import type { UwvPeople } from '@/lib/reconciliation/queries'
import { answerFields } from '@/lib/reconciliation/schemas'

type Props = { person: UwvPerson; data: UwvPeople; mayAnswer: boolean }

/** One person of a figure: what UWV said, by whom it was recorded, and for who may now the forms that record it or take it back. */
export function UwvPersonPanel({ person, data: { indicator, quarter, known }, mayAnswer }: Props) {
  const { trajectoryId, number, holds } = person
  const about = { trajectoryId, indicator, quarter: quarter.name, seen: holds?.id ?? null }
  return (
    <div id="persoon" className="no-print mb-4">
      <Panel title={`${listNameOf(person)}: wat ${known === null ? 'zegt' : 'zei'} UWV?`}>
        <p className="mb-3">{whyUwv(person, quarter.until)}</p>
        <SaidTable person={person} known={known} />
        {person.said.length > 0 && holds === null && (
          <p className="mt-3">{known === null ? 'Nu is niets bevestigd.' : 'Toen was niets bevestigd.'}</p>
        )}
        {mayAnswer && (
          <div className="mt-4 grid gap-4">
            <SpecForm
              action={recordUwvAnswer}
              draft={`uwv antwoord ${number} ${indicator} ${quarter.name}`}
              fields={answerFields}
              extra={about}
              submitLabel="Leg vast wat UWV zegt"
              clearOnDone
            />
            {holds && (
              <SpecForm
                action={takeBackUwvAnswer}
                draft={null}
                fields={[]}
                extra={about}
                submitLabel="Neem terug: nog niet bevestigd"
                submitLook="secondary"
                doneWords="Teruggenomen"
              />
            )}
          </div>
        )}
      </Panel>
    </div>
  )
}

/** An answer that nothing took the place of: it holds now, or held on the day that is asked. */
const holdsWords = (known: string | null) => (known === null ? 'geldt nu' : `gold op ${formatDate(known)}`)

function SaidTable({ person: { said }, known }: { person: UwvPerson; known: string | null }) {
  return (
    <DataTable
      caption="Wat is vastgelegd over deze persoon"
      narrow="stack"
      columns={[
        { label: 'UWV' },
        { label: 'Bevestigd op', tight: true },
        { label: 'Reden' },
        { label: 'Vastgelegd' },
        { label: 'Gold tot' },
      ]}
      rows={said.map(({ counts, confirmedOn, reason, by, recordedAt, supersededAt }) => [
        theyCountWords(counts),
        formatDate(confirmedOn),
        reason === null ? 'niet genoemd' : uwvAnswerReasons[reason],
        `${instantWords(recordedAt)}, ${by}`,
        supersededAt === null ? holdsWords(known) : instantWords(supersededAt),
      ])}
      empty={
        <p>{`Over deze persoon ${known === null ? 'is' : 'was toen'} nog niet vastgelegd wat UWV zegt.`}</p>
      }
    />
  )
}

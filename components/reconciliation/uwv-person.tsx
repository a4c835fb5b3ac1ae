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

/** One person of a figure: what UWV said, by whom it was recorded, and for who may the forms that record it or take it back. */
export function UwvPersonPanel({ person, data: { indicator, quarter }, mayAnswer }: Props) {
  const { trajectoryId, number, holds } = person
  const about = { trajectoryId, indicator, quarter: quarter.name, seen: holds?.id ?? null }
  return (
    <div id="persoon" className="no-print mb-4">
      <Panel title={`${listNameOf(person)}: wat zegt UWV?`}>
        <p className="mb-3">{whyUwv(person, quarter.until)}</p>
        <SaidTable person={person} />
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

function SaidTable({ person: { said } }: { person: UwvPerson }) {
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
        supersededAt === null ? 'geldt nu' : instantWords(supersededAt),
      ])}
      empty={<p>Over deze persoon is nog niet vastgelegd wat UWV zegt.</p>}
    />
  )
}

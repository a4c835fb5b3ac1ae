import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { periodWords } from '@/components/parameter/parameter-words'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { basisOn, usualBasis } from '@/lib/domain/counting-basis'
import { formatDate } from '@/lib/domain/dutch-date'
import type { BasisRow } from '@/lib/organisation/queries'
import { basisSeen, countingBasisLabel } from '@/lib/organisation/settings'
import { CorrectBasisForm, CountingBasisForm } from './counting-basis-forms'

type Props = { organisationId: string; bases: readonly BasisRow[]; today: string }

/** In which unit the number counts, from when to when and where that was decided; with a form for another from a day on. */
export function CountingBasisPanel({ organisationId, bases, today }: Props) {
  const standing = bases.filter(({ correctionReason }) => correctionReason === null)
  const now = basisOn(standing, today)
  const draft = `organisatie ${organisationId} telling`
  return (
    <Panel title="Het aantal telt in">
      <p className="mb-3">
        <strong>{countingBasisLabel[now?.basis ?? usualBasis]}</strong>
        {now === null && ', omdat er voor vandaag niets is vastgelegd'}. Hiermee vergelijkt Schakel de
        realisatie om te zien of het aantal bereikt is.
      </p>
      {bases.length > 0 && (
        <Timeline
          entries={bases.map((row) => entry(row, organisationId))}
          empty="Er is nog niets vastgelegd."
        />
      )}
      <div className="mt-4">
        <DraftDisclosure draft={draft} summary="Leg een andere telling vast">
          <CountingBasisForm
            key={basisSeen(standing)}
            organisationId={organisationId}
            draft={draft}
            seen={basisSeen(standing)}
            basis={(now?.basis ?? usualBasis) === 'persons' ? 'standardPlaces' : 'persons'}
          />
        </DraftDisclosure>
      </div>
    </Panel>
  )
}

function entry(row: BasisRow, organisationId: string) {
  const { id, basis, source, validFrom, validTo, recordedAt, correctionReason } = row
  const label = countingBasisLabel[basis]
  const draft = `organisatie ${organisationId} telling ${id}`
  return {
    id,
    what: label,
    on: periodWords(validFrom, validTo),
    who: `${source} · vastgelegd ${instantWords(recordedAt)}`,
    superseded: correctionReason !== null,
    children:
      correctionReason === null ? (
        <DraftDisclosure
          draft={draft}
          summary={
            <>
              Corrigeer<span className="sr-only">{` ${label} ${periodWords(validFrom, validTo)}`}</span>
            </>
          }
        >
          <CorrectBasisForm
            draft={draft}
            id={id}
            values={{ basis, validFrom: formatDate(validFrom), source }}
          />
        </DraftDisclosure>
      ) : (
        <p>{correctionReason}</p>
      ),
  }
}

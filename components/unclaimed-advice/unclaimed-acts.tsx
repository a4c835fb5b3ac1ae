import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import {
  linkUnclaimed,
  recordUnclaimed,
  returnUnclaimed,
  takeUnclaimed,
} from '@/lib/unclaimed-advice/actions'
import { unclaimedName, type UnclaimedRow } from '@/lib/unclaimed-advice/queries'
import { adviceFields, linkFields, returnFields } from '@/lib/unclaimed-advice/schemas'

type Props = { row: UnclaimedRow; backHref: string }

/** What can be done with one advice: into a trajectory that is there or a new one, back to UWV, or to oneself. */
export function UnclaimedActs({ row, backHref }: Props) {
  const { id, version, likely, isMine } = row
  const [number = ''] = likely
  return (
    <Panel
      title={`Advies over ${unclaimedName(row)}, van ${formatDate(row.advisedOn)}`}
      main
      aside={
        <ButtonLink href={backHref} look="subtle">
          Sluit
        </ButtonLink>
      }
    >
      <p className="mb-3">
        {likely.length > 0
          ? `Iemand met deze naam en geboortedatum heeft al een traject: ${likely.join(', ')}. Klopt dat, koppel het advies dan daaraan.`
          : 'Geen open traject heeft deze naam en geboortedatum. Meld de persoon aan; daarna koppelt u het advies hier aan dat traject.'}
      </p>
      {likely.length === 0 && (
        <p className="mb-3">
          <ButtonLink href={withQuery(paths.newTrajectory, { advies: id })} look="primary">
            Open een traject
          </ButtonLink>
        </p>
      )}
      <SpecForm
        key={`koppel ${id}`}
        action={linkUnclaimed}
        draft={`advies koppel ${id}`}
        fields={linkFields}
        values={{ number }}
        extra={{ id, version }}
        submitLabel="Koppel aan dit traject"
        submitLook={likely.length > 0 ? 'primary' : 'secondary'}
        nextHref={backHref}
      />
      <div className="mt-4" />
      <DraftDisclosure draft={`advies terug ${id}`} summary="Terug naar UWV">
        <SpecForm
          action={returnUnclaimed}
          draft={`advies terug ${id}`}
          fields={returnFields}
          extra={{ id, version }}
          submitLabel="Stuur terug"
          submitLook="secondary"
          nextHref={backHref}
        />
      </DraftDisclosure>
      {!isMine && (
        <SpecForm
          action={takeUnclaimed}
          draft={null}
          fields={[]}
          extra={{ id, version }}
          submitLabel="Neem over van uw collega"
          submitLook="secondary"
        />
      )}
    </Panel>
  )
}

/** An advice that came in, by hand. */
export function NewUnclaimed({ municipalityId, today }: { municipalityId: string; today: string }) {
  const draft = `advies nieuw ${municipalityId}`
  return (
    <div className="no-print mt-6">
      <Panel title="Een advies erbij">
        <DraftDisclosure draft={draft} summary="Leg een advies vast waarvan u geen traject vindt">
          <SpecForm
            legend
            action={recordUnclaimed}
            draft={draft}
            fields={adviceFields}
            values={{ adviceGround: 'unknown', receivedOn: formatDate(today) }}
            extra={{ municipalityId }}
            submitLabel="Leg het advies vast"
            clearOnDone
          />
        </DraftDisclosure>
        <p className="mt-3">
          Hebt u een lijst van UWV? Lees die bij <a href={paths.imports}>Invoer</a>, kies de kolommen, en kies
          bij de controle “Zet de adviezen apart”.
        </p>
      </Panel>
    </div>
  )
}

import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { Panel } from '@/components/ui/panel'
import type { OrganisationChoice } from '@/lib/account/queries'
import { formatDate } from '@/lib/domain/dutch-date'
import { AddMunicipalityForm, EndMunicipalityForm } from './account-forms'

type Scope = { id: string; municipality: string; from: string; until: string | null; mine: boolean }
type Props = {
  accountId: string
  scope: readonly Scope[]
  choices: readonly OrganisationChoice[]
  today: string
}

/** For which municipalities an account works, from when to when. */
export function AccountScope({ accountId, scope, choices, today }: Props) {
  const day = formatDate(today)
  return (
    <Panel title="Gemeenten">
      {scope.length === 0 && <p>Dit account werkt nog voor geen gemeente.</p>}
      <ul className="mb-4">
        {scope.map(({ id, municipality, from, until, mine }) => (
          <li key={id} className="border-b border-line py-2">
            <p>
              <strong>{municipality}</strong>{' '}
              {until
                ? `van ${formatDate(from)} tot en met ${formatDate(until)}`
                : `vanaf ${formatDate(from)}`}
            </p>
            {mine && !until && (
              <DraftDisclosure
                draft={`account ${accountId} einde ${id}`}
                summary={`Beëindig ${municipality}`}
              >
                <EndMunicipalityForm accountId={accountId} id={id} municipality={municipality} today={day} />
              </DraftDisclosure>
            )}
          </li>
        ))}
      </ul>
      {choices.length > 0 && (
        <DraftDisclosure draft={`account ${accountId} gemeente`} summary="Voeg een gemeente toe">
          <AddMunicipalityForm accountId={accountId} choices={choices} today={day} />
        </DraftDisclosure>
      )}
    </Panel>
  )
}

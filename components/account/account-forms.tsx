'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import * as actions from '@/lib/account/actions'
import { roleLabel } from '@/lib/account/role-label'
import { rolesOfKind } from '@/lib/account/roles-of-kind'
import type { OrganisationChoice } from '@/lib/account/queries'
import type { Role } from '@/lib/domain/roles'
import { InvitationLink } from './invitation-link'

type Account = {
  id: string
  name: string
  role: Role
  active: boolean
  version: number
  organisationKind: OrganisationChoice['kind']
}

/** Name and role; another role ends the sessions of the account. */
export function ChangeAccountForm({ account }: { account: Account }) {
  const options = rolesOfKind[account.organisationKind].map((role) => ({
    value: role,
    label: roleLabel[role],
  }))
  return (
    <ActionForm
      action={actions.changeAccount}
      extra={{ accountId: account.id, version: account.version }}
      draft={`account ${account.id} naam`}
      defaultValues={{ name: account.name, role: account.role }}
      submitLabel="Opslaan"
      submitLook="secondary"
    >
      <TextField name="name" label="Naam" required />
      <SelectField
        name="role"
        label="Rol"
        required
        options={options}
        help="Bij een andere rol moet deze collega opnieuw inloggen."
      />
    </ActionForm>
  )
}

/** On or off. Off is out at the next request. */
export function SwitchAccountForm({ account }: { account: Account }) {
  return (
    <ActionForm
      action={actions.setAccountActive}
      extra={{ accountId: account.id, version: account.version, active: !account.active }}
      draft={null}
      defaultValues={{}}
      submitLabel={account.active ? 'Zet dit account uit' : 'Zet dit account aan'}
      submitLook={account.active ? 'danger' : 'primary'}
    >
      <p>
        {account.active
          ? 'Deze collega is er dan meteen uit en kan niet meer inloggen. Wat al gedaan is blijft staan.'
          : 'Deze collega kan daarna weer inloggen met het eigen wachtwoord.'}
      </p>
    </ActionForm>
  )
}

/** A new link to choose a password. */
export function InviteForm({ accountId }: { accountId: string }) {
  const [link, setLink] = useState<string | null>(null)
  return (
    <>
      <ActionForm
        action={actions.inviteAgain}
        extra={{ accountId }}
        draft={null}
        defaultValues={{}}
        submitLabel="Maak een nieuwe link"
        submitLook="secondary"
        doneWords="Link gemaakt"
        onDone={(value) => setLink(value.link)}
      >
        <p>Voor wie het wachtwoord kwijt is. Het oude wachtwoord werkt totdat er een nieuw is gekozen.</p>
      </ActionForm>
      {link && (
        <div className="mt-4">
          <InvitationLink path={link} />
        </div>
      )}
    </>
  )
}

/** Signs the account out everywhere. */
export function EndSessionsForm({ accountId }: { accountId: string }) {
  return (
    <ActionForm
      action={actions.endAccountSessions}
      extra={{ accountId }}
      draft={null}
      defaultValues={{}}
      submitLabel="Beëindig alle sessies"
      submitLook="secondary"
      doneWords="Sessies beëindigd"
    >
      {null}
    </ActionForm>
  )
}

type Choices = { accountId: string; choices: readonly OrganisationChoice[]; today: string }

/** One municipality more, from a day on. */
export function AddMunicipalityForm({ accountId, choices, today }: Choices) {
  return (
    <ActionForm
      action={actions.addAccountMunicipality}
      extra={{ accountId }}
      draft={`account ${accountId} gemeente`}
      defaultValues={{ municipalityId: '', from: today }}
      submitLabel="Voeg toe"
      submitLook="secondary"
      clearOnDone
    >
      <SelectField
        name="municipalityId"
        label="Gemeente"
        required
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="from" label="Vanaf" required />
    </ActionForm>
  )
}

/** The last day that an account works for a municipality. */
export function EndMunicipalityForm({
  accountId,
  id,
  municipality,
  today,
}: {
  accountId: string
  id: string
  municipality: string
  today: string
}) {
  return (
    <ActionForm
      action={actions.endAccountMunicipality}
      extra={{ id }}
      draft={`account ${accountId} einde ${id}`}
      defaultValues={{ until: today }}
      submitLabel={`Beëindig ${municipality}`}
      submitLook="secondary"
    >
      <DateField name="until" label={`Laatste dag voor ${municipality}`} required />
    </ActionForm>
  )
}

'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { addAccount } from '@/lib/account/actions'
import type { OrganisationChoice } from '@/lib/account/queries'
import { roleLabel } from '@/lib/account/role-label'
import { rolesOfKind } from '@/lib/account/roles-of-kind'
import { worksForMunicipalities } from '@/lib/account/works-for-municipalities'
import { InvitationLink } from './invitation-link'

type Props = {
  organisations: readonly OrganisationChoice[]
  municipalities: readonly OrganisationChoice[]
  today: string
}

const options = (choices: readonly OrganisationChoice[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

/** A new account: who, where, which role and for which municipalities. Afterwards the link to pass on. */
export function NewAccountForm({ organisations, municipalities, today }: Props) {
  const [link, setLink] = useState<string | null>(null)
  const only = organisations.length === 1 ? organisations[0] : undefined
  const own = only?.kind === 'municipality' ? [only.id] : []
  return (
    <>
      {link && (
        <div className="mb-6">
          <InvitationLink path={link} />
        </div>
      )}
      <ActionForm
        action={addAccount}
        draft="nieuw account"
        defaultValues={{
          organisationId: only?.id ?? '',
          name: '',
          email: '',
          role: '',
          municipalityIds: own,
          from: today,
        }}
        submitLabel="Maak het account"
        doneWords="Account gemaakt"
        clearOnDone
        onDone={(value) => setLink(value.link)}
      >
        <SelectField name="organisationId" label="Organisatie" required options={options(organisations)} />
        <TextField
          name="name"
          label="Naam"
          required
          help="Voornaam en achternaam, zoals collega’s die kennen."
        />
        <TextField
          name="email"
          label="E-mailadres"
          required
          type="email"
          help="Hiermee logt deze collega in."
        />
        <RoleField organisations={organisations} />
        <MunicipalityFields municipalities={municipalities} />
      </ActionForm>
    </>
  )
}

function RoleField({ organisations }: { organisations: readonly OrganisationChoice[] }) {
  const chosen = useFieldValue('organisationId')
  const kind = organisations.find(({ id }) => id === chosen)?.kind ?? 'municipality'
  const roles = rolesOfKind[kind].map((role) => ({ value: role, label: roleLabel[role] }))
  return <SelectField name="role" label="Rol" required options={roles} />
}

function MunicipalityFields({ municipalities }: { municipalities: readonly OrganisationChoice[] }) {
  const role = useFieldValue('role')
  if (municipalities.length === 0 || !worksForMunicipalities(role)) return null
  return (
    <>
      <CheckboxGroup
        name="municipalityIds"
        label="Werkt voor"
        help="Alleen mensen van deze gemeenten zijn zichtbaar."
        options={options(municipalities)}
      />
      <DateField name="from" label="Vanaf" required />
    </>
  )
}

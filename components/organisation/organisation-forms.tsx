'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, RadioGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import * as actions from '@/lib/organisation/actions'
import { settingsSeen, type Settings } from '@/lib/organisation/settings'
import { paths } from '@/lib/paths'

type Organisation = Settings & {
  id: string
  kind: 'municipality' | 'company' | 'installation'
  active: boolean
}
type Choice = { id: string; name: string }

const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }))

/** The settings of one organisation. */
export function SettingsForm({ organisation }: { organisation: Organisation }) {
  const { id, kind, name, bsnVisible, smallNumber } = organisation
  return (
    <ActionForm
      action={actions.changeOrganisation}
      extra={{ organisationId: id, seen: settingsSeen(organisation) }}
      draft={`organisatie ${id} instellingen`}
      defaultValues={{ name, bsnVisible, smallNumber: String(smallNumber) }}
      submitLabel="Opslaan"
    >
      <TextField name="name" label="Naam" required />
      {kind === 'company' && (
        <CheckboxField
          name="bsnVisible"
          label="HR mag het BSN zien"
          help="Alleen van mensen die naar dit bedrijf verwezen zijn, en elke keer vastgelegd. Staat normaal uit."
        />
      )}
      <TextField
        name="smallNumber"
        label="Kleinste aantal dat getoond wordt"
        required
        width="short"
        inputMode="numeric"
        help="Een kleiner aantal mensen staat er als “<5”. Van 5 tot en met 10."
      />
    </ActionForm>
  )
}

/** Sets an organisation out of use, or in use again. */
export function SwitchOrganisationForm({ organisation }: { organisation: Organisation }) {
  const { id, active } = organisation
  return (
    <ActionForm
      action={actions.setOrganisationActive}
      extra={{ organisationId: id, active: !active }}
      draft={null}
      defaultValues={{}}
      submitLabel={active ? 'Zet deze organisatie uit' : 'Zet deze organisatie aan'}
      submitLook={active ? 'danger' : 'secondary'}
    >
      <p>
        {active
          ? 'Al haar accounts zijn er dan meteen uit. Wat gedaan is blijft staan.'
          : 'Haar accounts kunnen dan weer inloggen.'}
      </p>
    </ActionForm>
  )
}

type AreaProps = { organisation: Organisation; partners: readonly Choice[]; today: string }

/** From which day a company works for a municipality; the page is of either of the two. */
export function AddAreaForm({ organisation, partners, today }: AreaProps) {
  const ofCompany = organisation.kind === 'company'
  const name = ofCompany ? 'municipalityId' : 'companyId'
  return (
    <ActionForm
      action={actions.addServiceArea}
      extra={{ [ofCompany ? 'companyId' : 'municipalityId']: organisation.id }}
      draft={`organisatie ${organisation.id} werkt met`}
      defaultValues={{ [name]: '', from: today }}
      submitLabel="Voeg toe"
      submitLook="secondary"
      clearOnDone
    >
      <SelectField
        name={name}
        label={ofCompany ? 'Gemeente' : 'SO-bedrijf'}
        required
        options={options(partners)}
      />
      <DateField name="from" label="Vanaf" required />
    </ActionForm>
  )
}

type EndProps = { organisationId: string; id: string; partner: string; today: string }

/** Gives the service of a company to a municipality its last day. */
export function EndAreaForm({ organisationId, id, partner, today }: EndProps) {
  return (
    <ActionForm
      action={actions.endServiceArea}
      extra={{ id }}
      draft={`organisatie ${organisationId} einde ${id}`}
      defaultValues={{ until: today }}
      submitLabel={`Beëindig ${partner}`}
      submitLook="secondary"
    >
      <DateField name="until" label={`Laatste dag met ${partner}`} required />
    </ActionForm>
  )
}

type Municipality = { code: string; name: string; province: string; known: number }

/** A municipality out of the 342, with its code and published numbers; or a company by its name. */
export function NewOrganisationForm({ municipalities }: { municipalities: readonly Municipality[] }) {
  return (
    <ActionForm
      action={actions.addOrganisation}
      draft="nieuwe organisatie"
      defaultValues={{ kind: 'municipality', cbsCode: '', name: '' }}
      submitLabel="Maak de organisatie"
      nextHref={paths.organisations}
    >
      <RadioGroup
        name="kind"
        label="Soort"
        required
        options={[
          {
            value: 'municipality',
            label: 'Gemeente',
            help: 'Met haar CBS-code en de gepubliceerde aantallen plekken.',
          },
          {
            value: 'company',
            label: 'SO-bedrijf',
            help: 'Of de eigen dienst van een gemeente zonder SO-bedrijf, als die zelf plekken bijhoudt. Koppel haar daarna aan die gemeente.',
          },
        ]}
      />
      <KindFields municipalities={municipalities} />
    </ActionForm>
  )
}

function KindFields({ municipalities }: { municipalities: readonly Municipality[] }) {
  if (useFieldValue('kind') === 'company') return <TextField name="name" label="Naam" required />
  const choices = municipalities.map(({ code, name, province, known }) => ({
    value: code,
    label: `${name} (${province})${known > 0 ? ` · ${known} jaar gepubliceerd` : ''}`,
  }))
  return <SelectField name="cbsCode" label="Gemeente" required options={choices} />
}

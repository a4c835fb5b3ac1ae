'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import * as actions from '@/lib/parameter/actions'
import { certaintyLabel } from '@/lib/parameter/labels'

const certainties = Object.entries(certaintyLabel).map(([value, label]) => ({ value, label }))

/** Where a figure comes from and how sure that is. */
export function SourceFields() {
  return (
    <>
      <TextField name="source" label="Bron" required help="Wet, regeling of brief, met datum of nummer." />
      <SelectField name="certainty" label="Zekerheid" required options={certainties} />
    </>
  )
}

/** A new value from a day; the value before it ends the day before. */
export function NewValueForm({ parameter, unit }: { parameter: string; unit: string }) {
  return (
    <ActionForm
      action={actions.addParameter}
      draft={`parameter ${parameter} waarde`}
      extra={{ key: parameter }}
      defaultValues={{ value: '', from: '', source: '', certainty: 'high', note: '', isPlan: false }}
      submitLabel="Leg de waarde vast"
      clearOnDone
    >
      <TextField name="value" label="Waarde" required width="short" inputMode="decimal" help={unit} />
      <DateField name="from" label="Geldt vanaf" required />
      <SourceFields />
      <TextArea name="note" label="Toelichting" rows={2} />
      <CheckboxField
        name="isPlan"
        label="Dit is nog een plan"
        help="Een plan is te lezen maar telt nergens mee, totdat het als waarde is vastgelegd."
      />
    </ActionForm>
  )
}

/** The last day of the value that holds now, without another after it. */
export function EndValueForm({ parameter, id }: { parameter: string; id: string }) {
  return (
    <ActionForm
      action={actions.endParameter}
      draft={`parameter ${parameter} einde`}
      extra={{ id }}
      defaultValues={{ until: '' }}
      submitLabel="Beëindig deze waarde"
      submitLook="danger"
    >
      <DateField
        name="until"
        label="Laatste dag"
        required
        help="Daarna is de waarde onbekend, tot er een nieuwe is."
      />
    </ActionForm>
  )
}

/** A new length of a term from a day on, with its source. */
export function NewRuleForm({ rule, unit, basis }: { rule: string; unit: string; basis: string }) {
  return (
    <ActionForm
      action={actions.addDeadlineRule}
      draft={`termijn ${rule}`}
      extra={{ key: rule }}
      defaultValues={{ length: '', from: '', basis, source: '', certainty: 'high' }}
      submitLabel="Leg de lengte vast"
      clearOnDone
    >
      <TextField name="length" label="Lengte" required width="short" inputMode="numeric" help={unit} />
      <DateField
        name="from"
        label="Geldt vanaf"
        required
        help="Termijnen die al lopen houden hun laatste dag."
      />
      <TextField name="basis" label="Grondslag" required />
      <SourceFields />
    </ActionForm>
  )
}

type TargetProps = { municipalities: readonly { id: string; name: string }[]; year: string }

/** The number of places of a municipality in a year. */
export function TargetForm({ municipalities, year }: TargetProps) {
  const only = municipalities.length === 1 ? municipalities[0]?.id : undefined
  return (
    <ActionForm
      action={actions.setTarget}
      draft="parameters aantallen"
      defaultValues={{ municipalityId: only ?? '', kind: 'ministerial', year, places: '', source: '' }}
      submitLabel="Leg het aantal vast"
      clearOnDone
    >
      <SelectField
        name="municipalityId"
        label="Gemeente"
        required
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="kind"
        label="Soort"
        required
        options={[
          { value: 'ministerial', label: 'Ministeriële regeling' },
          { value: 'local', label: 'Verordening van de gemeente' },
        ]}
        help="Noemt de verordening een hoger aantal, dan geldt dat."
      />
      <TextField name="year" label="Jaar" required width="short" inputMode="numeric" />
      <TextField
        name="places"
        label="Aantal plekken"
        required
        width="short"
        inputMode="numeric"
        help="Aan het eind van het jaar, in de eenheid waarin de gemeente telt (Beheer, Organisaties)."
      />
      <TextField name="source" label="Bron" required help="Bijvoorbeeld het nummer van de Staatscourant." />
    </ActionForm>
  )
}

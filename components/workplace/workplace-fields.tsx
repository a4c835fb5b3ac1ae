'use client'

import { CheckboxGroup, RadioGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { FormPart } from '@/components/forms/form-part'
import { HoursField } from '@/components/forms/hours-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { WeekField } from '@/components/forms/week-field'
import type { FieldOption } from '@/lib/domain/field-spec'
import { formLabel } from '@/lib/domain/labels'
import {
  adaptationLabel,
  contactStyleLabel,
  employerKindLabel,
  kindOfWorkLabel,
  supportClassLabel,
  travelMeansLabel,
} from '@/lib/domain/work-terms'

const options = (pairs: Record<string, string>): FieldOption[] =>
  Object.entries(pairs).map(([value, label]) => ({ value, label }))

interface Props {
  employers: readonly FieldOption[]
  /** Of a place that is there: the weeks that begin later, in words. */
  planned?: readonly string[]
}

/** Everything a company says of a place to work, in the order in which one would tell it. */
export function WorkplaceFields({ employers, planned }: Props) {
  return (
    <>
      <FormPart title="Wat en waar">
        <TextField name="name" label="Naam van de plek" required help="Bijvoorbeeld Groenploeg West." />
        <SelectField name="form" label="Vorm" required options={options(formLabel)} />
        <CheckboxGroup name="kindsOfWork" label="Soort werk" required options={options(kindOfWorkLabel)} />
        <TextField name="location" label="Locatie" required help="Het gebouw of terrein." />
        <TextField name="city" label="Plaats" required />
        <TextField name="postcode" label="Postcode" help="Voor de afstand, bijvoorbeeld 1234 AB." />
      </FormPart>
      <FormPart title="Werkgever en waar het werk is">
        <EmployerChoice side="employer" label="Werkgever" employers={employers} empty="Kies…" required />
        <EmployerChoice
          side="host"
          label="Waar wordt gewerkt?"
          employers={employers}
          empty="Bij de werkgever zelf"
        />
      </FormPart>
      <FormPart title="Dagen, zitplaatsen en begeleiding">
        <WeekField name="dayHours" label="Uren per dag" required help="Hoe lang er op die dag gewerkt kan worden." />
        <WeekField
          name="daySupport"
          label="Begeleiding per dag"
          help="Uren begeleiding op die dag voor iedereen samen."
        />
        {planned && <DaysFrom planned={planned} />}
        <HoursField name="seats" label="Zitplaatsen" unit="mensen tegelijk" required />
        <RadioGroup
          name="supportClass"
          label="Zwaarste begeleiding"
          required
          help="Hoeveel begeleiding de plek hoogstens aankan."
          options={options(supportClassLabel)}
        />
        <CheckboxGroup name="adaptations" label="Aanpassingen" options={options(adaptationLabel)} />
      </FormPart>
      <FormPart title="Wat de plek vraagt">
        <HoursField name="minimumHours" label="Minimum uren per week" help="Leeg als het niet uitmaakt." />
        <CheckboxGroup name="contactStyles" label="Met wie" options={options(contactStyleLabel)} />
        <CheckboxGroup name="reachableBy" label="Te bereiken met" options={options(travelMeansLabel)} />
        <TextArea name="note" label="Opmerking" />
      </FormPart>
      <FormPart title="Wanneer">
        <DateField name="validFrom" label="Beschikbaar vanaf" required />
        <DateField name="validTo" label="Beschikbaar tot en met" help="Leeg: zonder einddatum." />
      </FormPart>
    </>
  )
} // prettier-ignore

/** From which day the days above hold; what held before stays, and what was planned after it is told. */
function DaysFrom({ planned }: { planned: readonly string[] }) {
  const later = planned.length === 0 ? '' : ` Al gepland: ${planned.join(' · ')}. Uw wijziging geldt tot die dag.`
  return (
    <DateField
      name="daysFrom"
      label="Deze dagen gelden vanaf"
      help={`Wat eerder gold, blijft staan. Alleen van belang als u uren of begeleiding wijzigt.${later}`}
    />
  )
} // prettier-ignore

interface ChoiceProps {
  side: 'employer' | 'host'
  label: string
  employers: readonly FieldOption[]
  empty: string
  required?: boolean
}

const added = { value: 'new', label: 'Staat er niet bij: voeg toe' }

/** An employer out of the list; for one that is not there, name and kind are enough to go on. */
function EmployerChoice({ side, label, employers, empty, required }: ChoiceProps) {
  const isNew = useFieldValue(`${side}Id`) === added.value
  return (
    <>
      <SelectField
        name={`${side}Id`}
        label={label}
        required={required}
        options={[...employers, added]}
        emptyLabel={empty}
      />
      {isNew && (
        <>
          <TextField name={`${side}Name`} label="Naam" required />
          <RadioGroup
            name={`${side}Kind`}
            label="Wat voor organisatie?"
            required
            options={options(employerKindLabel)}
          />
        </>
      )}
    </>
  )
}

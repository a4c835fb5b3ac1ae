'use client'

import { useEffect } from 'react'
import { useWatch, type FieldValues } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { RadioGroup } from '@/components/forms/choice-fields'
import { FormPart } from '@/components/forms/form-part'
import { useFieldValue, useFormScope } from '@/components/forms/form-context'
import { HoursField } from '@/components/forms/hours-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { dateParts, type IsoDate } from '@/lib/domain/calendar'
import type { FieldOption } from '@/lib/domain/field-spec'
import {
  choices,
  figureFields,
  numberField,
  numberNames,
  ownWageField,
  yearsAhead,
  type FigureName,
  type ScenarioValues,
} from '@/lib/domain/scenario-fields'
import { saveScenario } from '@/lib/scenario/actions'
import { SliderField } from './slider-field'

type Props = {
  municipalityId: string
  begin: IsoDate
  /** Part of the name of the draft: the scenario that is opened, or a new one. */
  opened: string
  values: ScenarioValues
  budgets: readonly FieldOption[]
  /** What follows from the sliders, in one line. */
  outcome: string
  onValues: (values: FieldValues) => void
}

/** All that is supposed, as sliders, and the button that keeps it under a name. */
export function ScenarioForm({ municipalityId, begin, opened, values, budgets, outcome, onValues }: Props) {
  return (
    <ActionForm
      action={saveScenario}
      draft={`wat-als ${municipalityId} ${opened}`}
      defaultValues={{ ...values, name: '' }}
      extra={{ municipalityId, begin }}
      submitLabel="Bewaar dit scenario"
      doneWords="Scenario bewaard"
      legend
    >
      <Watched onValues={onValues} />
      <p className="scenario-outcome no-print" aria-live="polite">
        {outcome}
      </p>
      <FormPart title="Mensen">
        <Sliders
          names={['persons', 'hours', 'waitingClean', 'waitingGross', 'inflow', 'startShare', 'outflow']}
        />
      </FormPart>
      <FormPart title="Aantal">
        <Years begin={begin} />
        <ChoiceField name="basis" />
        <ChoiceField name="above" />
        <Sliders names={['extra']} />
      </FormPart>
      <FormPart title="Geld">
        <ChoiceField name="regime" />
        <Sliders names={['wageValue']} />
        <HoursField name="ownWage" {...ownWageField} />
        <SelectField
          name="budget"
          label="Budget per plek"
          help="Wat het Rijk per plek geeft. Of deze bedragen elkaar overlappen, is niet bekend: kies er één."
          options={budgets}
          emptyLabel="Geen budget"
        />
      </FormPart>
      <TextField
        name="name"
        label="Naam van het scenario"
        help="Om het terug te vinden en te vergelijken."
        required
      />
    </ActionForm>
  )
}

function Watched({ onValues }: Pick<Props, 'onValues'>) {
  const values = useWatch({ control: useFormScope().form.control })
  useEffect(() => onValues(values), [onValues, values])
  return null
}

const Sliders = ({ names }: { names: readonly FigureName[] }) =>
  names.map((name) => <SliderField key={name} name={name} field={figureFields[name]} />)

/** How far to look ahead, and the number of each of those years. */
function Years({ begin }: { begin: IsoDate }) {
  const { year } = dateParts(begin)
  const until = Number(useFieldValue('until'))
  const last = until >= year && until <= year + yearsAhead ? until : year
  return (
    <>
      <SliderField
        name="until"
        field={{
          ...{ label: 'Vooruit kijken tot en met eind', unit: '', help: 'Een kalenderjaar.' },
          ...{ least: year, most: year + yearsAhead, step: 1, required: true },
        }}
      />
      {numberNames.slice(0, last - year + 1).map((name, at) => (
        <SliderField
          key={name}
          name={name}
          field={{ ...numberField(year + at), ...(at > 0 && { help: '' }) }}
        />
      ))}
    </>
  )
}

function ChoiceField({ name }: { name: keyof typeof choices }) {
  const { label, options } = choices[name]
  return (
    <RadioGroup
      name={name}
      label={label}
      options={Object.entries(options).map(([value, words]) => ({ value, label: words }))}
      required
    />
  )
}

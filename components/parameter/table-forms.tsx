'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { HoursField } from '@/components/forms/hours-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import * as actions from '@/lib/parameter/actions'
import { localKindLabel } from '@/lib/parameter/labels'
import { SourceFields } from './parameter-forms'

/** The minimum wages of half a year; the youth steps follow from their percentages. */
export const WageForm = () => (
  <ActionForm
    action={actions.setMinimumWage}
    draft="parameters minimumloon"
    defaultValues={{ hourly: '', monthly: '', from: '', until: '', source: '', certainty: 'high' }}
    submitLabel="Leg het minimumloon vast"
    clearOnDone
  >
    <TextField
      name="hourly"
      label="Per uur, 21 jaar en ouder"
      required
      width="short"
      inputMode="decimal"
      help="In euro. De bedragen voor jongeren worden uit hun percentage berekend."
    />
    <TextField
      name="monthly"
      label="Per maand, 21 jaar en ouder"
      width="short"
      inputMode="decimal"
      help="Het referentiemaandloon; leeg als dat nog niet bekend is."
    />
    <DateField name="from" label="Geldt vanaf" required />
    <DateField
      name="until"
      label="Laatste dag"
      required
      help="Meestal 30 juni of 31 december. Daarna is er geen bedrag, tot er een nieuwe tabel is."
    />
    <SourceFields />
  </ActionForm>
)

const kinds = Object.entries(localKindLabel).map(([value, label]) => ({ value, label }))

/** What a municipality pays besides the law, from a day. */
export function LocalAmountForm({
  municipalities,
}: {
  municipalities: readonly { code: string; name: string }[]
}) {
  const empty = {
    municipalityCode: '',
    kind: '',
    value: '',
    perHours: '',
    fromPercentage: '',
    toPercentage: '',
  }
  return (
    <ActionForm
      action={actions.addLocalAmount}
      draft="parameters gemeenten"
      defaultValues={{ ...empty, from: '', until: '', source: '', certainty: 'high', note: '' }}
      submitLabel="Leg het bedrag vast"
      clearOnDone
    >
      <SelectField
        name="municipalityCode"
        label="Gemeente"
        required
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField name="kind" label="Soort" required options={kinds} />
      <TextField name="value" label="Bedrag of aantal" required width="short" inputMode="decimal" />
      <HoursField
        name="perHours"
        label="Bij hoeveel uur per week"
        help="Alleen als het bedrag naar rato van de uren is."
      />
      <HoursField name="fromPercentage" label="Loonwaarde vanaf" unit="%" help="Alleen bij een staffel." />
      <HoursField name="toPercentage" label="Loonwaarde tot en met" unit="%" />
      <DateField name="from" label="Geldt vanaf" required />
      <DateField name="until" label="Laatste dag" help="Leeg als het einde nog niet bekend is." />
      <SourceFields />
      <TextArea name="note" label="Toelichting" rows={2} />
    </ActionForm>
  )
}

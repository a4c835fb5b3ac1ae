'use client'

import { ActionForm } from '@/components/forms/action-form'
import { RadioGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import * as actions from '@/lib/organisation/actions'
import { countingBasisLabel } from '@/lib/organisation/settings'

const options = Object.entries(countingBasisLabel).map(([value, label]) => ({ value, label }))

function BasisFields({ dayHelp }: { dayHelp: string }) {
  return (
    <>
      <RadioGroup name="basis" label="Het aantal telt in" required options={options} />
      <DateField name="validFrom" label="Vanaf" required help={dayHelp} />
      <TextField
        name="source"
        label="Bron"
        required
        help="Waar dat besloten is, bijvoorbeeld het nummer van het besluit of het artikel van de verordening."
      />
    </>
  )
}

type Props = { organisationId: string; draft: string; seen: string; basis: string }

/** Another unit from a day on; what held before ends the day before. */
export function CountingBasisForm({ organisationId, draft, seen, basis }: Props) {
  return (
    <ActionForm
      action={actions.setCountingBasis}
      draft={draft}
      extra={{ organisationId, seen }}
      defaultValues={{ basis, validFrom: '', source: '' }}
      submitLabel="Leg de telling vast"
      submitLook="secondary"
      clearOnDone
    >
      <p>
        Cijfers van eerdere dagen blijven wat ze waren. Is het aantal door de andere telling wel of juist niet
        meer bereikt, dan stelt Sturing de manager voor om de rijen om te zetten.
      </p>
      <BasisFields dayHelp="Begint dit later, dan verandert er vandaag niets." />
    </ActionForm>
  )
}

type CorrectProps = {
  draft: string
  id: string
  values: { basis: string; validFrom: string; source: string }
}

/** What should have stood here from the start; what stood here stays to be read with why it was wrong. */
export function CorrectBasisForm({ draft, id, values }: CorrectProps) {
  return (
    <ActionForm
      action={actions.correctCountingBasis}
      draft={draft}
      extra={{ id }}
      defaultValues={{ ...values, reason: '' }}
      submitLabel="Corrigeer"
      submitLook="secondary"
    >
      <BasisFields dayHelp="Een rapport zoals het eerder bekend was, verandert niet." />
      <TextArea name="reason" label="Waarom klopt dit niet" required rows={2} />
    </ActionForm>
  )
}

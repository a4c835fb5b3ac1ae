'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFormScope } from '@/components/forms/form-context'
import { Button } from '@/components/ui/button'
import { confirmAddresses } from '@/lib/letter-round/actions'

type Props = {
  roundId: string
  today: string
  people: readonly { value: string; label: string; help: string }[]
  /** How many more there are than the form shows. */
  more: number
}

/** The addresses of a round that somebody has to look up: tick those that were, and say on which day. */
export function AddressesForm({ roundId, today, people, more }: Props) {
  return (
    <ActionForm
      draft={`ronde ${roundId} adressen`}
      action={confirmAddresses}
      extra={{ roundId }}
      defaultValues={{ lineIds: [], checkedOn: today }}
      submitLabel="Adres nagekeken"
      submitLook="secondary"
      doneWords="Vastgelegd"
      clearOnDone
    >
      <CheckboxGroup
        name="lineIds"
        label="Welke adressen hebt u nagekeken en kloppen?"
        required
        help={`Kijk in de Basisregistratie Personen (BRP). Klopt een adres niet, pas het dan eerst aan bij de persoon.${moreWords(more)}`}
        options={people}
      />
      {people.length > 1 && <TickAll ids={people.map(({ value }) => value)} />}
      <DateField name="checkedOn" label="Nagekeken op" required />
    </ActionForm>
  )
}

const moreWords = (more: number) =>
  more === 0 ? '' : ` Dit zijn de eerste; daarna ${more === 1 ? 'volgt er nog 1' : `volgen er nog ${more}`}.`

function TickAll({ ids }: { ids: readonly string[] }) {
  const { form } = useFormScope()
  return (
    <p>
      <Button type="button" onClick={() => form.setValue('lineIds', ids, { shouldDirty: true })}>
        {`Vink alle ${ids.length} aan`}
      </Button>
    </p>
  )
}

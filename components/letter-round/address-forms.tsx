'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { addressSourceLabel } from '@/lib/domain/address-check'
import { checkAddress, recordReturned } from '@/lib/letter-round/actions'

type Props = { letterId: string; today: string }

/** A letter came back: its address is wrong from that day. */
export function ReturnedForm({ letterId, today }: Props) {
  return (
    <ActionForm
      draft={`ronde terug ${letterId}`}
      action={recordReturned}
      extra={{ letterId }}
      defaultValues={{ returnedOn: today }}
      submitLabel="Het adres klopt niet"
      submitLook="secondary"
      doneWords="Vastgelegd"
    >
      <DateField name="returnedOn" label="Teruggekomen op" required />
    </ActionForm>
  )
}

const sources = (['register', 'person', 'other'] as const).map((value) => ({
  value,
  label: addressSourceLabel[value],
}))

/** Somebody looked the address of a letter up, and it is right. */
export function AddressCheckForm({ letterId, today }: Props) {
  return (
    <ActionForm
      draft={`brief ${letterId} adres`}
      action={checkAddress}
      extra={{ letterId }}
      defaultValues={{ source: 'register', checkedOn: today }}
      submitLabel="Het adres klopt"
      submitLook="secondary"
      doneWords="Vastgelegd"
    >
      <SelectField name="source" label="Hoe nagekeken?" required options={sources} />
      <DateField name="checkedOn" label="Nagekeken op" required />
    </ActionForm>
  )
}

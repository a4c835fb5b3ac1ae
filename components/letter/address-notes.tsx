import { AddressCheckForm, ReturnedForm } from '@/components/letter-round/address-forms'
import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { addressAdvice, type AddressState } from '@/lib/domain/address-check'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'

type NoteProps = {
  state: AddressState
  letterId: string
  number: string
  today: string
  may: { address: boolean }
}

/** What is with the address of a draft: missing, wrong, or not looked at since the last letter. */
export function AddressNote({ state, letterId, number, today, may }: NoteProps) {
  const advice = addressAdvice[state]
  if (advice === null) return null
  const known = state === 'stale' || state === 'unknown'
  return (
    <Alert tone={known ? 'info' : 'warning'} title="Het adres">
      <p>{advice}</p>
      <p>
        <a href={paths.trajectory(number)}>Naar de persoon</a>
        {state !== 'unknown' && state !== 'stale' && ' · vul de brief daarna opnieuw'}
      </p>
      {known && may.address && (
        <Disclosure summary="Leg vast dat het adres klopt">
          <AddressCheckForm letterId={letterId} today={formatDate(today)} />
        </Disclosure>
      )}
    </Alert>
  )
}

type ReturnedProps = { returnedOn: string | null; letterId: string; today: string; may: boolean }

/** Whether a letter that was sent came back, and where that is recorded. */
export function ReturnedNote({ returnedOn, letterId, today, may }: ReturnedProps) {
  if (returnedOn)
    return (
      <Alert tone="warning" title={`Deze brief kwam terug op ${formatDate(returnedOn)}`}>
        <p>Het adres klopt niet. Zoek het nieuwe adres en pas het aan bij de persoon.</p>
      </Alert>
    )
  if (!may) return null
  return (
    <Disclosure summary="Kwam deze brief terug?">
      <ReturnedForm letterId={letterId} today={formatDate(today)} />
    </Disclosure>
  )
}

import { AddressCheckForm, ReturnedForm } from '@/components/letter-round/address-forms'
import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { addressAdvice, isUnchecked, type AddressState } from '@/lib/domain/address-check'
import { formatDate } from '@/lib/domain/dutch-date'
import { representativeLabel } from '@/lib/domain/person-fields'
import { wordOf } from '@/lib/domain/terms'
import type { LetterData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'

type Draft = NonNullable<LetterData['draft']>

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
  const soft = isUnchecked(state)
  return (
    <Alert tone={soft ? 'info' : 'warning'} title="Kijk het adres na">
      <p>{advice}</p>
      {soft && (
        <p>
          {may.address
            ? 'Zonder dat wordt de brief niet definitief.'
            : 'Vraag de consulent het adres na te kijken. Zonder dat wordt de brief niet definitief.'}
        </p>
      )}
      <p>
        <a href={paths.trajectory(number)}>Naar de persoon</a>
        {!soft && ' · vul de brief daarna opnieuw'}
      </p>
      {state !== 'missing' && may.address && (
        <Disclosure summary="Het adres is op een andere dag of manier nagekeken">
          <AddressCheckForm letterId={letterId} today={formatDate(today)} />
        </Disclosure>
      )}
    </Alert>
  )
}

type ReturnedProps = {
  returnedOn: string | null
  /** Nobody looked the address up since. */
  uncertain: boolean
  letterId: string
  number: string
  today: string
  may: boolean
}

/** Who decides for the person without it being known which letters they get, since when. */
export function UnclearNote({ unclear, number }: { unclear: Draft['unclear']; number: string }) {
  if (unclear.length === 0) return null
  const who = unclear.map(
    ({ kind, since }) => `${wordOf(representativeLabel, kind)} sinds ${formatDate(since)}`,
  )
  return (
    <Alert tone="warning" title={who.join(', ')}>
      <p>
        Van deze vertegenwoordiger is niet vastgelegd welke brieven hij of zij krijgt. Nu gaat de brief naar
        de persoon zelf. Leg de bevoegdheid vast bij <a href={paths.trajectory(number)}>de persoon</a> en vul
        de brief opnieuw.
      </p>
    </Alert>
  )
}

/** Whether a letter that was sent came back, and where that is recorded. */
export function ReturnedNote({ returnedOn, uncertain, letterId, number, today, may }: ReturnedProps) {
  if (returnedOn && !uncertain)
    return (
      <p>{`Deze brief kwam terug op ${formatDate(returnedOn)}. Het adres is daarna nagekeken of aangepast.`}</p>
    )
  if (returnedOn)
    return (
      <Alert tone="warning" title={`Deze brief kwam terug op ${formatDate(returnedOn)}`}>
        <p>
          Zoek het nieuwe adres en pas het aan bij de <a href={paths.trajectory(number)}>persoon</a>.
        </p>
        {may && (
          <Disclosure summary="Leg vast dat het adres toch klopt">
            <AddressCheckForm letterId={letterId} today={formatDate(today)} />
          </Disclosure>
        )}
      </Alert>
    )
  if (!may) return null
  return (
    <Disclosure summary="Kwam deze brief terug?">
      <ReturnedForm letterId={letterId} today={formatDate(today)} />
    </Disclosure>
  )
}

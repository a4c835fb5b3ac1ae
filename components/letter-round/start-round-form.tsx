'use client'

import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { roundKinds } from '@/lib/domain/letter-round'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import * as actions from '@/lib/letter-round/actions'
import { paths } from '@/lib/paths'

type Choice = { id: string; name: string }
type Props = {
  municipalities: readonly Choice[]
  municipalityId: string
  queue: string
  respondBy: string
}

const kinds = roundKinds.map((value) => ({ value, label: letterKindLabel[value] }))
const lists = [
  { value: 'toBePlaced', label: 'Alleen te plaatsen' },
  { value: 'waiting', label: 'Alleen de wachtlijst' },
]
const empty = { unconfirmedSince: '', meetingOn: '', meetingAt: '', meetingPlace: '' }

/** Which letter, to whom, and what stands in all of them. */
export function StartRoundForm({ municipalities, municipalityId, queue, respondBy }: Props) {
  const router = useRouter()
  const several = municipalities.length > 1
  return (
    <ActionForm
      draft={`ronde nieuw ${municipalityId}`}
      action={actions.startRound}
      extra={several ? {} : { municipalityId }}
      defaultValues={{ ...(several && { municipalityId }), kind: 'contactRound', queue, respondBy, ...empty }}
      submitLabel="Kijk wie een brief krijgt"
      doneWords="Begonnen"
      onDone={({ roundId }) => router.push(paths.letterRound(roundId) as Parameters<typeof router.push>[0])}
    >
      {several && (
        <SelectField
          name="municipalityId"
          label="Gemeente"
          required
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField name="kind" label="Welke brief?" required options={kinds} />
      <FieldsOfKind />
    </ActionForm>
  )
}

const aboutRest: Readonly<Record<string, string>> = {
  rest: 'De brief gaat naar iedereen die nu rust en hem nog niet kreeg.',
  restReturn: 'De brief gaat naar iedereen die terug is van rust en hem nog niet kreeg.',
}

function FieldsOfKind() {
  const kind = String(useFieldValue('kind') ?? '')
  if (kind in aboutRest) return <p>{aboutRest[kind]}</p>
  return (
    <>
      <SelectField name="queue" label="Welke lijst?" options={lists} emptyLabel="Iedereen op de lijst" />
      <DateField
        name="unconfirmedSince"
        label="Alleen wie niet is gesproken sinds"
        help="Leeg: ook wie korter geleden is gesproken."
      />
      {kind === 'invitation' ? <MeetingFields /> : <RespondByField />}
    </>
  )
}

const RespondByField = () => (
  <DateField name="respondBy" label="Reageren kan tot en met" required help="Deze dag staat in elke brief." />
)

const MeetingFields = () => (
  <>
    <p>Iedereen krijgt dezelfde dag, tijd en plaats: bijvoorbeeld van een bijeenkomst.</p>
    <DateField name="meetingOn" label="Dag van het gesprek" required />
    <TextField name="meetingAt" label="Tijd van het gesprek" required help="Bijvoorbeeld 9.30." />
    <TextField name="meetingPlace" label="Plaats van het gesprek" required />
  </>
)

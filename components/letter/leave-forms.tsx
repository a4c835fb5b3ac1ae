'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, RadioGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { TextArea } from '@/components/forms/text-area'
import { letterAnswerLabel, letterFormLabel } from '@/lib/domain/letter-terms'
import * as actions from '@/lib/letter/actions'
import { draftOf, type OfLetter } from './letter-forms'

const forms = Object.entries(letterFormLabel).map(([value, label]) => ({ value, label }))

/** A final letter left: today, unless it says otherwise. `today` as people write it; in Word only where it was kept so. */
export function SendForm({ of, today, hasWord }: { of: OfLetter; today: string; hasWord: boolean }) {
  return (
    <ActionForm
      draft={draftOf(of, 'verstuurd')}
      action={actions.sendLetter}
      extra={hasWord ? { ...of } : { ...of, sentForm: 'pdf' }}
      defaultValues={{ sentOn: today, elsewhere: false, postedBefore: '', ...(hasWord && { sentForm: '' }) }}
      submitLabel="Leg vast dat de brief weg is"
      doneWords="Vastgelegd"
    >
      <DateField name="sentOn" label="Verstuurd of geprint op" required />
      {hasWord && (
        <RadioGroup name="sentForm" label="In welke vorm ging de brief weg?" required options={forms} />
      )}
      <CheckboxField
        name="elsewhere"
        label="De brief ging eerder al buiten Schakel op de post"
        help="Alleen dan kan de dag liggen voor de dag waarop de brief definitief werd."
      />
      <PostedBeforeField />
    </ActionForm>
  )
}

function PostedBeforeField() {
  if (useFieldValue('elsewhere') !== true) return null
  return (
    <TextArea
      name="postedBefore"
      label="Hoe weet u dat?"
      required
      rows={2}
      help="Bijvoorbeeld: de kopie met poststempel ligt in het archief. Dit staat in de tijdlijn."
    />
  )
}

/** Withdraws a letter that was not sent. */
export function WithdrawForm({ of }: { of: OfLetter }) {
  return (
    <ActionForm
      draft={draftOf(of, 'intrekken')}
      action={actions.withdrawLetter}
      extra={{ ...of }}
      defaultValues={{ reason: '' }}
      submitLabel="Trek de brief in"
      submitLook="danger"
    >
      <TextArea name="reason" label="Waarom gaat de brief niet weg?" required rows={2} />
    </ActionForm>
  )
}

const answers = Object.entries(letterAnswerLabel).map(([value, label]) => ({ value, label }))

/** Records what came of a letter that stopped a term, so that the term runs again. */
export function AnswerForm({ of }: { of: OfLetter }) {
  return (
    <ActionForm
      draft={draftOf(of, 'antwoord')}
      action={actions.answerLetter}
      extra={{ ...of }}
      defaultValues={{ answer: '', completedOn: '' }}
      submitLabel="Laat de termijn weer lopen"
      doneWords="Vastgelegd"
    >
      <RadioGroup name="answer" label="Wat is er gebeurd?" required options={answers} />
      <CompletedField />
    </ActionForm>
  )
}

function CompletedField() {
  if (useFieldValue('answer') !== 'completed') return null
  return (
    <DateField
      name="completedOn"
      label="Compleet op"
      required
      help="De dag waarop alles binnen was. Die telt weer mee."
    />
  )
}

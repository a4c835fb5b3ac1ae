'use client'

import { SpecForm } from '@/components/forms/spec-form'
import { actFields } from '@/lib/domain/act-fields'
import type { FieldSpec } from '@/lib/domain/field-spec'
import * as actions from '@/lib/trajectory/actions'

export type SendProps = {
  number: string
  fields: readonly FieldSpec[]
  /** The command, by what it hands over to. */
  receiver: 'municipality' | 'colleague' | 'company'
  extra: Record<string, unknown>
  today: string
}

/** Hands over what is shown above it, to whom is chosen here. */
export function SendForm({ number, fields, receiver, extra, today }: SendProps) {
  return (
    <SpecForm
      fields={fields}
      values={{ validOn: today }}
      action={receiver === 'municipality' ? actions.makeMove : actions.sendHandover}
      draft={`overdracht ${number} ${receiver}`}
      extra={extra}
      submitLabel="Draag over"
      doneWords="Verstuurd"
    />
  )
}

type About = { number: string; trajectoryId: string; version: number }

/** Takes a handover back that was not answered yet. */
export function WithdrawForm({ number, trajectoryId, version, isMove }: About & { isMove: boolean }) {
  return (
    <SpecForm
      fields={actFields.withdrawHandover}
      action={isMove ? actions.makeMove : actions.withdrawHandover}
      draft={`overdracht ${number} intrekken`}
      extra={{ trajectoryId, version, ...(isMove && { move: 'returnHandover' }) }}
      submitLabel="Trek in"
      doneWords="Ingetrokken"
    />
  )
}

/** The answer to what the receiver asked. */
export function ReplyForm({
  number,
  trajectoryId,
  questionId,
}: Omit<About, 'version'> & { questionId: string }) {
  return (
    <SpecForm
      fields={actFields.replyHandover}
      action={actions.replyHandover}
      draft={`overdracht ${number} antwoord ${questionId}`}
      extra={{ trajectoryId, questionId }}
      submitLabel="Stuur het antwoord"
      doneWords="Verstuurd"
    />
  )
}

'use client'

import { ActionForm } from '@/components/forms/action-form'
import { retryJob, retryMessage } from '@/lib/background/actions'

/** One more try of a message or of nightly work; the worker takes it up within a minute. */
export function RetryButton(what: { messageId: string } | { jobId: string }) {
  return (
    <ActionForm
      action={'messageId' in what ? retryMessage : retryJob}
      extra={what}
      draft={null}
      defaultValues={{}}
      submitLabel="Probeer opnieuw"
      submitLook="secondary"
      doneWords="Opnieuw aangeboden"
    >
      {null}
    </ActionForm>
  )
}

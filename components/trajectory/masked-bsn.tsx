'use client'

import { useState, useTransition } from 'react'
import { newSubmissionId } from '@/components/forms/submission-id'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/page-status'
import { showBsn } from '@/lib/person/actions'

/** The BSN with only its last four digits; showing it is an act that is recorded. */
export function MaskedBsn({ trajectoryId, digits }: { trajectoryId: string; digits: string }) {
  const [bsn, setBsn] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const show = () =>
    startTransition(async () => {
      const result = await showBsn({ trajectoryId, submissionId: newSubmissionId() })
      if (result.status === 'done' && result.value.bsn) setBsn(result.value.bsn)
      else announce('Het BSN kon nu niet getoond worden. Ververs de pagina en probeer het opnieuw.')
    })
  return (
    <span className="masked-bsn">
      BSN{' '}
      <span className="tabular-nums" aria-live="polite">
        {bsn ?? <Masked digits={digits} />}
      </span>{' '}
      {bsn ? (
        <Button look="subtle" compact onClick={() => setBsn(null)}>
          Verberg
        </Button>
      ) : (
        <Button look="subtle" compact busy={pending} onClick={show} title="Tonen wordt vastgelegd">
          Toon<span className="sr-only"> het BSN; dit wordt vastgelegd</span>
        </Button>
      )}
    </span>
  )
}

function Masked({ digits }: { digits: string }) {
  return (
    <>
      <span aria-hidden>{`•••••${digits}`}</span>
      <span className="sr-only">{`eindigt op ${digits}`}</span>
    </>
  )
}

'use client'

import { StepProgress } from '@/components/forms/step-progress'
import { importNext } from '@/lib/import/actions'

type Props = { batchId: string; done: number; total: number }

const words = (done: number, total: number) => `${done} van ${total} regels ingevoerd.`

/** Brings the rows in part by part and shows how far it is. */
export function ImportProgress({ batchId, done, total }: Props) {
  return (
    <StepProgress
      step={importNext}
      extra={{ batchId }}
      done={done}
      total={total}
      label="Regels ingevoerd"
      words={words}
      stoppedTitle="Het invoeren is gestopt"
    />
  )
}

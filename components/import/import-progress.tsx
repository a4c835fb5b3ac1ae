'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newSubmissionId } from '@/components/forms/submission-id'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { reasonText } from '@/lib/domain/reasons'
import { importNext } from '@/lib/import/actions'

type Props = { batchId: string; done: number; total: number }

/** Brings the rows in part by part and shows how far it is; a closed page goes on where it was when it opens again. */
export function ImportProgress({ batchId, done, total }: Props) {
  const router = useRouter()
  const [count, setCount] = useState(done)
  const [stopped, setStopped] = useState<string | null>(null)
  const running = useRef(false)

  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    setStopped(null)
    const halt = await bringIn(batchId, setCount)
    running.current = false
    if (halt === null) router.refresh()
    else setStopped(halt)
  }, [batchId, router])

  useEffect(() => {
    const start = setTimeout(() => void run())
    return () => clearTimeout(start)
  }, [run])

  return (
    <div className="grid gap-3">
      <label htmlFor="voortgang">Regels ingevoerd</label>
      <progress id="voortgang" value={count} max={total} className="w-full max-w-xl" />
      <p role="status">{`${count} van ${total} regels ingevoerd.`}</p>
      {stopped && (
        <Alert tone="warning" title="Het invoeren is gestopt" appears>
          <p>{stopped}</p>
          <Button onClick={() => void run()}>Ga verder</Button>
        </Alert>
      )}
    </div>
  )
}

/** Presses on until everything is in; null when it is, else why it stopped. What is in stays in. */
async function bringIn(batchId: string, show: (count: number) => void): Promise<string | null> {
  try {
    for (;;) {
      const result = await importNext({ batchId, submissionId: newSubmissionId() })
      if (result.status === 'refused')
        return result.reason === 'wrong_state' ? null : reasonText(result.reason)
      if (result.status !== 'done')
        return 'Log opnieuw in en open deze lijst; wat is ingevoerd, blijft staan.'
      show(result.value.done)
      if (result.value.finished) return null
    }
  } catch {
    return 'De verbinding is weg. Wat is ingevoerd, blijft staan.'
  }
}

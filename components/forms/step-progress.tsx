'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { reasonText } from '@/lib/domain/reasons'
import type { Result } from '@/lib/pipeline/result'
import { newSubmissionId } from './submission-id'

type Step = (raw: unknown) => Promise<Result<{ done: number; total: number; finished: boolean }>>

type Props = {
  /** Does the next part; pressed again until it says that it is finished. */
  step: Step
  extra: Record<string, unknown>
  done: number
  total: number
  label: string
  /** How far it is, in words: "12 van 40 brieven gemaakt." */
  words: (done: number, total: number) => string
  stoppedTitle: string
}

/** Long work part by part, with how far it is; a closed page goes on where it was when it opens again. */
export function StepProgress({ step, extra, done, total, label, words, stoppedTitle }: Props) {
  const router = useRouter()
  const id = useId()
  const [count, setCount] = useState(done)
  const [stopped, setStopped] = useState<string | null>(null)
  const running = useRef(false)
  const asked = JSON.stringify(extra)

  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    setStopped(null)
    const halt = await pressOn(step, JSON.parse(asked) as Record<string, unknown>, setCount)
    running.current = false
    if (halt === null) router.refresh()
    else setStopped(halt)
  }, [step, asked, router])

  useEffect(() => {
    const start = setTimeout(() => void run())
    return () => clearTimeout(start)
  }, [run])

  return (
    <div className="grid gap-3">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={count} max={Math.max(total, 1)} className="w-full max-w-xl" />
      <p role="status">{words(count, total)}</p>
      {stopped && (
        <Alert tone="warning" title={stoppedTitle} appears>
          <p>{stopped}</p>
          <Button onClick={() => void run()}>Ga verder</Button>
        </Alert>
      )}
    </div>
  )
}

/** Presses on until it is finished; null when it is (or when a colleague finished it), else why it stopped. */
async function pressOn(step: Step, extra: Record<string, unknown>, show: (count: number) => void) {
  try {
    for (;;) {
      const result = await step({ ...extra, submissionId: newSubmissionId() })
      if (result.status === 'refused')
        return result.reason === 'wrong_state' ? null : reasonText(result.reason)
      if (result.status !== 'done') return 'Log opnieuw in en open deze pagina; wat gedaan is, blijft staan.'
      show(result.value.done)
      if (result.value.finished) return null
    }
  } catch {
    return 'De verbinding is weg. Wat gedaan is, blijft staan.'
  }
}

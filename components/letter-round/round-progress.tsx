'use client'

import { StepProgress } from '@/components/forms/step-progress'
import { makeNextLetters, sendNextLetters, undoNextLetters } from '@/lib/letter-round/actions'

const steps = {
  making: {
    step: makeNextLetters,
    label: 'Brieven gemaakt',
    words: (done: number, total: number) => `${done} van ${total} brieven gemaakt.`,
    stoppedTitle: 'Het maken is gestopt',
  },
  sending: {
    step: sendNextLetters,
    label: 'Brieven verstuurd',
    words: (done: number, total: number) => `${done} van ${total} brieven op verstuurd gezet.`,
    stoppedTitle: 'Het versturen is gestopt',
  },
  undoing: {
    step: undoNextLetters,
    label: 'Brieven teruggedraaid',
    words: (done: number, total: number) => `${done} van ${total} brieven teruggedraaid.`,
    stoppedTitle: 'Het terugdraaien is gestopt',
  },
} as const

type Props = { roundId: string; what: keyof typeof steps; done: number; total: number }

/** What a round is doing now, part by part. */
export function RoundProgress({ roundId, what, done, total }: Props) {
  return <StepProgress {...steps[what]} extra={{ roundId }} done={done} total={total} />
}

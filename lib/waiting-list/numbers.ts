import { formatNumber } from '@/lib/domain/dutch-number'
import { dutyOf } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { showable, shownWords, type Shown } from '@/lib/domain/small-numbers'
import type { Queue } from './list-filter'

export type QueueCounts = Partial<Record<Queue, number>>

/** Gross counts who rests as well; clean does not. Both are sums, so a small queue may hide them. */
export function waitingNumbers(counts: QueueCounts, threshold: number): Record<string, Shown> {
  const { toBePlaced = 0, waiting = 0, resting = 0 } = counts
  const clean = toBePlaced + waiting
  return showable({
    figures: { toBePlaced, waiting, resting, clean, gross: clean + resting },
    threshold,
    sums: [
      { total: 'clean', parts: ['toBePlaced', 'waiting'] },
      { total: 'gross', parts: ['clean', 'resting'] },
    ],
  })
}

/** The list in one line: "112 bruto · 94 schoon · 61 te plaatsen · 33 wachtlijst · verplichting: 14 plekken open van 120". */
export function waitingHeadline(counts: QueueCounts, duty: DutyFacts, threshold = 0): string {
  const numbers = waitingNumbers(counts, threshold)
  const words = (name: string) => shownWords(numbers[name], threshold, formatNumber)
  return [
    `${words('gross')} bruto`,
    `${words('clean')} schoon`,
    `${words('toBePlaced')} te plaatsen`,
    `${words('waiting')} wachtlijst`,
    dutyWords(duty, threshold),
  ].join(' · ')
}

function dutyWords(facts: DutyFacts, threshold: number): string {
  const { target, realised, state, basis } = dutyOf(facts)
  if (target === null) return 'verplichting: aantal van dit jaar niet bekend'
  const unit = basis === 'persons' ? 'personen' : 'plekken'
  if (facts.persons > 0 && facts.persons < threshold)
    return `verplichting: van ${formatNumber(target)} ${unit}`
  if (state === 'reached') return `verplichting: aantal van ${formatNumber(target)} ${unit} bereikt`
  return `verplichting: ${formatNumber(target - realised, 1)} ${unit} open van ${formatNumber(target)}`
}

import { formatNumber } from '@/lib/domain/dutch-number'
import { dutyOf } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { showable, shownWords, type Shown } from '@/lib/domain/small-numbers'
import type { Queue } from './list-filter'

/** How many stand in each queue, and of those who wait how many were not heard of for too long. */
export type QueueCounts = Partial<Record<Queue | 'stale', number>>

/** Gross counts who rests and who was not heard of for too long as well; clean does not. Sums, so a small part may hide them. */
export function waitingNumbers(counts: QueueCounts, threshold: number): Record<string, Shown> {
  const { toBePlaced = 0, waiting = 0, resting = 0, stale = 0 } = counts
  const queued = toBePlaced + waiting
  return showable({
    figures: {
      ...{ toBePlaced, waiting, resting, stale, queued },
      ...{ clean: queued - stale, gross: queued + resting },
    },
    threshold,
    sums: [
      { total: 'queued', parts: ['toBePlaced', 'waiting'] },
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'gross', parts: ['queued', 'resting'] },
    ],
  })
}

/** The list in one line: "112 bruto · 94 schoon · 6 rustend · 12 te lang niet bevestigd · 73 te plaatsen · …". */
export function waitingHeadline(counts: QueueCounts, duty: DutyFacts, threshold = 0): string {
  const numbers = waitingNumbers(counts, threshold)
  const words = (name: string) => shownWords(numbers[name], threshold, formatNumber)
  return [
    `${words('gross')} bruto`,
    `${words('clean')} schoon`,
    `${words('resting')} rustend`,
    `${words('stale')} te lang niet bevestigd`,
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

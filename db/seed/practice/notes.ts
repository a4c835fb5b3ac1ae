import { addDays, daysBetween, type IsoDate } from '@/lib/domain/calendar'
import type { Random } from './random'
import { workday, type Step, type Story } from './story'

const doesOf = ({ does }: Step) => (typeof does === 'string' ? does : String(does[0]))

/** Some stories hold a note or two on the days of their steps. */
function notesFor(random: Random, { steps }: Story): Step[] {
  if (!random.chance(0.45)) return []
  const on = steps.slice(0, -1).filter(() => random.chance(0.2))
  return on.slice(0, 2).map((step): Step => ({ on: step.on, does: 'note' }))
}

/** Who has been on the list for a while has mostly been called about it. */
function confirmationFor(random: Random, { steps }: Story, today: IsoDate): Step[] {
  const last = steps.at(-1)
  if (!last || doesOf(last) !== 'grantToPlace') return []
  const days = daysBetween(last.on, today)
  if (days < 50 || !random.chance(0.8)) return []
  return [{ on: workday(addDays(today, -random.between(6, days - 30))), does: 'confirm' }]
}

/** What is written down beside the moves, put between them by day. */
export function withNotes(random: Random, story: Story, today: IsoDate): Story {
  const beside = [...notesFor(random, story), ...confirmationFor(random, story, today)]
  const steps = [...story.steps, ...beside].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return { ...story, steps }
}

import { addDays } from '@/lib/domain/calendar'
import type { Random } from './random'
import { workday, type Step, type Story } from './story'

/** Some stories hold a note or two on days between their steps. */
export function withNotes(random: Random, story: Story): Story {
  if (story.steps.length === 0 || !random.chance(0.45)) return story
  const last = story.steps.at(-1)
  const closes = last && typeof last.does !== 'string' && /^close|AndClose$/.test(last.does[0] ?? '')
  const between = story.steps.slice(0, -1).filter(() => random.chance(0.2))
  const notes = between.slice(0, 2).map(({ on }): Step => ({ on, does: 'note' }))
  if (last && !closes && notes.length === 0) notes.push({ on: workday(addDays(last.on, 0)), does: 'note' })
  return { ...story, steps: [...story.steps, ...notes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
} // prettier-ignore

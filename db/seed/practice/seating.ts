import { randomUUID } from 'node:crypto'
import { parseHours } from '@/lib/domain/dutch-number'
import { weekText } from '@/lib/domain/week-hours'
import { perform } from '@/lib/pipeline/command'
import { addExtraSeat } from '@/lib/workplace/commands'
import type { Desk, Walker } from './desk'
import type { StepInput } from './story'
import { practiceWorkplaces } from './workplaces'

/** Hours of work with which one hour of support goes. */
const hoursPerSupport = 8

/** Hours per week on the days of a place, from a weekday of one's own on; `turn` later when that day is full. */
export function seatInput(walker: Walker, hoursPerWeek: unknown, turn = 0): StepInput {
  const hours = parseHours(String(hoursPerWeek))
  const days = practiceWorkplaces[walker.story.workplace ?? 0]?.days ?? []
  let left = hours.ok ? hours.value : 0
  const week = days.map(() => 0)
  const first = Number(walker.story.registeredOn.slice(8)) + turn
  for (let step = 0; step < days.length; step += 1) {
    const at = (first + step) % days.length
    week[at] = Math.min(days[at] ?? 0, left)
    left -= week[at] ?? 0
  }
  const support = Math.max(1, Math.round((hours.ok ? hours.value : 0) / hoursPerSupport))
  return { weekdayHours: weekText(week), supportHours: String(support) }
}

export const supportReason = 'Tijdelijk: een ervaren collega kijkt de eerste maanden mee.'

/** HR of the company adds a seat to the place of this story, on the day that one is short. */
export async function addSeat({ reader, sessions, workplaces }: Desk, { story }: Walker, at: Date): Promise<void> {
  const place = story.workplace ?? 0
  const id = workplaces[place] ?? ''
  const [row] = await reader<{ version: number }[]>`select version from workplace where id = ${id}`
  const input = { id, version: row?.version, validFrom: at.toISOString().slice(0, 10), validTo: '', submissionId: randomUUID() }
  const session = practiceWorkplaces[place]?.company === 'dekade' ? sessions.hrDeKade : sessions.hrWerkpad
  const result = await perform(addExtraSeat, session, { ...input, reason: 'Er is een tafel bijgezet en de begeleider kan het aan.' }, at)
  if (result.status !== 'done') throw new Error(`Practice world, extra seat: ${JSON.stringify(result)}`)
} // prettier-ignore

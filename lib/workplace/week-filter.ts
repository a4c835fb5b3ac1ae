import { z } from 'zod'
import { addDays, weekday, type IsoDate } from '@/lib/domain/calendar'
import type { Start } from '@/lib/domain/capacity-plan'
import { parseDutchDate } from '@/lib/domain/dutch-date'
import { isQuarterHours, parseHours } from '@/lib/domain/dutch-number'
import { parseWeek, weekdayShort } from '@/lib/domain/week-hours'
import { dayParam } from '@/lib/waiting-list/list-filter'

const typed = z.string().trim().max(20).catch('').default('')

/** The week that is shown, and a start that is thought of: as typed, so that nothing is lost when it cannot be read. */
export const weekFilter = z.object({
  dag: dayParam,
  plaats: z.string().trim().min(1).max(120).optional().catch(undefined),
  plek: z.uuid().optional().catch(undefined),
  vanaf: typed,
  begeleiding: typed,
  ma: typed,
  di: typed,
  wo: typed,
  do: typed,
  vr: typed,
  za: typed,
  zo: typed,
})
export type WeekFilter = z.output<typeof weekFilter>

/** The Monday of the week of a day. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day))

/** The start that was typed, or in Dutch what cannot be read of it; null while no place is chosen. */
export function startOf(filter: WeekFilter, today: IsoDate): Start | { problems: string[] } | null {
  if (filter.plek === undefined) return null
  const first = filter.vanaf === '' ? today : dayIn(filter.vanaf)
  const week = parseWeek(weekdayShort.map((short) => filter[short]).join('|'))
  const support = filter.begeleiding === '' ? 0 : hoursIn(filter.begeleiding)
  if (first !== null && week !== null && !('unreadable' in week) && support !== null)
    return { from: first, week, support }
  return { problems: problemsOf(first, week, support) }
}

function problemsOf(first: IsoDate | null, week: ReturnType<typeof parseWeek>, support: number | null) {
  const problems: string[] = []
  if (first === null) problems.push('Vul bij “Vanaf” een datum in, bijvoorbeeld 21-11-2026.')
  if (week === null) problems.push('Vul bij minstens één dag uren in.')
  else if ('unreadable' in week)
    problems.push(
      `Vul uren per dag in kwartieren in; dat lukt niet bij ${week.unreadable.map((index) => weekdayShort[index]).join(', ')}.`,
    )
  if (support === null) problems.push('Vul bij “Begeleiding” uren in kwartieren in, bijvoorbeeld 2,5.')
  return problems
}

function dayIn(text: string): IsoDate | null {
  const reading = parseDutchDate(text, 2060)
  return reading.ok ? reading.date : null
}

function hoursIn(text: string): number | null {
  const reading = parseHours(text)
  return reading.ok && isQuarterHours(reading.value) && reading.value <= 60 ? reading.value : null
}

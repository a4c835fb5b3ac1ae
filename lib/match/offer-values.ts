import { formatDate } from '@/lib/domain/dutch-date'
import { asWeek, weekParts, weekText } from '@/lib/domain/week-hours'
import type { KeptProfileRow } from '@/lib/trajectory/load-head'
import type { Step } from '@/lib/trajectory/step-specs'

const offers: readonly Step[] = ['offer', 'offerAboveNumber']

/** What the form of an offer holds when a place was chosen on a match sheet: the place, the first day, and the hours that fit both sides. */
export function chosenPlace(
  step: Step,
  { plek: placeId, vanaf }: { plek?: string; vanaf?: string },
  weeks: Readonly<Record<string, string>>,
  profile: readonly KeptProfileRow[],
): Record<string, string> {
  if (placeId === undefined || !offers.includes(step)) return {}
  const row = profile.find(({ aspect, standing }) => aspect === 'weekdays' && standing)
  const week = asWeek(row?.value)
  const open = weekParts(weeks[placeId] ?? '')
  const begins: Record<string, string> = vanaf === undefined ? {} : { startsOn: formatDate(vanaf) }
  if (!week) return { workplaceId: placeId, ...begins }
  const both = week.map((hours, at) => Math.min(hours, open[at] ?? 0))
  return { workplaceId: placeId, ...begins, weekdayHours: weekText(both) }
}

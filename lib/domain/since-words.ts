import type { IsoDate } from './calendar'
import { formatDate } from './dutch-date'

/**
 * Since when somebody stands in a step: "sinds 12-12-2025". Whoever is placed stands there since the first working day
 * (`startedOn`, null when nobody works), whatever was prepared or recorded after; a first day that is still to come is
 * said: "begint op 01-12-2026".
 */
export function sinceWords(
  { state, stateSince }: { state: string; stateSince: IsoDate },
  startedOn: IsoDate | null,
  today: IsoDate,
): string {
  if (state !== 'placed' || startedOn === null) return `sinds ${formatDate(stateSince)}`
  return startedOn > today ? `begint op ${formatDate(startedOn)}` : `sinds ${formatDate(startedOn)}`
}

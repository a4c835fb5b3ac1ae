import { z } from 'zod'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { dayParam } from '@/lib/waiting-list/list-filter'

const shape = /^(20\d\d)(?:-k([1-4]))?$/

/** Gemeente, period ('2026' or '2026-k3'), the day of which the knowledge is asked, the figure whose rows are shown, and page; a wrong value counts as none. */
export const missingFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  periode: z.string().regex(shape).optional().catch(undefined),
  bekend: dayParam,
  soort: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z0-9]{1,30})?$/)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type MissingFilter = z.output<typeof missingFilter>

/** A calendar year or quarter: its word in an address, its words for people, and its first and last day. */
export interface Period {
  name: string
  label: string
  from: string
  until: string
}

function periodOf(name: string): Period {
  const [, year = '', quarter] = shape.exec(name) ?? []
  if (!quarter) return { name, label: year, from: `${year}-01-01`, until: `${year}-12-31` }
  const from = `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`
  return { name, label: `kwartaal ${quarter} van ${year}`, from, until: addDays(addMonths(from, 3), -1) }
}

/**
 * The periods that may be chosen on a day ('yyyy-mm-dd'): the running year and four before it; with `quarters` those of
 * this year and the last as well. A manager chooses whole years: from two periods that differ little one could work
 * out a figure that is too small to show.
 */
export function periodsOn(today: string, quarters: boolean): Period[] {
  const year = Number(today.slice(0, 4))
  const years = [0, 1, 2, 3, 4].map((back) => periodOf(String(year - back)))
  if (!quarters) return years
  const ofYears = [year, year - 1].flatMap((one) => [4, 3, 2, 1].map((k) => periodOf(`${one}-k${k}`)))
  return [...years, ...ofYears.filter(({ from }) => from <= today)]
}

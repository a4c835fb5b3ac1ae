import { addDays, addMonths, type IsoDate } from './calendar'

/** A calendar quarter: its word in an address ('2026-k3'), its words for people, its first and its last day. */
export interface Quarter {
  name: string
  label: string
  from: IsoDate
  until: IsoDate
}

const shape = /^(20\d\d)-k([1-4])$/

/** The quarter of this name; null for a name that is none. */
export function quarterOf(name: string): Quarter | null {
  const [, year, number] = shape.exec(name) ?? []
  if (!year || !number) return null
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`
  return { name, label: `kwartaal ${number} van ${year}`, from, until: addDays(addMonths(from, 3), -1) }
}

/**
 * The days as known on which the figures of a quarter are usually asked: its last day, the ends of the three months after it, and
 * those in `others` (of sets that were made), all before today; the first one first.
 */
export function knownDaysOf({ until }: Quarter, today: IsoDate, others: readonly IsoDate[]): IsoDate[] {
  const first = addDays(until, 1)
  const ends = [0, 1, 2, 3].map((months) => addDays(addMonths(first, months), -1))
  return [...new Set([...ends, ...others])].filter((day) => day >= until && day < today).sort()
}

/** The quarters that are over on a day, the last one first. */
export function quartersBefore(today: IsoDate, count: number): Quarter[] {
  const year = Number(today.slice(0, 4))
  const names = Array.from({ length: Math.ceil(count / 4) + 1 }, (_, back) =>
    [4, 3, 2, 1].map((number) => `${year - back}-k${number}`),
  )
  return names
    .flat()
    .flatMap((name) => quarterOf(name) ?? [])
    .filter(({ until }) => until < today)
    .slice(0, count)
}

/**
 * Rows without a name that show the same together. What one row shows of its own (hours, how long, support) would count for how
 * few that is so: of twenty rows two with 28 hours are a figure of 2. So rows go by the ten in the order of their list, and what
 * a row shows is made of all of its ten: whatever stands in a row stands in ten, or in all where there are fewer than twenty.
 */

/** As many as the greatest number below which an organisation may keep figures back, so that it does for all. */
export const alikeSize = 10

/** From which row (counted from 0) up to which, that one left out. */
export interface Stretch {
  from: number
  until: number
}

/** Which page of a list of `total` rows: from its first row (counted from 0) at most `count`. */
export interface PageOf {
  first: number
  count: number
  total: number
}

/** The rows that show the same as row `at` of a list of `total`; the last ones take along what would be fewer than ten. */
export function alikeOf(at: number, total: number): Stretch {
  const last = Math.max(0, Math.floor(total / alikeSize) - 1) * alikeSize
  const from = Math.min(Math.floor(at / alikeSize) * alikeSize, last)
  return { from, until: from === last ? total : from + alikeSize }
}

/** The rows that must be read to know what those of a page show: all that show the same as one of them. */
export function alikeStretch({ first, count, total }: PageOf): Stretch {
  const until = Math.min(first + count, total)
  if (first >= until) return { from: first, until: first }
  return { from: alikeOf(first, total).from, until: alikeOf(until - 1, total).until }
}

/**
 * What the rows of a page show.
 * @param rows those of `alikeStretch` that page, in the order of the list
 * @param show what rows that are alike show together, of as many as there are
 */
export function alikeRows<Row, Shown>(
  rows: readonly Row[],
  page: PageOf,
  show: (alike: readonly Row[]) => Shown,
): Shown[] {
  const { from } = alikeStretch(page)
  const shown = new Map<number, Shown>()
  const length = Math.max(0, Math.min(page.first + page.count, page.total) - page.first)
  return Array.from({ length }, (_, nth) => {
    const alike = alikeOf(page.first + nth, page.total)
    const known = shown.get(alike.from) ?? show(rows.slice(alike.from - from, alike.until - from))
    shown.set(alike.from, known)
    return known
  })
}

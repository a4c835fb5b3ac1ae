import type { IsoDate } from './calendar'

/** What is known of somebody on the list: in which queue, why at rest, and when last heard of. */
export interface KnownEntry {
  queue: 'toBePlaced' | 'waiting' | 'resting'
  restReason: string | null
  positionOn: IsoDate
  confirmedOn: IsoDate | null
}

/** Last heard of before these days is to be looked at, or does not count; null where no months were set. */
export interface HeardBefore {
  aging: IsoDate | null
  stale: IsoDate | null
}

/** How somebody on the list counts: the first two do, the others are left out of the clean count and stay on the list. */
export type Standing = 'fresh' | 'aging' | 'stale' | `resting.${string}`

/** The last talk, else the day on the list. */
export const lastKnownOn = ({ confirmedOn, positionOn }: KnownEntry): IsoDate => confirmedOn ?? positionOn

/** Whether somebody counts in the clean list: resting with its reason, or by when was last heard; both limits are days, null is no limit. */
export function standingOf(entry: KnownEntry, { aging, stale }: HeardBefore): Standing {
  if (entry.queue === 'resting') return `resting.${entry.restReason ?? 'unknown'}`
  const heard = lastKnownOn(entry)
  if (stale !== null && heard < stale) return 'stale'
  return aging !== null && heard < aging ? 'aging' : 'fresh'
}

export type StandingCounts = Partial<Record<Standing, number>>

/** How many people stand how. */
export function countStandings(entries: readonly KnownEntry[], heard: HeardBefore): StandingCounts {
  return entries.reduce<StandingCounts>((counts, entry) => {
    const standing = standingOf(entry, heard)
    return { ...counts, [standing]: (counts[standing] ?? 0) + 1 }
  }, {})
}

/** Everybody on the list, who counts, and who does not with why: gross is clean and the reasons together. */
export function grossAndClean(counts: StandingCounts) {
  const all = Object.entries(counts) as [Standing, number][]
  const sum = (some: typeof all) => some.reduce((total, [, n]) => total + n, 0)
  const reasons = all.filter(([standing]) => standing !== 'fresh' && standing !== 'aging')
  return {
    gross: sum(all),
    clean: (counts.fresh ?? 0) + (counts.aging ?? 0),
    reasons: Object.fromEntries(reasons) as StandingCounts,
    resting: sum(reasons.filter(([standing]) => standing !== 'stale')),
    stale: counts.stale ?? 0,
  }
}

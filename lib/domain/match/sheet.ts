import { changesOf } from './changes'
import { criterionKeys, missesOf, type CriterionKey, type HardCriteria, type Outcomes } from './criteria'
import { outcomesOf, type Known, type MatchPlace } from './outcomes'

/** Somebody who waits, as the sheet of a place looks at them; `distance` in kilometres as the crow flies. */
export interface Waiting {
  known: Known
  distance: number | null
}

export interface Judged<W extends Waiting> {
  who: W
  outcomes: Outcomes
  /** The hard criteria that are not met. */
  misses: readonly CriterionKey[]
}

export interface WhatIf {
  words: string
  /** How many of those who are left out would fit. */
  more: number
}

export interface Sheet<W extends Waiting> {
  /** Nobody is excluded by what is unknown. In the order of the list. */
  fits: Judged<W>[]
  /** Nearest miss first: fewest hard misses, then the order of the list. */
  leftOut: Judged<W>[]
  /** How many of those who are left out each criterion excludes. */
  excludedBy: Partial<Record<CriterionKey, number>>
  /** The single changes that let in most people, best first; at most three, none that helps nobody. */
  whatIfs: WhatIf[]
}

/** Who fits a place and who does not, and why. The people come in the order of the list and keep it; nobody is scored. */
export function sheetOf<W extends Waiting>(
  place: MatchPlace,
  people: readonly W[],
  hard: HardCriteria,
): Sheet<W> {
  const judged = people.map((who): Judged<W> => {
    const outcomes = outcomesOf(place, who.known, who.distance)
    return { who, outcomes, misses: missesOf(outcomes, hard) }
  })
  const leftOut = judged.filter(({ misses }) => misses.length > 0)
  // The sort is stable: people with as many misses stay in the order of the list.
  leftOut.sort((one, other) => one.misses.length - other.misses.length)
  return {
    fits: judged.filter(({ misses }) => misses.length === 0),
    leftOut,
    excludedBy: countMisses(leftOut),
    whatIfs: whatIfs(place, leftOut, hard),
  }
}

/** How many of those who are left out each criterion excludes; a criterion that excludes nobody is not in it. */
export function countMisses(leftOut: readonly { misses: readonly CriterionKey[] }[]) {
  const counts = criterionKeys.map(
    (key) => [key, leftOut.filter(({ misses }) => misses.includes(key)).length] as const,
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0)) as Partial<Record<CriterionKey, number>>
}

const shown = 3

function whatIfs<W extends Waiting>(
  place: MatchPlace,
  leftOut: readonly Judged<W>[],
  hard: HardCriteria,
): WhatIf[] {
  const gains = changesOf(place).map(({ words, place: changed, touches }) => {
    const near = leftOut.filter(({ misses }) => misses.every((key) => touches.includes(key)))
    const letIn = near.filter(
      ({ who }) => missesOf(outcomesOf(changed, who.known, who.distance), hard).length === 0,
    )
    return { words, more: letIn.length }
  })
  // Stable again: of changes that help as many, the smallest stands first.
  return gains
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more)
    .slice(0, shown)
}

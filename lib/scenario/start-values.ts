import { addDays, addMonths, dateParts, isoDate, type IsoDate } from '@/lib/domain/calendar'
import { roundHalfUp } from '@/lib/domain/dutch-number'
import { targetInForce, type Target, type TargetBasis } from '@/lib/domain/obligation'
import type { Scenario } from '@/lib/domain/scenario'
import { numberNames, yearsAhead } from '@/lib/domain/scenario-fields'
import type { Shown } from '@/lib/domain/small-numbers'

/** What is known today: figures as they may be shown, and the numbers on record by year. */
export interface Known {
  today: IsoDate
  shown: Readonly<Record<string, Shown>>
  /** Contract hours per week of all who work; used only where the number of people is shown. */
  hours: number
  /** Positive advices of who was reported this year. */
  positive: Shown | undefined
  /** Decisions of this year, grants and refusals: what is taken where the positive advices may not be shown. */
  decided?: Shown | undefined
  targets: readonly ({ year: number } & Target)[]
  basis: TargetBasis
  /** Places above the number by decisions that hold today. */
  extra: number
}

const valueOf = (shown: Shown | undefined) => (shown?.kind === 'number' ? shown.value : undefined)

/** The first day of the month after today: a scenario begins with whole months. */
export function beginAfter(today: IsoDate): IsoDate {
  const { year, month } = dateParts(today)
  return addMonths(isoDate({ year, month, day: 1 }), 1)
}

/**
 * The last calendar year up to which the number of every year is on record, from the year in which a scenario begins: so far a
 * forecast can look without supposing a number. Where even that first year has none, it is that year.
 */
function knownUntil(targets: Known['targets'], first: number): number {
  const isKnown = (year: number) =>
    targets.some((target) => target.year === year && targetInForce(target) !== null)
  let last = first
  while (last < first + yearsAhead && isKnown(last + 1)) last += 1
  return last
}

/**
 * Where the sliders stand at first: on the figures of today that may be shown. A figure that may not is left empty, and
 * so is what would follow from it; the user fills it in. The gross number may stay empty: it is then unknown. What happens per month is the average of this year so far.
 */
export function startValues({
  today,
  shown,
  hours,
  positive,
  decided,
  targets,
  basis,
  extra,
}: Known): Partial<Scenario> {
  const begin = beginAfter(today)
  const { month } = dateParts(addDays(begin, -1))
  const perMonth = (value: number | undefined) =>
    value === undefined ? undefined : roundHalfUp(value / month, 1)
  const persons = valueOf(shown.working)
  const clean = valueOf(shown.clean)
  const started = valueOf(shown.started)
  const share = started !== undefined && clean ? (started / month / clean) * 100 : undefined
  const first = dateParts(begin).year
  return {
    begin,
    until: knownUntil(targets, first),
    persons,
    hours: persons ? roundHalfUp(hours / persons, 2) : undefined,
    waitingClean: clean,
    waitingGross: valueOf(shown.gross),
    extra,
    inflow: perMonth(valueOf(positive) ?? valueOf(decided)),
    startShare: share === undefined ? undefined : Math.min(100, roundHalfUp(share, 1)),
    outflow: perMonth(valueOf(shown.ended)),
    numbers: numberNames.map((_, at) => {
      const target = targets.find((each) => each.year === first + at)
      return target ? targetInForce(target) : null
    }),
    basis,
  }
}

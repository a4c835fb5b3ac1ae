import { criterionKeys, type CriterionKey } from '@/lib/domain/match/criteria'
import { outcomesOf, type MatchPlace } from '@/lib/domain/match/outcomes'
import type { Waiting } from '@/lib/domain/match/sheet'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  supportClassLabel,
  travelMeansLabel,
} from '@/lib/domain/work-terms'

/** How many would fit, each looked at anew. */
export const fitting = (there: MatchPlace, all: readonly Waiting[], excludes: ReadonlySet<CriterionKey>) =>
  all.filter((one) => criterionKeys.every((key) => !excludes.has(key) || outcomesOf(there, one.known, one.distance)[key] !== 'notMet')).length // prettier-ignore

const names = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const listed = (weekdays: readonly number[]) =>
  weekdays.map((weekday) => names[weekday - 1]).join(', ').replace(/, (?=[^,]*$)/, ' en ') // prettier-ignore
const lower = (label: string) => label.toLowerCase()
type Change = readonly [words: string, place: MatchPlace]

/** One item more in a list of the place, for every item that is not in it. */
const adding = <K extends 'adaptations' | 'kindsOfWork' | 'reachableBy' | 'contactStyles'>(there: MatchPlace, key: K, labels: Record<string, string>, words: string): Change[] =>
  Object.entries(labels)
    .filter(([item]) => !(there[key] as readonly string[]).includes(item))
    .map(([item, label]) => [`${words}: ${lower(label)}`, { ...there, [key]: [...there[key], item] }]) // prettier-ignore

/** Every day on which something is short, and all of them at once. */
const relieving = (there: MatchPlace, words: string, short: (one: MatchPlace['days'][number]) => boolean, more: object): Change[] => {
  const days = names.map((_, at) => at + 1).filter((weekday) => there.days.some((one) => one.weekday === weekday && short(one)))
  const which = [...days.map((weekday) => [weekday]), ...(days.length > 1 ? [days] : [])]
  return which.map((weekdays) => [
    `${words} op ${listed(weekdays)}`,
    { ...there, days: there.days.map((one) => (weekdays.includes(one.weekday) ? { ...one, ...more } : one)) },
  ])
} // prettier-ignore

/** What may be changed at a place, written out anew here: the sheet does not say itself what it should have tried. */
export const everyChange = (there: MatchPlace): Change[] => {
  const longest = Math.max(1, ...there.days.map(({ hours }) => hours))
  const closed = [1, 2, 3, 4, 5].filter((weekday) => !there.days.some((one) => one.weekday === weekday))
  const number = (hours: number) => String(hours).replace('.', ',')
  const least = there.minimumHours
  return [
    ...(there.days.length === 0 ? [] : closed).map((weekday): Change => [
      `Ook open op ${names[weekday - 1]}, ${number(longest)} uur`,
      { ...there, days: [...there.days, { weekday, hours: longest, freeSeats: 1, freeSupport: null }] },
    ]),
    ...relieving(there, 'Een zitplaats meer', ({ freeSeats }) => freeSeats === 0, { freeSeats: 1 }),
    ...relieving(there, 'Meer begeleiding', ({ freeSupport }) => freeSupport === 0, { freeSupport: 1 }),
    ...(least === null ? [] : [4, 8, 12, 16, 20, 24, 28].filter((down) => least - down >= 8)).map((down): Change => [
      `Minimaal ${number(Number(least) - down)} uur per week in plaats van ${number(Number(least))}`,
      { ...there, minimumHours: Number(least) - down },
    ]),
    ...(there.supportClass === 'light' ? ['medium' as const] : []).map((supportClass): Change => [`Zwaardere begeleiding: ${lower(supportClassLabel.medium)}`, { ...there, supportClass }]),
    ...(there.supportClass === 'heavy' ? [] : ['heavy' as const]).map((supportClass): Change => [`Zwaardere begeleiding: ${lower(supportClassLabel.heavy)}`, { ...there, supportClass }]),
    ...adding(there, 'adaptations', adaptationLabel, 'Erbij'),
    ...(there.kindsOfWork.length === 0 ? [] : adding(there, 'kindsOfWork', kindOfWorkLabel, 'Ook ander werk')),
    ...(there.reachableBy.length === 0 ? [] : adding(there, 'reachableBy', travelMeansLabel, 'Bereikbaar maken met')),
    ...(there.contactStyles.length === 0 ? [] : adding(there, 'contactStyles', contactStyleLabel, 'Ook werk')),
  ]
} // prettier-ignore

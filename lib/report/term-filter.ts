import type { Shown } from '@/lib/domain/small-numbers'
import { whoActs, type TermRule } from './term-figures'

/** Which kinds of term a manager looks at: all, what asks for something now, or what went too late this year. */
export const termShows = {
  alles: 'Alle soorten',
  nu: 'Te laat of bijna voorbij',
  jaar: 'Dit jaar te laat',
} as const
export type TermShow = keyof typeof termShows
export const termShowNames = Object.keys(termShows) as [TermShow, ...TermShow[]]

/** What stands there without a kind, by what was asked. */
export const noTermWords: Readonly<Record<TermShow, string>> = {
  alles: 'Er lopen geen termijnen, en dit jaar is er geen gesloten.',
  nu: 'Geen termijn is te laat of bijna voorbij.',
  jaar: 'Dit jaar kwam geen termijn te laat klaar of te vervallen.',
}

/** The figures of which one counts in each kind that is looked at. */
const figuresOf: Readonly<Record<Exclude<TermShow, 'alles'>, readonly string[]>> = {
  nu: ['late', 'soon', 'ending'],
  jaar: ['broken', 'lapsedLate'],
}

type Rules = Readonly<Record<'work' | 'ends', readonly TermRule[]>>
type Figures = Readonly<Record<string, Shown>>

/** Whether anybody counts, also where how many is kept back. */
export const counts = (shown: Shown | undefined) =>
  shown !== undefined && (shown.kind !== 'number' || shown.value > 0)

/** Whether a figure of a kind says what is looked at: all do where all kinds are. */
export const isShownIn = (show: TermShow, figure: string): boolean =>
  show === 'alles' || figuresOf[show].includes(figure)

const isIn = (show: TermShow, shown: Figures) => (rule: TermRule) =>
  show === 'alles' || figuresOf[show].some((name) => counts(shown[`${name}.${rule.key}`]))

/** Who acts on any of these kinds, each once, in the order of the alphabet; only of what asks something of somebody. */
export const whoOf = ({ work }: Rules): string[] =>
  [...new Set(work.map(whoActs))].sort((one, other) => one.localeCompare(other, 'nl'))

/** What is chosen: which kinds, and of whom; without whom, of all. */
export interface TermChoice {
  toon: TermShow
  wie?: string | undefined
}

/** Who was asked for, where they act on any kind; nobody for another word. */
export const whoAsked = (rules: Rules, { wie }: TermChoice) =>
  wie !== undefined && whoOf(rules).includes(wie) ? wie : undefined

/**
 * The kinds of term that were asked for, in their order. Which kinds are left follows from what their page shows of them, a
 * number or that there is one, so that nothing more is told.
 */
export function chosenRules(rules: Rules, shown: Figures, choice: TermChoice): Rules {
  const who = whoAsked(rules, choice)
  const kept = isIn(choice.toon, shown)
  return {
    work: rules.work.filter((rule) => kept(rule) && (who === undefined || whoActs(rule) === who)),
    // What ends by itself asks nothing of anybody.
    ends: who === undefined ? rules.ends.filter(kept) : [],
  }
}

/** How many kinds of term there are. */
export const ruleCount = ({ work, ends }: Rules) => work.length + ends.length

import type { Shown } from '@/lib/domain/small-numbers'
import type { GroupColumn, GroupFigure } from './group-matrix'
import type { TermRule } from './term-figures'
import { chosenRules, counts, isShownIn, whoAsked, type TermChoice } from './term-filter'

/** Which kinds of term of all own gemeenten there are, and which were asked for. */
export interface GroupTerms {
  every: Record<'work' | 'ends', readonly TermRule[]>
  rules: Readonly<Record<'work' | 'ends', readonly TermRule[]>>
  /** Of each figure what one of the gemeenten shows of it, where any counts there. */
  shown: Readonly<Record<string, Shown>>
  choice: TermChoice
}

/**
 * The kinds of term of these gemeenten, each once and in the order in which they name them, with those that were asked for: a kind
 * that asks for something in one of them stands here, also where how many is kept back, as on the page of that one.
 */
export function groupTerms(columns: readonly GroupColumn[], asked: TermChoice): GroupTerms {
  const work = new Map(columns.flatMap(({ rules = [] }) => rules.map((rule) => [rule.key, rule] as const)))
  const every = { work: [...work.values()], ends: [] }
  const shown: Record<string, Shown> = {}
  for (const column of columns)
    for (const [name, one] of Object.entries(column.shown)) if (!counts(shown[name])) shown[name] = one
  const choice = { toon: asked.toon, wie: whoAsked(every, asked) }
  return { every, rules: chosenRules(every, shown, choice), shown, choice }
}

/** The figures of the kinds that were asked for: of those that ask for something now, only the figures that say so. */
export function chosenFigures(figures: readonly GroupFigure[], { rules, choice }: GroupTerms): GroupFigure[] {
  const keys = new Set(rules.work.map(({ key }) => key))
  return figures.filter(({ name }) => {
    const dot = name.indexOf('.')
    return keys.has(name.slice(dot + 1)) && isShownIn(choice.toon, name.slice(0, dot))
  })
}

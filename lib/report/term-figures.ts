import { showable, type Shown } from '@/lib/domain/small-numbers'

/** What is said of a kind of term: the first two of terms that run on the day, the others of those closed this year. */
export const termFigures = {
  late: 'Te laat',
  soon: 'Bijna voorbij',
  inTime: 'Dit jaar op tijd',
  broken: 'Dit jaar te laat klaar',
} as const
export type TermFigure = keyof typeof termFigures
/** The columns of the table, in order. */
export const termFigureNames = Object.keys(termFigures) as TermFigure[]

/** A kind of term: its key, its words and its ground in law. */
export interface TermRule {
  key: string
  label: string
  basis: string
}

/** Tasks and agreements that follow from no rule of Termijnen. */
const other: TermRule = { key: 'other', label: 'Eigen taken en afspraken', basis: 'werkafspraak' }

/** What app.term_figures answers. */
export interface TermCounts {
  /** In how many trajectories: by figure and rule, "late.uwvAdvice". */
  counts: Readonly<Record<string, number>>
  rules: readonly TermRule[]
  threshold: number
  /** Days before the last day; null where no setting is in force. */
  soonDays: number | null
}

/** The kinds of term that count anywhere, as they are listed. */
export const listedRules = ({ counts, rules }: TermCounts): readonly TermRule[] =>
  termFigureNames.some((name) => counts[`${name}.other`]) ? [...rules, other] : rules

/**
 * Which figures may be shown. Each is of one kind of term and counts trajectories; none is a sum of others, and no total
 * over the kinds is given, because somebody may count for several.
 */
export const shownTerms = (answer: TermCounts): Record<string, Shown> =>
  showable({
    figures: Object.fromEntries(
      listedRules(answer).flatMap(({ key }) =>
        termFigureNames.map((name) => [`${name}.${key}`, answer.counts[`${name}.${key}`] ?? 0]),
      ),
    ),
    threshold: answer.threshold,
  })

/** The words of a figure ("Te laat: UWV geeft advies"); null for a name that is none. */
export function termFigureLabel(answer: TermCounts, figure: string): string | null {
  const dot = figure.indexOf('.')
  const [name, key] = [figure.slice(0, dot), figure.slice(dot + 1)]
  const rule = listedRules(answer).find((one) => one.key === key)
  return rule && name in termFigures ? `${termFigures[name as TermFigure]}: ${rule.label}` : null
}

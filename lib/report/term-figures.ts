import { endsByItself, owedByOther } from '@/lib/domain/term-lanes'
import { measureWords, type TermMeasure } from '@/lib/domain/term-measure'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { shownFigures, type Counts } from './figures'
import { besideEachOther, type Stand } from './term-families'
import { audienceLabel } from '@/lib/parameter/labels'

/** What is said of a kind of term: the first two of terms that run on the day, the others of those closed this year. */
export const termFigures = {
  late: 'Te laat',
  soon: 'Bijna voorbij',
  inTime: 'Dit jaar op tijd',
  broken: 'Dit jaar te laat klaar',
  unneeded: 'Dit jaar niet meer nodig',
  lapsedLate: 'Dit jaar te laat vervallen',
} as const
/** What is said of a term that ends by itself: nobody is late with it. */
export const endFigures = { ending: 'Binnenkort', passed: 'Dit jaar verstreken' } as const
type TermFigure = keyof typeof termFigures
type EndFigure = keyof typeof endFigures
const labels: Readonly<Record<string, string>> = { ...termFigures, ...endFigures }
/** The columns of the two tables, in order. */
export const termFigureNames = Object.keys(termFigures) as TermFigure[]
/** What ended without being done stands in a table of its own beside what was done. */
export const lapsedFigureNames = ['unneeded', 'lapsedLate'] as const satisfies readonly TermFigure[]
export const workFigureNames = termFigureNames.filter(
  (name) => !lapsedFigureNames.some((one) => one === name),
)
export const endFigureNames = Object.keys(endFigures) as EndFigure[]

/** A kind of term: its key, its words, its ground in law and who minds it. */
export interface TermRule {
  key: string
  label: string
  basis: string
  audiences: readonly string[]
  /** Its length and how its end is counted; null where each of the kind has one of its own. */
  measured: TermMeasure | null
}

/** Tasks and agreements that follow from no rule of Termijnen. */
const other: TermRule = {
  key: 'other',
  label: 'Eigen taken en afspraken',
  basis: 'werkafspraak',
  audiences: [],
  measured: null,
}

/** What app.term_figures answers. */
export interface TermCounts {
  /** In how many trajectories: by figure and rule, "late.uwvAdvice". */
  counts: Readonly<Record<string, number>>
  rules: readonly TermRule[]
  threshold: number
  /** Days before the last day; null where no setting is in force. */
  soonDays: number | null
  /** From which day ('yyyy-mm-dd') a last day that moved is kept; null where no earlier day was asked. */
  keptFrom: string | null
  /** The page of figures of the same day, which gives nothing of the terms away nor they of it. */
  stand?: Stand
}

/** The terms beside the figures of the same day. */
export const besideStand = (
  answer: TermCounts,
  { counts, threshold }: { counts: Counts; threshold: number },
): TermCounts => ({ ...answer, stand: { counts, shown: shownFigures(counts, threshold) } })

const namesOf = ({ key }: TermRule): readonly string[] =>
  endsByItself(key) ? endFigureNames : termFigureNames

/** Who has to act, in Dutch: who owes the answer, or who of Schakel minds the term. */
export const whoActs = ({ key, audiences }: TermRule): string =>
  owedByOther(key) ??
  (audiences.map((audience) => audienceLabel[audience] ?? audience).join(' of ') || 'wie de taak kreeg')

/** The kinds of term that count anywhere: what somebody has to do, and `other` last. */
const countedRules = ({ counts, rules }: TermCounts): readonly TermRule[] =>
  termFigureNames.some((name) => counts[`${name}.other`]) ? [...rules, other] : rules

/** How bad a figure is as it is shown: what is hidden has no place of its own, or the order would tell it. */
const weight = (shown: Shown | undefined) => (shown?.kind === 'number' ? shown.value : 0.5)

/**
 * The kinds of term with the worst on top: first the most that are late, then the most that were closed late this year, then
 * the most that end soon. Apart those that end by themselves, the most that passed on top.
 */
export function listedRules(answer: TermCounts): { work: readonly TermRule[]; ends: readonly TermRule[] } {
  const shown = shownTerms(answer)
  const worst =
    (...names: readonly string[]) =>
    (one: TermRule, two: TermRule) =>
      names
        .map((name) => weight(shown[`${name}.${two.key}`]) - weight(shown[`${name}.${one.key}`]))
        .find((difference) => difference !== 0) ?? one.label.localeCompare(two.label, 'nl')
  const rules = countedRules(answer)
  return {
    work: rules.filter(({ key }) => !endsByItself(key)).sort(worst('late', 'broken', 'soon')),
    ends: rules.filter(({ key }) => endsByItself(key)).sort(worst('passed', 'ending')),
  }
}

/**
 * Which figures may be shown. Each is of one kind of term and counts trajectories; none is a sum of others, and no total
 * over the kinds is given, because somebody may count for several. What the kinds tell of each other is kept back.
 */
export function shownTerms(answer: TermCounts): Record<string, Shown> {
  const { counts, threshold, stand } = answer
  const rules = countedRules(answer)
  const shown = showable({
    figures: Object.fromEntries(
      rules.flatMap((rule) =>
        namesOf(rule).map((name) => [`${name}.${rule.key}`, counts[`${name}.${rule.key}`] ?? 0]),
      ),
    ),
    threshold,
  })
  const keys = rules.map(({ key }) => key)
  return besideEachOther({ counts, shown, threshold }, keys, stand)
}

/** The words of a figure of a kind of term ("Te laat: UWV geeft advies (UWV)"). */
export const termFigureWords = (name: string, rule: TermRule): string =>
  `${labels[name]}: ${rule.label}${endsByItself(rule.key) ? '' : ` (${whoActs(rule)})`}`

/** The kind of term of a figure that there is. */
function ruleOf(answer: TermCounts, figure: string): TermRule | null {
  const dot = figure.indexOf('.')
  const [name, key] = [figure.slice(0, dot), figure.slice(dot + 1)]
  const rule = countedRules(answer).find((one) => one.key === key)
  return rule && namesOf(rule).includes(name) ? rule : null
}

/** The words of a figure ("Te laat: UWV geeft advies (UWV)"); null for a name that is none. */
export function termFigureLabel(answer: TermCounts, figure: string): string | null {
  const rule = ruleOf(answer, figure)
  return rule && termFigureWords(figure.slice(0, figure.indexOf('.')), rule)
}

/** Against what the terms of a figure are measured, in words; of a name that is none, as of one without a rule. */
export const termMeasured = (answer: TermCounts, figure: string): string => {
  const { key, measured } = ruleOf(answer, figure) ?? other
  return measureWords(key, measured)
}

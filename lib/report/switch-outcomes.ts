import { returnReasonLabel } from '@/lib/domain/labels'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { stopKindLabel } from '@/lib/domain/switch-fields'
import type { SwitchPair, SwitchTrack } from '@/lib/domain/switch-rules'
import { pairWords } from '@/lib/domain/switch-terms'

/** How a switch of one kind can go, as the columns of the table. */
export const outcomeLabel = {
  completed: 'Overgestapt',
  returned: 'Teruggekomen',
  stopped: 'Gestopt',
  running: 'In voorbereiding',
} as const
/** The columns of the table, in order. */
export const outcomeNames = Object.keys(outcomeLabel) as (keyof typeof outcomeLabel)[]

/** What the database counts, by figure: `sheltered-dayActivities.completed`, `stopped.income`, `returned.ready` … */
export interface SwitchOutcomes {
  counts: Readonly<Record<string, number>>
  threshold: number
}

const reasonLabels: Readonly<Record<'stopped' | 'returned', Readonly<Record<string, string>>>> = {
  stopped: { ...stopKindLabel, unknown: 'Niet vastgelegd' },
  returned: { ...returnReasonLabel, unknown: 'Niet vastgelegd' },
}

/** A kind of switch as it begins the name of its figures: 'sheltered-regular'. */
export const keyOf = ({ from, to }: SwitchPair) => `${from}-${to}`

const ofPair = /^([a-zA-Z]+)-([a-zA-Z]+)\.(completed|returned|stopped|running)$/

/** The kinds of switch that count anywhere. */
export function countedPairs({ counts }: Pick<SwitchOutcomes, 'counts'>): SwitchPair[] {
  const found = Object.keys(counts).flatMap((name) => {
    const [, from, to] = ofPair.exec(name) ?? []
    return from && to ? [`${from}-${to}`] : []
  })
  return [...new Set(found)].sort().map((pair) => {
    const [from, to] = pair.split('-') as [SwitchTrack, SwitchTrack]
    return { from, to }
  })
}

/** The figures of the reasons that were given, by their words. */
export const switchReasons = ({ counts }: Pick<SwitchOutcomes, 'counts'>, what: 'stopped' | 'returned') =>
  Object.keys(counts)
    .filter((name) => name.startsWith(`${what}.`))
    .map((name) => ({ name, label: reasonLabels[what][name.slice(what.length + 1)] ?? name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nl'))

/** The words of a figure ("Van beschut werk naar dagbesteding: gestopt"); null for a name that counts nothing. */
export function switchFigureLabel(answer: SwitchOutcomes, figure: string): string | null {
  const pair = countedPairs(answer).find((one) => figure.startsWith(`${keyOf(one)}.`))
  const outcome = outcomeNames.find((name) => figure.endsWith(`.${name}`))
  if (pair && outcome) return `${pairWords(pair)}: ${outcomeLabel[outcome].toLowerCase()}`
  for (const what of ['stopped', 'returned'] as const) {
    const found = switchReasons(answer, what).find(({ name }) => name === figure)
    if (found) return `${outcomeLabel[what]}: ${found.label.toLowerCase()}`
  }
  return null
}

/**
 * Which of these may be shown. Who stayed is what is left of who went after who came back, so that neither gives the other
 * away; the reasons add up to what the kinds of switch say, so that of both all stand there or none.
 */
export function shownOutcomes(answer: SwitchOutcomes): Record<string, Shown> {
  const { counts, threshold } = answer
  const count = (name: string) => counts[name] ?? 0
  const keys = countedPairs(answer).map(keyOf)
  const ofPairs = keys.flatMap((key) => outcomeNames.map((what) => `${key}.${what}`))
  const stayed = keys.map((key) => [`${key}.stayed`, count(`${key}.completed`) - count(`${key}.returned`)])
  const reasons = (what: 'stopped' | 'returned') => switchReasons(answer, what).map(({ name }) => name)
  const named = [...ofPairs, ...reasons('stopped'), ...reasons('returned')]
  const group = (what: 'stopped' | 'returned') => [...keys.map((key) => `${key}.${what}`), ...reasons(what)]
  return showable({
    figures: Object.fromEntries([...named.map((name) => [name, count(name)]), ...stayed]) as Record<string, number>,
    threshold,
    sums: keys.map((key) => ({ total: `${key}.completed`, parts: [`${key}.returned`, `${key}.stayed`] })),
    together: [group('stopped'), group('returned')],
  }) // prettier-ignore
}

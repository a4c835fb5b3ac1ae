import { showable, type Shown } from '@/lib/domain/small-numbers'
import type { SwitchPair } from '@/lib/domain/switch-rules'

/** How the switches of one kind went; nothing of who. */
export interface OutcomeRow extends SwitchPair {
  completed: number
  stopped: number
  returned: number
  running: number
}

export interface SwitchOutcomes {
  rows: OutcomeRow[]
  /** How often each reason was given. */
  stopped: Record<string, number>
  returned: Record<string, number>
  threshold: number
}

const keyOf = ({ from, to }: SwitchPair) => `${from}-${to}`
const prefixed = (prefix: string, counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${prefix}.${name}`, count]))

/**
 * Which of these may be shown. Who stayed is what is left of who went after who came back, so that neither gives the other
 * away; the reasons add up to what the kinds of switch say, so that of both all stand there or none.
 */
export function shownOutcomes({ rows, stopped, returned, threshold }: SwitchOutcomes): Record<string, Shown> {
  const ofPairs = rows.flatMap((row) =>
    (['completed', 'stopped', 'returned', 'running'] as const).map(
      (what) => [`${keyOf(row)}.${what}`, row[what]] as const,
    ),
  )
  const stayed = rows.map((row) => [`${keyOf(row)}.stayed`, row.completed - row.returned] as const)
  const group = (what: 'stopped' | 'returned', reasons: Record<string, number>) => [
    ...rows.map((row) => `${keyOf(row)}.${what}`),
    ...Object.keys(prefixed(what, reasons)),
  ]
  return showable({
    figures: { ...Object.fromEntries([...ofPairs, ...stayed]), ...prefixed('stopped', stopped), ...prefixed('returned', returned) },
    threshold,
    sums: rows.map((row) => ({
      total: `${keyOf(row)}.completed`,
      parts: [`${keyOf(row)}.returned`, `${keyOf(row)}.stayed`],
    })),
    together: [group('stopped', stopped), group('returned', returned)],
  }) // prettier-ignore
}

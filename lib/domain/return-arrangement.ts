import type { IsoDate } from './calendar'
import { lastDay, ruleInForce, type DeadlineRule } from './deadlines'

/** Until when the return guarantee of the cao lasts for who leaves on this day; null where no rule of that day is known. */
export function guaranteeLastDay(rules: readonly DeadlineRule[], leavesOn: IsoDate): IsoDate | null {
  const rule = ruleInForce(rules, 'returnGuarantee', leavesOn)
  return rule === null ? null : lastDay(rule, leavesOn, [])
}

/** What was arranged at a switch, as it is kept: a guarantee without a day lasts as long as the cao of that day gives. */
export function arrangedUntil(
  kind: string | null,
  until: IsoDate | null,
  { rules, leavesOn }: { rules: readonly DeadlineRule[]; leavesOn: IsoDate },
): IsoDate | null {
  if (kind === 'none') return null
  return until ?? (kind === 'guarantee' ? guaranteeLastDay(rules, leavesOn) : null)
}

type SwitchRow = Readonly<Record<string, unknown>>

/** What was arranged at a switch that was completed, as the rules look at it, with the dated lengths of the guarantee. */
export function arrangedAt(lastSwitch: SwitchRow | null, rules: readonly DeadlineRule[]) {
  const day = (column: string) => (lastSwitch?.[column] as string | null | undefined) ?? null
  return {
    returnUntil: day('return_until'),
    returnKind: day('return_kind'),
    switchedOn: day('ended_on'),
    askedIndication: day('indication_asked_on') !== null,
    guarantees: rules.filter(({ key }) => key === 'returnGuarantee'),
  }
}

/** What holds on a day for who wants to come back. Days are text 'yyyy-mm-dd'. */
export type WayBack =
  | { status: 'arranged'; kind: string; until: IsoDate }
  | { status: 'over'; kind: string; until: IsoDate }
  | { status: 'none' }
  /** Of a switch that was brought in, or from before arrangements were kept. */
  | { status: 'unknown' }

interface Arranged {
  returnKind?: string | null
  returnUntil: IsoDate | null
}

/** The way back of the last switch on a day; the last day itself still counts. */
export function wayBackOn({ returnKind, returnUntil }: Arranged, day: IsoDate): WayBack {
  if (returnKind === 'none') return { status: 'none' }
  if (returnUntil === null) return { status: 'unknown' }
  const kind = returnKind ?? 'agreement'
  return { status: day <= returnUntil ? 'arranged' : 'over', kind, until: returnUntil }
}

/** Whether the college decided positively after the last switch: then what was so before it matters no more. */
export const decidedAfter = (decidedOn: unknown, switchedOn: unknown): boolean =>
  typeof decidedOn === 'string' && typeof switchedOn === 'string' && decidedOn > switchedOn

import { inOrder, orderKey, type OrderFacts, type OrderRule } from './order-rule'

/** Somebody in a line, by a key that says nothing about who it is. */
export interface InLine extends OrderFacts {
  key: string
}

/** Where somebody stood and stands, counted from 1. */
export interface Shift {
  key: string
  from: number
  to: number
}

const places = (line: readonly InLine[], rule: OrderRule) =>
  new Map(inOrder(line, rule).map(({ key }, at) => [key, at + 1]))

/** Everybody of one line under another rule, in the order of the new one. */
export function reordered(line: readonly InLine[], former: OrderRule, next: OrderRule): Shift[] {
  const before = places(line, former)
  return inOrder(line, next).map(({ key }, at) => ({ key, from: before.get(key) ?? 0, to: at + 1 }))
}

/** What a new rule does, in numbers: who goes forward and back, how far at most, and who comes within the open places. */
export interface Reordering {
  up: number
  down: number
  same: number
  farthestUp: number
  farthestDown: number
  /** Into and out of the first places that are owed now. */
  entering: number
  leaving: number
}

const farthest = (steps: readonly number[]) => Math.max(0, ...steps)

/** Counts of a new order; `reach` is how many places are open, 0 when none or not known. */
export function countShifts(shifts: readonly Shift[], reach: number): Reordering {
  const steps = shifts.map(({ from, to }) => from - to)
  return {
    up: steps.filter((step) => step > 0).length,
    down: steps.filter((step) => step < 0).length,
    same: steps.filter((step) => step === 0).length,
    farthestUp: farthest(steps),
    farthestDown: farthest(steps.map((step) => -step)),
    entering: shifts.filter(({ from, to }) => from > reach && to <= reach).length,
    leaving: shifts.filter(({ from, to }) => from <= reach && to > reach).length,
  }
}

/** One line on one day, with the rule by which it stood. */
export interface LineOn {
  line: readonly InLine[]
  rule: OrderRule
}

/**
 * Why somebody stands elsewhere than on an earlier day. `from` or `to` is null when the person was not in the line. The
 * parts add up: to = from + entered − left + passedBy − passed + byRule.
 */
export interface Movement {
  from: number | null
  to: number | null
  /** Who stands before now and was not in this line then. */
  entered: number
  /** Who stood before and is not in this line any more. */
  left: number
  /** In the line both days: who came before, and who fell behind, by what is known of them or of this person. */
  passedBy: number
  passed: number
  /** Places further (positive) or nearer because another rule holds. */
  byRule: number
  /** What is known of the person differs between the days. */
  own: (keyof OrderFacts)[]
  /** Whom each part counts, by key. */
  who: Movers
}

/** Why others stand before or behind somebody now who did not on an earlier day; a rule moves both ways. */
export const moveReasons = ['entered', 'left', 'passedBy', 'passed', 'ruleAhead', 'ruleBehind'] as const
export type MoveReason = (typeof moveReasons)[number]
export type Movers = Record<MoveReason, string[]>

const nobody: Movers = { entered: [], left: [], passedBy: [], passed: [], ruleAhead: [], ruleBehind: [] }

const factNames = ['positionOn', 'advisedOn', 'urgency', 'bridged'] as const

const before = ({ line, rule }: LineOn, key: string): Set<string> => {
  const keys = inOrder(line, rule).map((person) => person.key)
  return new Set(keys.slice(0, Math.max(0, keys.indexOf(key))))
}

/** Those of one set that are not in another. */
const without = (keys: Set<string>, others: Set<string>) => [...keys].filter((key) => !others.has(key))

const within = (keys: readonly string[], line: readonly InLine[]) => {
  const present = new Set(line.map(({ key }) => key))
  return {
    present: keys.filter((key) => present.has(key)),
    absent: keys.filter((key) => !present.has(key)),
  }
}

/** Between two days, for one person of the line: first what happened under the former rule, then what the new rule does. */
export function movementOf(then: LineOn, now: LineOn, key: string): Movement {
  const [was, is] = [then, now].map(({ line }) => line.find((person) => person.key === key))
  const [ahead, aheadNow] = [before(then, key), before(now, key)]
  const ends = { from: was ? ahead.size + 1 : null, to: is ? aheadNow.size + 1 : null }
  if (!was || !is)
    return { ...ends, entered: 0, left: 0, passedBy: 0, passed: 0, byRule: 0, own: [], who: nobody }
  const aheadByFormer = before({ line: now.line, rule: then.rule }, key)
  const came = within(without(aheadByFormer, ahead), then.line)
  const went = within(without(ahead, aheadByFormer), now.line)
  const who: Movers = {
    entered: came.absent,
    left: went.absent,
    passedBy: came.present,
    passed: went.present,
    ruleAhead: without(aheadNow, aheadByFormer),
    ruleBehind: without(aheadByFormer, aheadNow),
  }
  return {
    ...ends,
    entered: who.entered.length,
    left: who.left.length,
    passedBy: who.passedBy.length,
    passed: who.passed.length,
    byRule: who.ruleAhead.length - who.ruleBehind.length,
    own: factNames.filter((name) => was[name] !== is[name]),
    who,
  }
}

/** Who stands level with somebody by the rule: then the day on the list decides, and after that the row. */
export const levelWith = (line: readonly InLine[], rule: OrderRule, key: string): number => {
  const own = line.find((person) => person.key === key)
  if (!own) return 0
  const points = (person: InLine) => Math.floor(orderKey(person, rule) / 100_000)
  return line.filter((person) => person.key !== key && points(person) === points(own)).length
}

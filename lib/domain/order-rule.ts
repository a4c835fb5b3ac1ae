import { daysBetween } from './calendar'
import { formatNumber } from './dutch-number'

/** Points of a municipality's rule: a day on the list, a day since the advice, and what counts once. */
export interface OrderRule {
  waitingPoints: number
  advicePoints: number
  raisedPoints: number
  urgentPoints: number
  noBridgingPoints: number
}

/** Where the ordinance says nothing: the day on the list decides. */
export const dateOrder: OrderRule = {
  waitingPoints: 1,
  advicePoints: 0,
  raisedPoints: 0,
  urgentPoints: 0,
  noBridgingPoints: 0,
}

export type Urgency = 'raised' | 'urgent'

/** What a rule may count of somebody who waits. */
export interface OrderFacts {
  positionOn: string
  /** The first positive advice; unknown counts from the day on the list. */
  advisedOn: string | null
  urgency: Urgency | null
  /** Does something until the place begins, or said not to want that. */
  bridged: boolean
}

export const criteria = ['waiting', 'advice', 'urgency', 'noBridging'] as const
export type Criterion = (typeof criteria)[number]

export const criterionLabel: Record<Criterion, string> = {
  waiting: 'Dagen op de lijst',
  advice: 'Dagen sinds het advies',
  urgency: 'Urgentie',
  noBridging: 'Nog geen overbrugging',
}

/** What one criterion gives, and what it rests on in words. */
export interface CriterionPoints {
  criterion: Criterion
  points: number
  words: string
}

const epoch = '1970-01-01'
const dayNumber = (day: string) => daysBetween(epoch, day)

const urgencyPoints = (urgency: Urgency | null, rule: OrderRule) =>
  urgency === null ? 0 : { raised: rule.raisedPoints, urgent: rule.urgentPoints }[urgency]

const fixedPoints = ({ urgency, bridged }: OrderFacts, rule: OrderRule) =>
  urgencyPoints(urgency, rule) + (bridged ? 0 : rule.noBridgingPoints)

/**
 * Where somebody stands by a rule: a lower number is sooner. Every day gives everybody the same, so that the number does
 * not change with the days; people who stand level follow by the day on the list. `app.order_key` counts the same.
 */
export function orderKey(facts: OrderFacts, rule: OrderRule): number {
  const position = dayNumber(facts.positionOn)
  const days =
    rule.waitingPoints * position + rule.advicePoints * dayNumber(facts.advisedOn ?? facts.positionOn)
  return (days - fixedPoints(facts, rule)) * 100_000 + position
}

/** The line by a rule, most points first; who stands level stays in the order that was handed in. */
export const inOrder = <Person extends OrderFacts>(line: readonly Person[], rule: OrderRule): Person[] =>
  line
    .map((person) => ({ person, key: orderKey(person, rule) }))
    .sort((one, other) => one.key - other.key)
    .map(({ person }) => person)

const perDay = (days: number, points: number) =>
  `${formatNumber(days)} ${days === 1 ? 'dag' : 'dagen'} × ${formatNumber(points)}`

/** The points of one person on a day, criterion by criterion; a criterion that the rule does not count is left out. */
export function pointsOf(facts: OrderFacts, rule: OrderRule, day: string): CriterionPoints[] {
  const waited = daysBetween(facts.positionOn, day)
  const advised = daysBetween(facts.advisedOn ?? facts.positionOn, day)
  const all: Record<Criterion, [counts: boolean, points: number, words: string]> = {
    waiting: [rule.waitingPoints > 0, waited * rule.waitingPoints, perDay(waited, rule.waitingPoints)],
    advice: [
      rule.advicePoints > 0,
      advised * rule.advicePoints,
      perDay(advised, rule.advicePoints) +
        (facts.advisedOn === null ? ' (datum onbekend: telt vanaf de dag op de lijst)' : ''),
    ],
    urgency: [
      rule.raisedPoints > 0 || rule.urgentPoints > 0,
      urgencyPoints(facts.urgency, rule),
      facts.urgency === null ? 'geen' : urgencyLabel[facts.urgency].toLowerCase(),
    ],
    noBridging: [
      rule.noBridgingPoints > 0,
      facts.bridged ? 0 : rule.noBridgingPoints,
      facts.bridged ? 'wel een overbrugging, of die niet gewild' : 'nog geen overbrugging',
    ],
  }
  return criteria.flatMap((criterion) => {
    const [counts, points, words] = all[criterion]
    return counts ? [{ criterion, points, words }] : []
  })
}

/** The points of all criteria together. */
export const totalOf = (points: readonly CriterionPoints[]) =>
  points.reduce((sum, one) => sum + one.points, 0)

export const urgencyLabel: Record<Urgency, string> = { raised: 'Verhoogd', urgent: 'Spoed' }

/** A rule in words, what counts most first named by its criterion. */
export function ruleWords(rule: OrderRule): string[] {
  const day = (points: number, words: string) =>
    `${formatNumber(points)} ${points === 1 ? 'punt' : 'punten'} per dag ${words}`
  const once = (points: number, words: string) => `${formatNumber(points)} punten bij ${words}`
  return [
    ...(rule.waitingPoints > 0 ? [day(rule.waitingPoints, 'op de lijst')] : []),
    ...(rule.advicePoints > 0 ? [day(rule.advicePoints, 'sinds het advies')] : []),
    ...(rule.raisedPoints > 0 ? [once(rule.raisedPoints, 'verhoogde urgentie')] : []),
    ...(rule.urgentPoints > 0 ? [once(rule.urgentPoints, 'spoed')] : []),
    ...(rule.noBridgingPoints > 0 ? [once(rule.noBridgingPoints, 'nog geen overbrugging')] : []),
  ]
}

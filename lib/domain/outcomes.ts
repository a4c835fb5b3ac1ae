import type { Move } from './lifecycle'
import { standsFor } from './open-moves'

/**
 * Acts that end one way or the other: on a page the ways stand beside each other, none of them chosen beforehand. A way
 * that this role or state does not have is left out.
 */
export const outcomes = {
  decide: {
    title: 'Neem een besluit',
    ways: [
      ['grantToPlace', 'Toekennen'],
      ['reject', 'Afwijzen'],
    ],
  },
  answerOffer: {
    title: 'Beantwoord het aanbod',
    ways: [
      ['acceptOffer', 'Aanvaarden'],
      ['refuseToPlace', 'Weigeren'],
    ],
  },
  answerHandover: {
    title: 'Rond de overdracht af',
    ways: [
      ['completeHandover', 'Aanvaard door de andere gemeente'],
      ['returnHandover', 'Terughalen'],
    ],
  },
  answerAdvice: {
    title: 'Beslis op het negatieve advies',
    ways: [
      ['keepDetermination', 'Vaststelling houden'],
      ['revoke', 'Besluit intrekken'],
      ['endDetermination', 'Vaststelling beëindigen'],
    ],
  },
} as const satisfies Record<string, { title: string; ways: readonly (readonly [Move, string])[] }>

export type Outcome = keyof typeof outcomes
/** Whether this step is an act that can end in more than one way. */
export const isOutcome = (step: string): step is Outcome => step in outcomes

/** One way an act may end, with its short name beside the others. */
export type Way = readonly [move: Move, label: string]

const waysOf = (outcome: Outcome): readonly Way[] => outcomes[outcome].ways

/** The act that a move is one way of; null for a move that is an act of its own. */
export function outcomeOf(move: Move): Outcome | null {
  const own = standsFor(move)
  const names = Object.keys(outcomes) as Outcome[]
  return names.find((outcome) => waysOf(outcome).some(([way]) => way === own)) ?? null
}

/** The ways of an act that may be taken now, in the order of the table. */
export const openWays = (outcome: Outcome, allowed: readonly Move[]): Way[] =>
  waysOf(outcome).filter(([way]) => allowed.includes(way))

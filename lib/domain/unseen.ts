import type { DeadlineAudience } from './deadlines'

/** Who hears of a term that passed before anybody who minds it had it on screen. */
export type SecondPerson = 'decisionMaker' | 'caseworker' | 'manager'

/** Of a term that a consulent minds the decision maker; of one of a company the consulent; of a decision the manager, who hears how many. */
export function secondPersonOf(audience: DeadlineAudience, hasDecisionMaker: boolean): SecondPerson {
  if (audience === 'hr') return 'caseworker'
  return audience === 'caseworker' && hasDecisionMaker ? 'decisionMaker' : 'manager'
}

/** The task of that second person; the manager gets no trajectories, and so no task. */
export const taskOfSecond = {
  decisionMaker: 'unseenTerm',
  caseworker: 'unseenTermCompany',
  manager: null,
} as const satisfies Record<SecondPerson, string | null>

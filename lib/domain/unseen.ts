import type { DeadlineAudience } from './deadlines'

/** Who hears of a term that passed before anybody who minds it had it on screen. */
export type SecondPerson = 'decisionMaker' | 'caseworker' | 'manager'

/** Whom to tell, in turn: of a term of a consulent the decision maker; of one of a company the consulent; of a decision the manager, who hears how many. */
const inTurn: Readonly<Record<DeadlineAudience, readonly SecondPerson[]>> = {
  caseworker: ['decisionMaker', 'manager'],
  hr: ['caseworker', 'decisionMaker', 'manager'],
  decisionMaker: ['manager', 'caseworker'],
}

/** The first of those in turn who is there to be told; null where nobody is, and then nobody was told. */
export const secondPersonOf = (
  audience: DeadlineAudience,
  isThere: (who: SecondPerson) => boolean,
): SecondPerson | null => inTurn[audience].find(isThere) ?? null

/** The task of that second person; the manager gets no trajectories, and so no task. */
export const taskOfSecond = {
  decisionMaker: 'unseenTerm',
  caseworker: 'unseenTermCompany',
  manager: null,
} as const satisfies Record<SecondPerson, string | null>

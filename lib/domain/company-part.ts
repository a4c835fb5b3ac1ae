import type { Row, TrajectoryFacts } from './facts'
import type { Move } from './lifecycle'
import type { RoleOrSystem } from './roles'

/** Whoever looks or acts; only for a company does it matter whose an offer or a job is. */
export interface Reader {
  role: RoleOrSystem
  companyId: string | null
}

const offers: readonly Move[] = ['offer', 'offerAboveNumber']

/** The job that was not ended yet, also when its contract just ran out. */
const openJob = ({ lastTerm, placement }: TrajectoryFacts) =>
  placement?.end_reason == null ? lastTerm : null

/** What the moves of a state are about: the open offer, the trial, or the job. */
function objectOf(facts: TrajectoryFacts): Row | null {
  const { state, offer, trial, lastTerm } = facts
  if (state === 'offered') return offer
  if (state === 'trialPlacement') return trial
  if (state === 'placed' || state === 'switchPreparing') return openJob(facts)
  return offer ?? trial ?? lastTerm
}

/**
 * Whether this reader may make a move about what is there now. A company that was referred reads along and may offer a
 * place of its own; it answers only an offer, and changes only a job, of its own. Draws the button and guards the write.
 */
export const isTheirMove = (facts: TrajectoryFacts, { role, companyId }: Reader, move: Move): boolean =>
  role !== 'hr' || offers.includes(move) || objectOf(facts)?.company_id === companyId

/** Whether what is recorded around the job is this reader's to record: of a company only of a job of its own. */
export const isTheirJob = (facts: TrajectoryFacts, { role, companyId }: Reader): boolean =>
  role !== 'hr' || openJob(facts)?.company_id === companyId

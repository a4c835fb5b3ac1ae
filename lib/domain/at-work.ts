import type { ChainParameter, Stretch } from './contract-chain'
import type { Row } from './facts'

/** What is known of the last job: of its first weeks, its end, and the time before it. */
export interface AtWork {
  absences: Row[]
  coaches: Row[]
  supports: Row[]
  checkIns: Row[]
  /** Every stretch of wage subsidy that stands, also ended ones and those to come. */
  subsidies: Row[]
  contractDecisions: Row[]
  /** Open and settled, so that the same is found once. */
  signals: Row[]
  /** The last time before a job, open or decided. */
  preparation: Row | null
  /** Every contract of the person that the reader may know, stretch by stretch. */
  stretches: Stretch[]
  chainParameters: ChainParameter[]
  /** Values of the parameters `signal.…` in force, by key. */
  thresholds: Record<string, unknown>
}

export const nothingAtWork: AtWork = {
  absences: [],
  coaches: [],
  supports: [],
  checkIns: [],
  subsidies: [],
  contractDecisions: [],
  signals: [],
  preparation: null,
  stretches: [],
  chainParameters: [],
  thresholds: {},
}

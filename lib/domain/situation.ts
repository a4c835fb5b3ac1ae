import type { DeadlineRule } from './deadlines'
import type { ReasonCode } from './reasons'
import type { StateOrNone, State } from './states'
import type { HoldsUp } from './switch-rules'

/** Text 'yyyy-mm-dd'. */
type Day = string

/** Everything about one trajectory that the rules look at, as of today. Facts only; no names. */
export interface Situation {
  readonly today: Day
  readonly state: StateOrNone
  readonly stateSince: Day
  readonly formerState: State | null
  readonly actorId: string
  readonly advice: { outcome: 'positive' | 'negative'; advisedOn: Day } | null
  readonly decision: {
    id: string
    kind: 'grant' | 'reject' | 'revoke' | 'dismiss'
    decidedOn: Day
    announcedOn: Day | null
  } | null
  /** The last grant that no later decision revoked. */
  readonly determination: { id: string; decidedOn: Day } | null
  /** The term for a decision of the college runs. */
  readonly decisionAsked?: boolean
  readonly objection: { id: string; filedOn: Day; decidedOn: Day | null; outcome: string | null } | null
  readonly objectionEndsOn: Day | null
  /** The day UWV received the request that the advice answers. */
  readonly requestedOn?: Day | null
  /** The newest advice about this person, also of an earlier trajectory; and the months that must pass before a new request. */
  readonly lastAdviceOn: Day | null
  readonly monthsBetweenRequests: number | null
  /** Months within which a rest is talked about again, from a dated rule. */
  readonly longestRest?: number | null
  readonly offer: {
    id: string
    answerBy: Day
    acceptedOn: Day | null
    workplaceId: string
    companyId: string
  } | null
  readonly trial: {
    id: string
    startedOn: Day
    lastDay: Day
    basis: string
    /** What was said of it near its end. */
    review: 'go' | 'noGo' | null
  } | null
  /** The sheltered job in force today or still to start; hours per week. */
  readonly placement: {
    id: string
    companyId: string | null
    hoursPerWeek: number
    contractEndsOn: Day | null
    lastDay: Day | null
    startsOn?: Day
  } | null
  /** There has been a sheltered job in this trajectory, also when its contract has run out. */
  readonly hadPlacement?: boolean
  /** A contract runs of which the reader sees nothing more. */
  readonly contractElsewhere?: boolean
  readonly benefit: string | null
  /** The last time before a job that was planned; its outcome is go, noGo or still open. */
  readonly preparation?: { outcome: string | null } | null
  readonly jobSwitch: {
    id: string
    toTrack: string
    indicationAskedOn: Day | null
    /** Of each task that is still to do: whether the switch waits for it. */
    openTasks?: readonly HoldsUp[]
    /** Whether a rule of this switch asks for the indicatie banenafspraak (T34). */
    asksIndication?: boolean
  } | null
  /** Of the last switch: until when coming back was arranged, how, since when, and whether the indicatie was asked for it. */
  readonly returnUntil: Day | null
  readonly returnKind?: string | null
  readonly switchedOn?: Day | null
  readonly askedIndication?: boolean
  /** How long the return guarantee of the cao lasts, by day. */
  readonly guarantees?: readonly DeadlineRule[]
  readonly handover: {
    id: string
    outcome: string | null
    contractContinues: boolean
    /** To a municipality that does not work with Schakel. */
    outside?: boolean
  } | null
  readonly proposals: readonly { id: string; move: string; proposedBy: string }[]
  /** State of the duty of art. 10b: below the number, at or above it, or not known. */
  readonly duty: 'owed' | 'reached' | 'unknown'
  /** Extra places a manager decided on that are still free. */
  readonly exceedanceLeft: number
  readonly otherOpenTrajectory: boolean
  /** Closed because the person died. */
  readonly deceased?: boolean
  /** Hours of the full week in the cao (hours per week) and months a trial may last, first and in all, from dated parameters. */
  readonly fullWeekHours: number | null
  readonly trialMonthsFirst: number | null
  readonly trialMonthsMax: number | null
  /** Days of earlier trials that count for those months. */
  readonly trialDaysBefore?: number
}

/** What someone filled in with a move; absent while only the buttons are drawn. */
export type MoveInput = Readonly<
  Record<string, string | number | boolean | readonly number[] | null | undefined>
>

/** Answers null when met, or the reason why not. Without input it judges only the facts. */
export type Requirement = (situation: Situation, input?: MoveInput, move?: string) => ReasonCode | null

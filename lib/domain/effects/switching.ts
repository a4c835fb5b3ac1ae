import type { TrajectoryFacts } from '../facts'
import type { Move } from '../lifecycle'
import { trackOfState } from '../main-track'
import { decidedAfter } from '../return-arrangement'
import type { SwitchTrack } from '../switch-rules'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { back } from './arriving'
import { decidingInSwitch } from './switch-advice'
import { doneByMove, endPreparation, openTasks, openTryOut, tasksAfterwards } from './switch-tasks'
import { endPlacement } from './ending'
import { afterwards, arrangement, arrangementEnds } from './switch-arrangement'
import { endSwitchTracks, settle } from './switch-tracks'
import { endTryOut, startTryOut } from './try-out'

/** A switch begins while nothing ends yet: why, who asked, whether it is tried out first, and the tasks of each party. */
function prepare(context: EffectContext): Effect[] {
  const { input, validOn, from, facts } = context
  const jobSwitchId = context.newId()
  const [fromTrack, toTrack] = [trackOfState(from) ?? 'none', text(input, 'toTrack') ?? 'unknown']
  const row = {
    id: jobSwitchId,
    from_track: fromTrack,
    to_track: toTrack,
    prepared_track: toTrack,
    asked_by: text(input, 'askedBy') ?? 'caseworker',
    reason: text(input, 'reason') ?? '',
    started_on: validOn,
    try_out: text(input, 'tryOut'),
    try_evaluate_on: text(input, 'tryEvaluateOn'),
    next_step_on: facts.deadlines.find(({ rule }) => String(rule).startsWith('nextStep.'))?.due_on ?? null,
  }
  return [
    { kind: 'insert', table: 'job_switch', row },
    ...openTasks(context, jobSwitchId, fromTrack, toTrack),
    ...openTryOut(context),
    ...startTryOut(context),
  ]
}

const switchTo =
  (track: SwitchTrack): EffectsOf =>
  (context) => [
    ...endPlacement(context),
    ...endPreparation(context),
    ...amend('job_switch', context.facts.jobSwitch, {
      outcome: 'switched',
      ended_on: context.validOn,
      to_track: track,
      indication_asked_on: indicationAsked(context),
      ...arrangement(context),
    }),
    ...settle(context, track),
    ...afterwards(context),
    ...(track === 'dayActivities' ? openDeadline(context, 'wmoReview', context.validOn) : []),
  ]

/** Of the last switch: when the indicatie was asked, unless the college decided anew since. */
const askedBefore = ({ lastSwitch, determination }: TrajectoryFacts): unknown =>
  decidedAfter(determination?.decided_on, lastSwitch?.ended_on) ? null : lastSwitch?.indication_asked_on

/**
 * Since when the advice may have turned (T34): the indicatie was asked in this switch, or the form says its day, with or
 * without that step. Who goes on from elsewhere takes it along; who left a sheltered job had it confirmed at coming there.
 */
function indicationAsked({ input, facts }: EffectContext): unknown {
  const { jobSwitch } = facts
  const before = jobSwitch?.from_track === 'sheltered' ? null : askedBefore(facts)
  return jobSwitch?.indication_asked_on ?? before ?? text(input, 'indicationOn')
}

/** Works or goes elsewhere without a prepared switch (T49, T50): a switch that starts and ends at once. */
const goTo =
  (track: SwitchTrack): EffectsOf =>
  (context) => {
    const id = context.newId()
    const from = trackOfState(context.from) ?? 'none'
    return [
      insert(context, 'job_switch', {
        id,
        from_track: from,
        to_track: track,
        asked_by: text(context.input, 'askedBy') ?? 'person',
        reason: text(context.input, 'openTasksReason') ?? text(context.input, 'reason') ?? '',
        started_on: context.validOn,
        outcome: 'switched',
        ended_on: context.validOn,
        indication_asked_on: indicationAsked(context),
        ...arrangement(context),
      }),
      ...tasksAfterwards(context, id, from, track),
      ...settle(context, track),
      ...endFact(context, 'bridging', context.facts.bridging, dayBefore(context.validOn)),
      ...endFact(context, 'urgency', context.facts.urgency ?? null, dayBefore(context.validOn)),
      ...afterwards(context),
      ...closeDeadlines(context, ['followUpPlacement', 'bridgingArrangement']),
      ...(track === 'dayActivities' ? openDeadline(context, 'wmoReview', context.validOn) : []),
    ]
  }

const stopped: EffectsOf = (context) => [
  ...amend('job_switch', context.facts.jobSwitch, {
    outcome: 'stopped',
    ended_on: context.validOn,
    stop_kind: text(context.input, 'stopKind'),
    end_reason: text(context.input, 'reason'),
  }),
  ...endPreparation(context),
]

/** Nothing else changes: trying out ends, and what someone did before the preparation goes on as it was. */
const stop: EffectsOf = (context) => [...stopped(context), ...endTryOut(context)]

const isQueue = (state: string) => state === 'toBePlaced' || state === 'waiting'

/** A switch towards sheltered work is made by coming back to the list; the place follows with an offer. */
const toSheltered: EffectsOf = (context) => [
  ...amend('job_switch', context.facts.jobSwitch, {
    outcome: 'switched',
    ended_on: context.validOn,
    ...arrangement(context),
  }),
  ...endPreparation(context),
  ...back(context),
  ...arrangementEnds(context),
]

/** The job ended, or what someone did elsewhere, while the switch was prepared (T48). */
const endDuringSwitch: EffectsOf = (context) =>
  context.facts.jobSwitch?.to_track === 'sheltered' && isQueue(context.to)
    ? toSheltered(context)
    : [...stopped(context), ...endPlacement(context), ...endSwitchTracks(context)]

/** Simpel Switchen: preparing, going, stopping and coming back. */
export const switching: Partial<Record<Move, EffectsOf>> = {
  prepareSwitch: prepare,
  prepareSwitchElsewhere: prepare,
  askIndication: (context) => [
    ...amend('job_switch', context.facts.jobSwitch, { indication_asked_on: context.validOn }),
    ...doneByMove(context),
  ],
  ...decidingInSwitch,
  stopSwitch: stop,
  switchToJobAgreement: switchTo('jobAgreement'),
  switchToRegular: switchTo('regular'),
  switchToDayActivities: switchTo('dayActivities'),
  endSwitchToPlace: endDuringSwitch,
  endSwitchToWait: endDuringSwitch,
  endSwitchToRest: endDuringSwitch,
  moveToDayActivities: goTo('dayActivities'),
  moveToJobAgreement: goTo('jobAgreement'),
  moveToRegular: goTo('regular'),
  takeDayActivities: goTo('dayActivities'),
  takeJobAgreement: goTo('jobAgreement'),
  takeRegular: goTo('regular'),
  switchBackToPlace: back,
  switchBackToWait: back,
  returnToScreening: back,
  returnToPlace: back,
  returnToWait: back,
  requestAdviceAgain: back,
}

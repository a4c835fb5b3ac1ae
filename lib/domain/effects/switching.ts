import type { Move } from '../lifecycle'
import { trackOfState } from '../main-track'
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
import { doneByMove, endPreparation, openTasks, openTryOut } from './switch-tasks'
import { elsewhereTerms, endPlacement, endTracks } from './ending'
import { afterwards, arrangement, arrangementEnds } from './switch-arrangement'
import { endSwitchTracks, settle } from './switch-tracks'
import { endTryOut, startTryOut } from './try-out'

/** A switch begins while nothing ends yet: why, who asked, whether it is tried out first, and the tasks of each party. */
function prepare(context: EffectContext): Effect[] {
  const { input, validOn, from } = context
  const jobSwitchId = context.newId()
  const [fromTrack, toTrack] = [trackOfState(from) ?? 'none', text(input, 'toTrack') ?? 'unknown']
  const row = {
    id: jobSwitchId,
    from_track: fromTrack,
    to_track: toTrack,
    asked_by: text(input, 'askedBy') ?? 'caseworker',
    reason: text(input, 'reason') ?? '',
    started_on: validOn,
    try_out: text(input, 'tryOut'),
    try_evaluate_on: text(input, 'tryEvaluateOn'),
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
      ...arrangement(context),
    }),
    ...settle(context, track),
    ...afterwards(context),
    ...(track === 'dayActivities' ? openDeadline(context, 'wmoReview', context.validOn) : []),
  ]

/** Works or goes elsewhere without a prepared switch (T49, T50): a switch that starts and ends at once. */
const goTo =
  (track: SwitchTrack): EffectsOf =>
  (context) => [
    insert(context, 'job_switch', {
      from_track: trackOfState(context.from) ?? 'none',
      to_track: track,
      asked_by: text(context.input, 'askedBy') ?? 'person',
      reason: text(context.input, 'reason') ?? '',
      started_on: context.validOn,
      outcome: 'switched',
      ended_on: context.validOn,
      ...arrangement(context),
    }),
    ...settle(context, track),
    ...endFact(context, 'bridging', context.facts.bridging, dayBefore(context.validOn)),
    ...endFact(context, 'urgency', context.facts.urgency ?? null, dayBefore(context.validOn)),
    ...afterwards(context),
    ...closeDeadlines(context, ['followUpPlacement', 'bridgingArrangement']),
  ]

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

/** T27: who leaves dagbesteding has a Wmo provision that is ended or reviewed; where that is not done yet it is a task. */
function wmoAfter(context: EffectContext): Effect[] {
  if (context.from !== 'elsewhereDayActivities' || !isQueue(context.to)) return []
  const done = text(context.input, 'wmoEndedOn') !== null
  return [
    ...closeDeadlines(context, ['wmoReview']),
    ...(done ? [] : openDeadline(context, 'wmoChange', context.validOn)),
  ]
}

const back: EffectsOf = (context) => [
  ...endTracks(context, dayBefore(context.validOn)),
  ...closeDeadlines(context, elsewhereTerms),
  ...wmoAfter(context),
  ...(isQueue(context.to)
    ? [
        ...openDeadline(context, 'benefitRevival', context.today, { dueOn: context.today }),
        ...openDeadline(context, 'bridgingArrangement', context.validOn),
      ]
    : []),
]

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

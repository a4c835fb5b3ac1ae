import type { Move } from '../lifecycle'
import { trackOfState } from '../main-track'
import type { SwitchTrack } from '../switch-rules'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  insertFact,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { doneByMove, endPreparation, openTasks, openTryOut } from './switch-tasks'
import { elsewhereTerms, endPlacement, endRows, endTracks } from './ending'
import { afterwards, arrangement } from './switch-arrangement'
import { saysWeek, weekColumns } from './track-days'

const elsewhereTracks: readonly SwitchTrack[] = ['dayActivities', 'jobAgreement', 'regular']

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
  ]
}

const newTrack = (context: EffectContext, track: SwitchTrack): Effect =>
  insertFact(context, 'participation', {
    track,
    ...(saysWeek(context.input) ? weekColumns(context.input) : triedDays(context, track)),
    provider: text(context.input, 'provider') ?? triedAt(context, track),
    valid_from: text(context.input, 'startsOn') ?? context.validOn,
  })

/** Who tried this out and says no other week goes on with the days of the trial. */
const triedRow = ({ facts }: EffectContext, track: SwitchTrack) =>
  facts.tracks.find((row) => row.track === track && row.kind === 'trial')
const triedDays = (context: EffectContext, track: SwitchTrack) => {
  const tried: Record<string, unknown> = triedRow(context, track) ?? {}
  const { weekdays, hours_per_week, weekday_hours, day_starts, day_ends } = tried
  return { weekdays, hours_per_week, weekday_hours, day_starts, day_ends }
}
const triedAt = (context: EffectContext, track: SwitchTrack) =>
  (triedRow(context, track)?.provider as string | null | undefined) ?? null

/** What somebody did before ends the day before, and so does trying out; what stands of the new track goes on. */
const settle = (context: EffectContext, track: SwitchTrack): Effect[] => {
  const { facts, validOn } = context
  const ends = facts.tracks.filter(
    (row) =>
      row.track !== 'sheltered' && (row.track !== track || row.kind === 'trial' || saysWeek(context.input)),
  )
  const stands = facts.tracks.some((row) => row.track === track && !ends.includes(row))
  return [
    ...endRows(context, ends, dayBefore(text(context.input, 'startsOn') ?? validOn)),
    ...(stands ? [] : [newTrack(context, track)]),
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

/** Nothing else changes: what someone did before the preparation goes on as it was. */
const stop: EffectsOf = (context) => [
  ...amend('job_switch', context.facts.jobSwitch, {
    outcome: 'stopped',
    ended_on: context.validOn,
    stop_kind: text(context.input, 'stopKind'),
    end_reason: text(context.input, 'reason'),
  }),
  ...endPreparation(context),
]

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
  ...endTracks(context, elsewhereTracks, dayBefore(context.validOn)),
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
  ...amend('job_switch', context.facts.jobSwitch, { outcome: 'switched', ended_on: context.validOn }),
  ...endPreparation(context),
  ...back(context),
]

/** The job ended, or what someone did elsewhere, while the switch was prepared (T48). */
const endDuringSwitch: EffectsOf = (context) =>
  context.facts.jobSwitch?.to_track === 'sheltered' && isQueue(context.to)
    ? toSheltered(context)
    : [
        ...stop(context),
        ...endPlacement(context),
        ...endTracks(
          context,
          elsewhereTracks.filter((track) => track === context.facts.jobSwitch?.from_track),
          dayBefore(context.validOn),
        ),
      ]

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

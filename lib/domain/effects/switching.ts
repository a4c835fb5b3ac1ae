import type { Move } from '../lifecycle'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  insertFact,
  number,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { elsewhereTerms, endPlacement, endTracks } from './ending'

export type Track = 'sheltered' | 'dayActivities' | 'jobAgreement' | 'regular'

const trackOfState: Record<string, Track> = {
  placed: 'sheltered',
  elsewhereDayActivities: 'dayActivities',
  elsewhereJobAgreement: 'jobAgreement',
  elsewhereRegular: 'regular',
}
const elsewhereTracks: readonly Track[] = ['dayActivities', 'jobAgreement', 'regular']

/** The ten steps of domain §5.3 that every switch walks through. */
const switchSteps = 10

/** The company hands over the guidance and gives the return guarantee of its cao; the municipality does the other steps. */
const stepsOfCompany: readonly number[] = [7, 8]

export const ownerOfStep = (step: number): 'caseworker' | 'hr' =>
  stepsOfCompany.includes(step) ? 'hr' : 'caseworker'

function prepare(context: EffectContext, toTrack: string | null): Effect[] {
  const { input, validOn, from } = context
  const jobSwitchId = context.newId()
  return [
    {
      kind: 'insert',
      table: 'job_switch',
      row: {
        id: jobSwitchId,
        from_track: trackOfState[from] ?? 'none',
        to_track: toTrack ?? 'unknown',
        asked_by: text(input, 'askedBy') ?? 'caseworker',
        reason: text(input, 'reason') ?? '',
        started_on: validOn,
      },
    },
    ...Array.from({ length: switchSteps }, (_, index) => index + 1).map((step) =>
      insert(context, 'job_switch_step', { job_switch_id: jobSwitchId, step, owner: ownerOfStep(step) }),
    ),
  ]
}

const arrangement = ({ input }: EffectContext) => ({
  return_kind: text(input, 'returnKind') ?? 'none',
  return_until: text(input, 'returnUntil'),
  return_note: text(input, 'returnNote'),
})

/** Evaluations at 1, 3 and 6 months, and the end of the return guarantee. */
function afterwards(context: EffectContext): Effect[] {
  const { input, validOn } = context
  const returnUntil = text(input, 'returnUntil')
  return [
    ...['evaluation1', 'evaluation3', 'evaluation6'].flatMap((key) => openDeadline(context, key, validOn)),
    ...(returnUntil ? openDeadline(context, 'returnGuarantee', validOn, { dueOn: returnUntil }) : []),
  ]
}

const newTrack = (context: EffectContext, track: Track): Effect =>
  insertFact(context, 'participation', {
    track,
    weekdays: text(context.input, 'weekdays'),
    hours_per_week: number(context.input, 'hoursPerWeek'),
    provider: text(context.input, 'provider'),
    valid_from: text(context.input, 'startsOn') ?? context.validOn,
  })

const othersThan = (track: Track) => elsewhereTracks.filter((other) => other !== track)

const switchTo =
  (track: Track): EffectsOf =>
  (context) => [
    ...endPlacement(context),
    ...amend('job_switch', context.facts.jobSwitch, {
      outcome: 'switched',
      ended_on: context.validOn,
      to_track: track,
      ...arrangement(context),
    }),
    ...endTracks(context, othersThan(track), dayBefore(context.validOn)),
    ...(hasTrack(context, track) ? [] : [newTrack(context, track)]),
    ...afterwards(context),
    ...(track === 'dayActivities' ? openDeadline(context, 'wmoReview', context.validOn) : []),
  ]

const hasTrack = ({ facts }: EffectContext, track: Track) => facts.tracks.some((row) => row.track === track)

/** Works or goes elsewhere without a prepared switch (T49, T50): a switch that starts and ends at once. */
const goTo =
  (track: Track): EffectsOf =>
  (context) => [
    insert(context, 'job_switch', {
      from_track: trackOfState[context.from] ?? 'none',
      to_track: track,
      asked_by: text(context.input, 'askedBy') ?? 'person',
      reason: text(context.input, 'reason') ?? '',
      started_on: context.validOn,
      outcome: 'switched',
      ended_on: context.validOn,
      ...arrangement(context),
    }),
    ...endTracks(context, othersThan(track), dayBefore(context.validOn)),
    ...(hasTrack(context, track) ? [] : [newTrack(context, track)]),
    ...endFact(context, 'bridging', context.facts.bridging, dayBefore(context.validOn)),
    ...afterwards(context),
    ...closeDeadlines(context, ['followUpPlacement', 'bridgingArrangement']),
  ]

const stop: EffectsOf = (context) =>
  amend('job_switch', context.facts.jobSwitch, {
    outcome: 'stopped',
    ended_on: context.validOn,
    end_reason: text(context.input, 'reason'),
  })

const back: EffectsOf = (context) => [
  ...endTracks(context, elsewhereTracks, dayBefore(context.validOn)),
  ...closeDeadlines(context, elsewhereTerms),
  ...(context.to === 'toBePlaced' || context.to === 'waiting'
    ? [
        ...openDeadline(context, 'benefitRevival', context.today, { dueOn: context.today }),
        ...openDeadline(context, 'bridgingArrangement', context.validOn),
      ]
    : []),
]

/** The job ended, or what someone did elsewhere, while the switch was prepared (T48). */
const endDuringSwitch: EffectsOf = (context) => [
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
  prepareSwitch: (context) => prepare(context, text(context.input, 'toTrack')),
  prepareSwitchElsewhere: (context) => prepare(context, text(context.input, 'toTrack')),
  askIndication: (context) =>
    amend('job_switch', context.facts.jobSwitch, { indication_asked_on: context.validOn }),
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

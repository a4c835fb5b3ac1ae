import type { Leg } from './story'

/** Legs that many stories share; days are those of a team that is on time. */
const grant: Leg = { does: ['grantToPlace', 'grantToWait'], after: [4, 11] }

export const toScreening: Leg[] = [{ does: 'startScreening', after: [4, 11] }]
export const toAdvice: Leg[] = [...toScreening, { does: 'requestAdvice', after: [7, 24] }]
export const toReceived: Leg[] = [...toAdvice, { does: 'recordAdvice', after: [28, 52] }]
export const toPending: Leg[] = [...toReceived, { does: 'prepareDecision', after: [2, 9] }]
export const toQueue: Leg[] = [...toPending, grant]
export const toRejected: Leg[] = [
  ...toAdvice,
  { does: 'recordAdvice', after: [28, 52], input: { outcome: 'negative' } },
  { does: 'prepareDecision', after: [2, 9] },
  { does: 'reject', after: [4, 11] },
]

export const offered: Leg = { does: ['offer', 'offerAboveNumber'], after: [12, 70] }
export const toOffer: Leg[] = [...toQueue, offered]
const signed: Leg[] = [
  { does: 'acceptOffer', after: [2, 5] },
  { does: 'place', after: [4, 10] },
]
export const toJob: Leg[] = [...toOffer, ...signed]

const again: Leg[] = [{ ...offered, after: [14, 45] }, ...signed]
export const stopped = { reason: 'Het werk paste niet. De persoon wil verder zoeken naar een andere plek.' }

/** Other roads to a job than the straight one, so that the past holds everything that happens. */
export const detours: readonly Leg[][] = [
  // an offer is refused, the next one fits
  [...toOffer, { does: ['refuseToPlace', 'refuseToWait'], after: [3, 6] }, ...again],
  // nobody answered in time
  [...toOffer, { does: ['lapseToPlace', 'lapseToWait'], after: [13, 15] }, ...again],
  // a trial placement first
  [...toOffer, { does: ['startTrial'], after: [3, 6] }, { does: 'reviewTrial', after: [34, 44], input: { reason: 'Het werk ging goed en de persoon wil graag blijven.' } }, { does: 'place', after: [6, 10] }],
  // a trial that did not work out
  [...toOffer, { does: ['startTrial'], after: [3, 6] }, { does: ['stopTrialToPlace', 'stopTrialToWait'], after: [18, 34], input: stopped }, ...again],
  // rest for a while
  [...toQueue, { does: 'rest', after: [20, 60] }, { does: ['resumeToPlace', 'resumeToWait'], after: [50, 80] }, ...again],
  // a second request after a year
  [...toRejected, { does: 'requestNewAdvice', after: [380, 420] }, { does: 'recordAdvice', after: [28, 50] }, { does: 'prepareDecision', after: [2, 8] }, grant, ...again],
  // the objection was upheld
  [...toRejected, { does: 'fileObjection', after: [14, 35] }, { does: 'decideObjection', after: [30, 45], input: { objectionOutcome: 'upheld' } }, { does: ['upholdToPlace', 'upholdToWait'], after: [2, 6] }, ...again],
] // prettier-ignore

/** What may happen after a first job, before the one of now. */
export const jobsBefore: readonly Leg[][] = [
  // the contract ended, another place followed
  [...toJob, { does: ['endToPlace', 'endToWait'], after: [150, 330], input: { followUp: 'findPlace' } }, ...again],
  // to dagbesteding and back
  [...toJob, { does: 'prepareSwitch', after: [160, 240], input: { toTrack: 'dayActivities' } }, { does: 'switchToDayActivities', after: [25, 50] }, { does: ['returnToPlace', 'returnToWait'], after: [120, 260] }, ...again],
  // a switch that was stopped
  [...toJob, { does: 'prepareSwitch', after: [100, 150], input: { toTrack: 'regular' } }, { does: 'stopSwitch', after: [30, 60] }],
  // regular work, and back within the guarantee
  [...toJob, { does: 'prepareSwitch', after: [160, 240], input: { toTrack: 'regular' } }, { does: 'switchToRegular', after: [25, 45], input: { returnKind: 'guarantee' } }, { does: 'returnToJob', after: [150, 300] }],
] // prettier-ignore

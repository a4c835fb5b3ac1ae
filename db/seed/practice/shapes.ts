import { addDays, type IsoDate } from '@/lib/domain/calendar'
import type { Random } from './random'
import { detours, jobsBefore, offered, stopped, toAdvice, toJob, toOffer, toPending, toQueue, toReceived, toRejected, toScreening } from './roads' // prettier-ignore
import type { Leg } from './story'

/** How a story of this kind ends: its legs, how many days ago the last one was, and what its person must be. */
export interface Shape {
  legs: readonly Leg[] | readonly (readonly Leg[])[]
  ago: readonly [number, number]
  /** In job at the end. */
  keeps?: boolean
  endsIn?: number
  /** The contract of now is the third with this employer. */
  chain?: boolean
  /** What comes after it is decided. */
  decided?: boolean
  benefit?: string
  born?: (today: IsoDate, random: Random) => IsoDate
}

const reading = 'De persoon wil stoppen en heeft andere steun. Besproken en op papier gezet.'
const proposeThen = (move: 'close' | 'closeAfterRejection' | 'restUnreachable'): Leg[] => [
  { does: 'propose', after: [6, 16], input: { move, reason: reading } },
  { does: move, after: [2, 8], input: { reason: reading } },
]
const switching = (toTrack: string): Leg => ({ does: 'prepareSwitch', after: [270, 310], input: { toTrack } })
const job: Leg[] = toJob
/** Three days of eight hours, so that two weekdays are free. */
const threeDays: Leg[] = job.map((leg) =>
  leg.does === 'place' ? { ...leg, input: { hoursPerWeek: '24' } } : leg,
)

/** Below the number somebody is offered a place long after the grant: for offers of now where the number is reached. */
const lateOffer: Leg = { ...offered, after: [310, 340] }

/** Called so many days after what came before, and nobody answered. */
const tried = (after: number): Leg => ({
  does: 'note',
  after: [after, after],
  input: { party: 'person', channel: 'phone', reached: 'no', withWhom: '', atTime: '10.40', text: 'Geen gehoor. Voicemail ingesproken met de vraag om terug te bellen.' },
}) // prettier-ignore

/** On the list with what bridges the time until a place; nothing is that it is still to be arranged. */
const bridgedBy = (bridgingKind: string): Leg[] =>
  toQueue.map((leg, at) => (at === toQueue.length - 1 ? { ...leg, input: { bridgingKind } } : leg))

export const shapes = {
  intake: { legs: [], ago: [1, 11] },
  screening: { legs: toScreening, ago: [2, 24] },
  awaitingAdvice: { legs: toAdvice, ago: [4, 46] },
  adviceReceived: { legs: toReceived, ago: [1, 10] },
  decisionPending: { legs: toPending, ago: [1, 10] },
  rejected: { legs: toRejected, ago: [8, 38] },
  rejectedObjected: { legs: [...toRejected, { does: 'fileObjection', after: [12, 30] }], ago: [5, 24] },
  toBePlaced: { legs: toQueue, ago: [3, 240] },
  toBePlacedLong: { legs: toQueue, ago: [300, 380] },
  toBePlacedReferred: { legs: [...toQueue, { does: 'refer', after: [5, 20] }], ago: [4, 40] },
  toBePlacedProposed: { legs: [...toQueue, { does: 'propose', after: [40, 90], input: { move: 'close', reason: reading } }], ago: [2, 9] },
  onLocalRoute: { legs: [...toQueue, { does: 'startRoute', after: [30, 40] }, { does: 'reviewRoute', after: [54, 55] }], ago: [12, 14] },
  waiting: { legs: toQueue, ago: [6, 215] },
  waitingReferred: { legs: [...toQueue, { does: 'refer', after: [5, 20] }], ago: [20, 120] },
  confirmedLongAgo: { legs: [...toQueue, { does: 'confirm', after: [75, 75] }, tried(545), tried(7)], ago: [33, 33] },
  triedLately: { legs: [...toQueue, { does: 'confirm', after: [210, 210] }, tried(388)], ago: [12, 12] },
  neverCalled: { legs: toQueue, ago: [470, 470] },
  waitingRaised: { legs: [...bridgedBy('declined'), { does: 'urgency', after: [40, 40], input: { urgency: 'raised', reason: 'Zorgt alleen voor twee kinderen en heeft geen vangnet.' } }], ago: [48, 48] },
  waitingUrgent: { legs: [...bridgedBy('workExperience'), { does: 'urgency', after: [20, 20], input: { urgency: 'urgent', reason: 'Moet de woning uit en krijgt met vast werk een andere.' } }], ago: [12, 12] },
  waitingUnbridged: { legs: bridgedBy(''), ago: [14, 14] },
  resting: { legs: [...toQueue, { does: 'rest', after: [20, 90] }], ago: [20, 78] },
  restingUnreachable: { legs: [...toQueue, ...proposeThen('restUnreachable')], ago: [12, 60] },
  offered: { legs: toOffer, ago: [1, 4] },
  offeredLong: { legs: [...toQueue, lateOffer], ago: [1, 4] },
  offeredLate: { legs: toOffer, ago: [10, 11] },
  offeredAccepted: { legs: [...toOffer, { does: 'acceptOffer', after: [2, 3] }], ago: [1, 3] },
  trialPlacement: { legs: [...toOffer, { does: 'startTrial', after: [3, 6] }], ago: [8, 40], benefit: 'socialAssistance' },
  trialPlacementLong: { legs: [...toQueue, lateOffer, { does: 'startTrial', after: [3, 6] }], ago: [8, 40], benefit: 'socialAssistance' },
  placed: { legs: job, ago: [40, 1450], keeps: true },
  placedLong: { legs: job, ago: [420, 1450], keeps: true },
  placedLast: { legs: job, ago: [290, 300], keeps: true },
  placedDetour: { legs: detours, ago: [60, 700], keeps: true, benefit: 'socialAssistance' },
  placedAgain: { legs: jobsBefore, ago: [40, 420], keeps: true },
  placedBeside: { legs: [...threeDays, { does: 'beside', after: [60, 80] }], ago: [90, 110], keeps: true },
  placedReviewed: { legs: [...job, { does: 'startReview', after: [700, 730] }], ago: [8, 44], keeps: true },
  placedEndsSoon: { legs: job, ago: [345, 347], keeps: true, endsIn: 14 },
  placedEndsLater: { legs: job, ago: [324, 326], keeps: true, endsIn: 35, chain: true },
  placedRanOut: { legs: job, ago: [376, 378], keeps: true, endsIn: -12 },
  placedDecided: { legs: job, ago: [318, 320], keeps: true, endsIn: 40, decided: true },
  toBePlacedRefused: { legs: [...toOffer, { does: ['refuseToPlace', 'refuseToWait'], after: [3, 6] }], ago: [15, 190] },
  toBePlacedTried: { legs: [...toOffer, { does: ['startTrial'], after: [3, 6] }, { does: ['stopTrialToPlace', 'stopTrialToWait'], after: [18, 34], input: stopped }], ago: [20, 150], benefit: 'socialAssistance' },
  toBePlacedPreparing: { legs: [...toQueue, { does: 'prepare', after: [5, 20] }], ago: [4, 9] },
  switchPreparing: { legs: [...job, switching('dayActivities')], ago: [4, 24], keeps: true },
  switchTrying: { legs: [...threeDays, { does: 'prepareSwitch', after: [130, 150], input: { toTrack: 'dayActivities', tryOut: 'growing' } }, { does: 'grow', after: [17, 19] }], ago: [3, 4], keeps: true },
  switchPreparingRegular: { legs: [...job, switching('regular')], ago: [4, 24], keeps: true },
  switchPreparingJobAgreement: { legs: [...job, switching('jobAgreement'), { does: 'askIndication', after: [6, 14] }], ago: [3, 12], keeps: true },
  elsewhereDayActivities: { legs: [...job, switching('dayActivities'), { does: 'switchToDayActivities', after: [25, 45] }], ago: [20, 500] },
  elsewhereTaken: { legs: [...toQueue, { does: 'takeDayActivities', after: [30, 90] }], ago: [30, 300] },
  elsewhereJobAgreement: { legs: [...job, switching('jobAgreement'), { does: 'askIndication', after: [6, 14] }, { does: 'switchToJobAgreement', after: [20, 40] }], ago: [30, 400] },
  elsewhereRegular: { legs: [...job, switching('regular'), { does: 'switchToRegular', after: [25, 45], input: { returnKind: 'guarantee' } }], ago: [30, 400] },
  handover: { legs: [...toQueue, { does: 'startHandover', after: [40, 120] }], ago: [4, 8] },
  closedWithdrawn: { legs: [...toAdvice, { does: 'withdrawRequestAndClose', after: [10, 30], input: { reason: 'De persoon heeft zelf werk gevonden en trekt de aanvraag in.' } }], ago: [60, 1200] },
  closedRejected: { legs: [...toRejected, ...proposeThen('closeAfterRejection').map((leg, index) => (index === 0 ? { ...leg, after: [52, 70] as const } : leg))], ago: [40, 900] },
  closedStopped: { legs: [...toQueue, ...proposeThen('close')], ago: [40, 900] },
  closedEnded: { legs: [...job, { does: 'closePlaced', after: [270, 330], input: { endReason: 'movedAway', reason: 'Verhuisd naar buiten de regio.' } }], ago: [40, 1000] },
  closedPension: { legs: [...job, { does: 'closeDeceasedOrPension', after: [270, 330], input: { closedReason: 'pension' } }], ago: [40, 800], born: (today, random) => addDays(today, -random.between(69 * 366, 70 * 365)) },
} as const satisfies Record<string, Shape> // prettier-ignore

export type Kind = keyof typeof shapes

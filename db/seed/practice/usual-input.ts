import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar'
import type { Random } from './random'
import type { StepInput } from './story'

const reasons = [
  'Besproken met de persoon en de begeleider; afspraak op papier.',
  'Zo afgesproken in het gesprek van deze week.',
  'De persoon wil dit graag en heeft er goed over nagedacht.',
  'Overlegd met het SO-bedrijf en de werkcoach.',
] as const

const refusalKinds = [
  'kindOfWork',
  'distance',
  'hours',
  'kindOfWork',
  'support',
  'otherWish',
  'weekdays',
] as const
const neededKinds = ['greenKeeping', 'animalCare', 'woodwork', 'shopAndReuse'] as const

/** On what an offer of this day came to nothing: by the day, so that no chance is spent on it. */
function refusedFor(on: IsoDate): StepInput {
  const day = Number(on.slice(8))
  return {
    refusalKind: refusalKinds[day % refusalKinds.length],
    neededKind: neededKinds[day % neededKinds.length],
    neededHours: ['16', '', '20'][day % 3],
    neededDistance: ['5', '8', '12', ''][day % 4],
    neededSupport: day % 2 ? 'heavy' : 'medium',
  }
}

/** Whether it is tried out first, and why a preparation stops: by the day, so that no chance is spent on it. */
function switchOf(on: IsoDate): StepInput {
  const day = Number(on.slice(8))
  const tryOut = ['none', 'oneDay', 'growing'][day % 3] ?? 'none'
  return {
    tryOut,
    tryEvaluateOn: tryOut === 'none' ? '' : addDays(on, 28),
    stopKind: ['ownWish', 'income', 'family', 'noPlace'][day % 4] ?? 'other',
    returnReason: ['jobEnded', 'ownWish', 'ready', 'tooHeavy', 'support'][day % 5] ?? 'other',
  }
}

/** What is filled in with a move unless the story says otherwise. Days relative to the day of the step. */
export function usualInput(random: Random, on: IsoDate, workplaceId: string, form: string): StepInput {
  return {
    ...refusedFor(on), trialOutcome: 'go', validOn: on, reason: random.pick(reasons), personAgrees: true, documentsComplete: true,
    applicant: random.pick(['municipality', 'municipality', 'citizen', 'school']), uwvReceivedOn: on, receivedOn: on,
    outcome: 'positive', adviceGround: random.pick(['a', 'b', 'b', 'ab']), advisedOn: addDays(on, -random.between(1, 4)), changedFacts: true,
    careful: true, announcedOn: on, bridgingKind: random.pick(['dayActivities', 'workExperience', 'training', 'support', '']),
    talkOn: on, restReason: random.pick(['ownWish', 'notAvailable', 'ownWish']), reviewOn: addMonths(on, 3),
    attempts: 'Drie keer gebeld, een brief gestuurd en langs het adres gegaan; adres klopt volgens de BRP.',
    workplaceId, answerBy: addDays(on, 7), travelChecked: true, orderReason: '', orderKind: '', refusedBy: random.pick(['person', 'company']),
    permissionOn: on, trialUntil: '', contractSigned: true, startsOn: on, participationKind: 'standing', hoursPerWeek: '24', contractEndsOn: '', form, cao: 'aanDeSlag',
    scale: 'A1', weekdays: random.pick(['ma, di, do', 'ma, di, wo, do', 'di, wo, vr', 'ma t/m vr']), supportReason: '',
    wageSubsidy: random.pick(['forfait50', 'wageValue', 'wageValue', 'unknown']), endedOn: on, endReason: 'contractEnded', followUp: 'findPlace',
    ...switchOf(on), toTrack: 'dayActivities', askedBy: random.pick(['person', 'family', 'caseworker', 'employer']), personTold: true, adviceStands: true, unchanged: true,
    indicationOn: on, wmoDecisionOn: on, incomeArranged: true, returnKind: 'agreement', returnUntil: addDays(addMonths(on, 24), -1),
    returnNote: 'Bellen met de consulent is genoeg.', provider: random.pick(['De Boomgaard', 'Zorgboerderij Nooitgedacht', 'Atelier Zuid']),
    positionKept: 'old', toName: '', toMunicipalityId: '', ground: 'article67', subsidyPayer: 'newMunicipality', filedOn: on, objectionOutcome: 'upheld', closedReason: 'deceased',
  } // prettier-ignore
}

const notes = [
  'Op de werkplek gaat het goed, de vaste begeleider is belangrijk.',
  'Wil graag meer uren, begint met een halve dag erbij als dat kan.',
  'Zoekt vooral werk buiten. Neemt bij een gesprek graag een familielid mee.',
  'Reis geoefend met de bus; lukt zelfstandig vanaf het station.',
  'Heeft een dag meegelopen. Tempo is goed, uitleg graag nog een keer.',
  'Afgesproken dat we na de zomer opnieuw kijken naar de werkdagen.',
  'Werkt met plezier samen in een klein groepje; grote groep is te druk.',
  'Vraagt om post in gewone taal en liever een telefoontje dan een brief.',
] as const

/** A note as a consulent might write it, without anything about health. */
export const noteText = (random: Random) => random.pick(notes)
const talks = [
  { party: 'person', channel: 'phone', reached: 'yes', atTime: '8.40' },
  { party: 'person', channel: 'visit', reached: 'yes', atTime: '8.50', withWhom: 'ook de begeleider' },
  { party: 'employer', channel: 'visit', withWhom: 'werkcoach' },
  { party: 'representative', channel: 'mail', reached: 'yes', withWhom: 'moeder' },
] as const satisfies readonly Record<string, string>[]

/** With whom and how the talk of a note was. */
export const noteTalk = (random: Random): Record<string, string> => random.pick<(typeof talks)[number]>(talks)

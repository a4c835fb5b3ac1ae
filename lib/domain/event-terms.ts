import { moveNames, specOf, type Move, type moves } from './lifecycle'
import { stateLabel } from './terms'
import type { State } from './states'

type MoveEvent = (typeof moves)[Move]['event']

/** What happened with a move, as the timeline tells it. */
const moveEventLabel = {
  intakeRegistered: 'Aangemeld',
  returned: 'Opnieuw aangemeld',
  imported: 'Overgenomen uit een lijst',
  screeningStarted: 'Voorselectie gestart',
  adviceRequested: 'Advies gevraagd aan UWV',
  uwvAskedForData: 'UWV vroeg om gegevens',
  requestWithdrawn: 'Adviesaanvraag ingetrokken',
  adviceRecorded: 'Advies van UWV vastgelegd',
  adviceReturned: 'Advies teruggegeven aan UWV',
  adviceAttached: 'Advies toegevoegd',
  decisionPrepared: 'Besluit voorbereid',
  granted: 'Positief besluit genomen',
  rejected: 'Negatief besluit genomen',
  applicationDismissed: 'Aanvraag buiten behandeling gesteld',
  decisionReopened: 'Besluit opnieuw in behandeling',
  revoked: 'Besluit ingetrokken',
  determinationKept: 'Vaststelling in stand gehouden na negatief advies',
  determinationEnded: 'Vaststelling beschut werk beëindigd',
  reviewStarted: 'Herbeoordeling gestart',
  objectionFiled: 'Bezwaar ontvangen',
  objectionDecided: 'Op het bezwaar beslist',
  objectionUpheld: 'Besluit herroepen na bezwaar',
  shiftedToWaiting: 'Naar de wachtlijst',
  shiftedToPlace: 'Naar te plaatsen',
  rested: 'Op rustend gezet',
  foundUnreachable: 'Onbereikbaar: op rustend gezet',
  resumed: 'Weer verder na rust',
  offered: 'Plek aangeboden',
  offerAccepted: 'Aanbod aanvaard',
  offerRefused: 'Aanbod geweigerd',
  offerLapsed: 'Aanbod vervallen',
  trialStarted: 'Proefplaats gestart',
  trialExtended: 'Proefplaats verlengd',
  trialReviewed: 'Proefplaats besproken: go of no go',
  trialStopped: 'Proefplaats gestopt',
  placed: 'Geplaatst in beschut werk',
  termsChanged: 'Uren of contract gewijzigd',
  trackAdded: 'Iets naast het beschut werk begonnen',
  placementEnded: 'Plaatsing beëindigd',
  switchPrepared: 'Switch in voorbereiding',
  switchStopped: 'Switch gestopt',
  indicationAsked: 'Indicatie banenafspraak aangevraagd',
  switched: 'Overgestapt',
  switchedBack: 'Teruggekomen',
  wentElsewhere: 'Elders begonnen',
  handoverStarted: 'Overdracht gestart',
  handoverCompleted: 'Overgedragen',
  handoverReturned: 'Overdracht teruggehaald',
  handoverAccepted: 'Overgenomen van een andere gemeente',
  closed: 'Afgesloten',
  reopened: 'Heropend',
} as const satisfies Record<MoveEvent, string>

interface Happened {
  kind: string
  fromState: string | null
  toState: string | null
}

const endsOf = (event: string) =>
  new Set(moveNames.filter((move) => specOf(move).event === event).map((move) => specOf(move).to))

const several = new Set<string>(
  Object.keys(moveEventLabel).filter((event) => {
    const ends = endsOf(event)
    return ends.size > 1 || ends.has('former') || ends.has('any')
  }),
)

/** One event in Dutch; where the same may end in different steps, the step is named. `others` holds what is no move. */
export function eventSentence(
  { kind, fromState, toState }: Happened,
  others: Readonly<Record<string, string>>,
) {
  const words = (moveEventLabel as Record<string, string>)[kind] ?? others[kind] ?? 'Gewijzigd'
  if (toState === null || toState === fromState || !several.has(kind)) return words
  return `${words}: ${stateLabel[toState as State].toLowerCase()}`
}

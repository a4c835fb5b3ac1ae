import type { Move, moves } from './lifecycle'
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

/** One event in Dutch; where it ended in another step, that step is named. `others` holds what is no move. */
export function eventSentence(
  { kind, fromState, toState }: Happened,
  others: Readonly<Record<string, string>>,
) {
  const words = (moveEventLabel as Record<string, string>)[kind] ?? others[kind] ?? 'Gewijzigd'
  if (toState === null || toState === fromState) return words
  const step = stateLabel[toState as State].toLowerCase()
  return words.toLowerCase().includes(step) ? words : `${words}: ${step}`
}

import type { Benefit } from './determination'
import type { State } from './states'

/** The word for each state, as the field says it. */
export const stateLabel = {
  intake: 'Aanmelding',
  screening: 'Voorselectie',
  awaitingAdvice: 'Advies gevraagd',
  adviceReceived: 'Advies ontvangen',
  decisionPending: 'Besluit in voorbereiding',
  rejected: 'Afgewezen',
  toBePlaced: 'Te plaatsen',
  waiting: 'Wachtlijst',
  resting: 'Rustend',
  offered: 'Aanbod',
  trialPlacement: 'Proefplaats',
  placed: 'Geplaatst',
  switchPreparing: 'Switch in voorbereiding',
  elsewhereDayActivities: 'Elders: dagbesteding',
  elsewhereJobAgreement: 'Elders: banenafspraak',
  elsewhereRegular: 'Elders: regulier werk',
  handover: 'Overdracht',
  closed: 'Afgesloten',
} as const satisfies Record<State, string>

/** Who moves next in each state, for a reader who cannot move now. */
export const waitingFor = {
  intake: 'De consulent nodigt de persoon uit voor een gesprek.',
  screening: 'De consulent vraagt advies aan UWV, of rondt de voorselectie anders af.',
  awaitingAdvice: 'UWV geeft advies. De consulent legt het vast zodra het er is.',
  adviceReceived: 'De consulent bereidt het besluit voor.',
  decisionPending: 'De besluitnemer neemt een besluit.',
  rejected: 'De bezwaartermijn loopt, of de besluitnemer sluit het traject af.',
  toBePlaced: 'De consulent biedt een plek aan.',
  waiting: 'Het aantal plekken is bereikt. De consulent houdt contact.',
  resting: 'De consulent bekijkt op de afgesproken dag of het weer verder kan.',
  offered: 'HR van het SO-bedrijf antwoordt op het aanbod en legt het contract vast.',
  trialPlacement: 'Na de proefplaats legt HR het contract vast, of stopt de proef.',
  placed: 'De persoon werkt. HR houdt uren en contract bij.',
  switchPreparing: 'De consulent rondt de switch af.',
  elsewhereDayActivities: 'De consulent houdt contact; terug kan altijd.',
  elsewhereJobAgreement: 'De consulent houdt contact; terug kan zolang de afspraak loopt.',
  elsewhereRegular: 'De consulent houdt contact; terug kan zolang de afspraak loopt.',
  handover: 'De andere gemeente antwoordt op de overdracht.',
  closed: 'Dit traject is afgesloten. De besluitnemer kan het heropenen.',
} as const satisfies Record<State, string>

/** What someone lives on; stored values of `person_benefit.benefit`. */
export const benefitLabel = {
  socialAssistance: 'Bijstand (Participatiewet)',
  ioaw: 'IOAW',
  ioaz: 'IOAZ',
  anw: 'Anw',
  wajong: 'Wajong',
  wia: 'WIA',
  wao: 'WAO',
  waz: 'WAZ',
  ww: 'WW',
  zw: 'Ziektewet',
  iow: 'IOW',
  wamil: 'Wamil',
  none: 'Geen uitkering',
} as const satisfies Record<Benefit, string>

export const decisionLabel = {
  grant: 'Toegekend',
  reject: 'Afgewezen',
  revoke: 'Ingetrokken',
  dismiss: 'Buiten behandeling',
} as const

export const objectionLabel = {
  upheld: 'Gegrond',
  dismissed: 'Ongegrond',
  inadmissible: 'Niet-ontvankelijk',
  withdrawn: 'Ingetrokken',
} as const

export const offerOutcomeLabel = {
  accepted: 'Aanvaard',
  refused: 'Geweigerd',
  withdrawn: 'Ingetrokken',
  lapsed: 'Vervallen',
  trial: 'Proefplaats gestart',
} as const

export const accessGroundLabel = {
  referral: 'Verwijzing door de consulent',
  offer: 'Aanbod',
  placement: 'Plaatsing',
} as const

/** The ten steps of the checklist of a switch, in their order. */
export const switchStepLabel = [
  'Reden en wie erom vroeg',
  'Geld vóór en na de overstap doorgerekend, en door wie',
  'Is een nieuwe indicatie of een nieuw advies nodig? Zo ja: aangevraagd',
  'Stand van de Wmo-beschikking',
  'Bijstand: dag van stoppen of starten, en herleving aangevraagd vóór het contract eindigt',
  'Gevolg voor het doelgroepregister',
  'Overdracht van de begeleiding: naam en datum',
  'Afspraak over terugkeer: soort, hoe lang, tot wanneer',
  'De persoon en de wettelijk vertegenwoordiger zijn in gewone taal ingelicht',
  'Gesprekken gepland na 1, 3 en 6 maanden',
] as const

/** A word of one of these tables; the stored value itself where a list from outside brought an unknown one. */
export const wordOf = (table: Readonly<Record<string, string>>, value: unknown): string =>
  table[String(value)] ?? String(value ?? '')

/** Dutch words of choices in forms; stored values are English. */
export const trackLabel = {
  sheltered: 'Beschut werk',
  dayActivities: 'Dagbesteding',
  jobAgreement: 'Banenafspraak',
  regular: 'Regulier werk',
  none: 'Wachtte nog',
  unknown: 'Nog niet gekozen',
} as const

export const formLabel = {
  internal: 'Intern',
  onLocation: 'Werken op locatie of groepsdetachering',
  individualSecondment: 'Individuele detachering',
  supportedEmployment: 'Begeleid werken',
} as const
export const applicantLabel = {
  municipality: 'Gemeente',
  citizen: 'De persoon zelf',
  school: 'School',
} as const
export const adviceOutcomeLabel = { positive: 'Positief', negative: 'Negatief' } as const
export const adviceGroundLabel = {
  a: 'a: aanpassingen die een werkgever niet kan bieden',
  b: 'b: permanent toezicht of intensieve begeleiding',
  ab: 'a en b',
  '3a': 'lid 3 a: Wsw-indicatie met advies begeleid werken',
  '3b': 'lid 3 b: eigen aanvraag binnen 12 maanden',
  '4': 'lid 4: Wsw-indicatie zonder begeleid werken',
  unknown: 'Onbekend',
} as const
export const bridgingLabel = {
  dayActivities: 'Dagbesteding',
  workExperience: 'Werkervaringsplek',
  training: 'Training of scholing',
  support: 'Begeleiding thuis of op school',
  localRoute: 'Lokale route van de gemeente',
  declined: 'Wil geen overbrugging',
} as const
export const askedByLabel = {
  person: 'De persoon zelf',
  family: 'Familie of vertegenwoordiger',
  employer: 'De werkgever',
  caseworker: 'De consulent',
  school: 'School',
  provider: 'De aanbieder van dagbesteding',
} as const
/** Why somebody comes back, so that it can be counted. */
export const returnReasonLabel = {
  jobEnded: 'Het werk of contract hield op',
  tooHeavy: 'Het was te zwaar of te druk',
  support: 'De begeleiding paste niet',
  income: 'Het inkomen viel tegen',
  ownWish: 'De persoon wil liever terug',
  travel: 'Reizen of dagen pasten niet',
  ready: 'De persoon kan weer aan het werk',
  other: 'Iets anders',
} as const
export const returnLabel = {
  guarantee: 'Terugkeergarantie van de cao',
  agreement: 'Afspraak op papier',
  none: 'Geen afspraak',
} as const
export const positionKeptLabel = {
  old: 'De oude datum blijft',
  new: 'De dag van terugkeer',
} as const
export const restReasonLabel = {
  ownWish: 'Op eigen verzoek',
  notAvailable: 'Tijdelijk niet beschikbaar',
  unreachable: 'Onbereikbaar',
  moved: 'Verhuisd',
  workingAlready: 'Werkt al',
} as const
const { unreachable: _unreachable, ...spoken } = restReasonLabel
/** Reasons that somebody gives in a talk; who cannot be reached said nothing (T13, T55). */
export const spokenRestReasons = spoken
export const receiverLabel = {
  municipality: 'Andere gemeente',
  colleague: 'Collega',
  company: 'SO-bedrijf (begeleiding)',
} as const
export const subsidyPayerLabel = {
  newMunicipality: 'De nieuwe gemeente',
  grantingCollege: 'Het college dat de subsidie gaf',
  unsettled: 'Nog niet duidelijk: vraag de jurist',
} as const
export const wageSubsidyLabel = {
  none: 'Geen',
  forfait50: 'Forfaitair (50%, eerste zes maanden)',
  wageValue: 'Op loonwaarde',
  unknown: 'Nog niet bekend',
} as const
export const subsidyExclusionLabel = {
  none: 'Nee',
  otherSubsidy: 'Ja, een andere loonkostensubsidie van de gemeente',
  wsw: 'De baan valt onder de Wsw',
  unknown: 'Nog niet gevraagd',
} as const

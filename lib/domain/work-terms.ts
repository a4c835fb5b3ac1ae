/**
 * The closed lists with which a place and a person are described, in terms of work only: the same words on both
 * sides of a match. Stored values are the keys; the labels are what people read. No word here says anything of
 * health (domain §9): an adaptation is something a place has, not something a person lacks.
 */

/** Kinds of work at a place. */
export const kindOfWorkLabel = {
  greenKeeping: 'Groen en buitenwerk',
  packing: 'Inpakken en assembleren',
  cleaning: 'Schoonmaak',
  catering: 'Keuken en bediening',
  logistics: 'Magazijn en logistiek',
  metalAndEngineering: 'Metaal en techniek',
  woodwork: 'Hout en meubels',
  laundryAndTextile: 'Wasserij en textiel',
  officeAndDigital: 'Administratie en digitaal',
  postAndDelivery: 'Post en bezorgen',
  shopAndReuse: 'Winkel en kringloop',
  facilityAndCare: 'Huis en zorg (ondersteunend)',
  animalCare: 'Dieren en boerderij',
} as const
export type KindOfWork = keyof typeof kindOfWorkLabel

/** What a place has arranged. */
export const adaptationLabel = {
  quietRoom: 'Rustige ruimte met weinig prikkels',
  wheelchairAccess: 'Toegankelijk met rolstoel',
  adjustableDesk: 'Verstelbare werkplek',
  adaptedTools: 'Aangepast gereedschap',
  smallGroup: 'Kleine vaste groep',
  fixedSupervisor: 'Vaste begeleider',
  stepByStep: 'Werk in vaste stappen',
  ownPace: 'Eigen tempo',
  extraBreaks: 'Extra pauzes',
  sittingWork: 'Zittend werk',
  pictureInstructions: 'Uitleg met beeld',
} as const
export type Adaptation = keyof typeof adaptationLabel

/** How much support someone needs at work, or a place can give; from little to much. */
export const supportClassLabel = {
  light: 'Licht: enkele keren per week',
  medium: 'Middel: elke dag',
  heavy: 'Zwaar: vrijwel de hele dag in de buurt',
} as const
export type SupportClass = keyof typeof supportClassLabel

/** How someone can get to work, and how a place can be reached. */
export const travelMeansLabel = {
  onFoot: 'Lopend',
  bicycle: 'Fiets',
  publicTransport: 'Openbaar vervoer',
  ownTransport: 'Eigen vervoer',
  companyTransport: 'Vervoer van het bedrijf',
  taxi: 'Taxi of regiovervoer',
} as const
export type TravelMeans = keyof typeof travelMeansLabel

/** With whom one works at a place, and what someone works well with. */
export const contactStyleLabel = {
  alone: 'Vooral alleen',
  smallTeam: 'In een kleine groep',
  team: 'In een grote groep',
  customers: 'Met klanten',
} as const
export type ContactStyle = keyof typeof contactStyleLabel

/** Weekdays by their ISO number. */
export const weekdayLabel = {
  1: 'maandag',
  2: 'dinsdag',
  3: 'woensdag',
  4: 'donderdag',
  5: 'vrijdag',
  6: 'zaterdag',
  7: 'zondag',
} as const
export type Weekday = keyof typeof weekdayLabel

/** Whose place it is to work at: who hosts, or who employs. */
export const employerKindLabel = {
  company: 'Het SO-bedrijf zelf',
  regularEmployer: 'Gewone werkgever',
  municipality: 'Dienst van de gemeente',
  foundation: 'Stichting',
  careProvider: 'Zorgaanbieder',
} as const
export type EmployerKind = keyof typeof employerKindLabel

/** Who gives support at work, or in what way. */
export const supportKindLabel = {
  jobCoach: 'Jobcoach',
  workSupervisor: 'Werkbegeleider',
  groupSupport: 'Groepsbegeleiding',
  buddy: 'Maatje op het werk',
  other: 'Anders',
} as const

/** What was thought needed, what was promised, and what happens. */
export const supportStageLabel = {
  advised: 'Geadviseerd',
  agreed: 'Afgesproken',
  given: 'Echt gegeven',
} as const
export type SupportStage = keyof typeof supportStageLabel

/** How the work fits, as somebody at work would say it. */
export const workFitLabel = {
  fits: 'Het werk past',
  partly: 'Het werk past deels',
  notYet: 'Het werk past nog niet',
} as const

/** How working together goes. */
export const cooperationLabel = {
  well: 'Samenwerken gaat goed',
  needsHelp: 'Samenwerken vraagt hulp',
  stuck: 'Samenwerken loopt vast',
} as const

/** How long a contract lasts. */
export const contractKindLabel = {
  temporary: 'Tijdelijk contract',
  permanent: 'Vast contract',
} as const

/** What was decided about a contract that ends. */
export const contractChoiceLabel = {
  renew: 'Verlengen met een tijdelijk contract',
  permanent: 'Vast contract',
  end: 'Het contract eindigt',
} as const

/** What there was between two contracts that do not join. */
export const contractGapLabel = {
  noWork: 'Er is niet gewerkt en geen loon betaald',
  benefit: 'Er was een uitkering',
  otherWork: 'Er was ander werk',
  other: 'Anders',
} as const

/** What follows when a contract ends; never nothing. */
export const followUpLabel = {
  findPlace: 'Opnieuw plaatsen',
  waitingList: 'Wachtlijst',
  rest: 'Eerst rust',
  newAdvice: 'Nieuw advies',
  dayActivities: 'Switch naar dagbesteding',
  jobAgreement: 'Switch naar banenafspraak',
  regular: 'Switch naar regulier werk',
  outflow: 'Uitstroom',
  other: 'Anders',
} as const

/** Why a job ended; stored values of `placement.end_reason`. */
export const endReasonLabel = {
  contractEnded: 'Contract afgelopen',
  dismissed: 'Ontslag',
  ownChoice: 'Eigen keuze',
  movedOn: 'Doorstroom',
  absence: 'Langdurig niet kunnen werken',
  movedAway: 'Verhuisd',
  deceased: 'Overleden',
  pension: 'Pensioen',
  other: 'Anders',
} as const

/** Of these, what a form offers; the others follow from the step itself. */
export const chosenEndReasons = [
  'contractEnded',
  'dismissed',
  'ownChoice',
  'movedOn',
  'absence',
  'other',
] as const

/** Of these, what ends a file without a second reader (T29); a wish to stop has one (T33). */
export const endsItself = ['deceased', 'pension', 'movedAway'] as const

/** Choices in one line, with one capital: 'Schoonmaak, metaal en techniek'; a key without a word stands as it is. */
export const listedWords = (labels: Record<string, string>, keys: readonly string[], none: string) => {
  if (keys.length === 0) return none
  const [first = '', ...rest] = keys.map((key) => labels[key] ?? key)
  return [first, ...rest.map((word) => word.charAt(0).toLowerCase() + word.slice(1))].join(', ')
}

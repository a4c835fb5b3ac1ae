import { roleLabel } from '@/lib/account/role-label'
import { isIsoDate } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { countingBasisLabel, organisationKindLabel } from '@/lib/organisation/settings'
import { auditLabels } from './audit-kinds'
import { reportLabels } from './report-labels'

/** What happened outside trajectories, in words; a kind without a word here is shown as it is stored. */
export const auditLabels: Record<string, string> = {
  signedIn: 'Ingelogd',
  signedOut: 'Uitgelogd',
  signInRefused: 'Inloggen geweigerd',
  passwordSet: 'Wachtwoord ingesteld',
  accountAdded: 'Account gemaakt',
  accountChanged: 'Account gewijzigd',
  roleChanged: 'Rol gewijzigd',
  accountSwitchedOn: 'Account aangezet',
  accountSwitchedOff: 'Account uitgezet',
  accountInvited: 'Link voor wachtwoord gemaakt',
  sessionsEnded: 'Sessies beëindigd',
  scopeAdded: 'Gemeente bij account gezet',
  scopeEnded: 'Gemeente bij account beëindigd',
  dailyMailSet: 'Dagelijks bericht aan of uit',
  shortcutsSet: 'Sneltoetsen gewijzigd',
  organisationAdded: 'Organisatie gemaakt',
  organisationChanged: 'Organisatie gewijzigd',
  organisationSwitchedOn: 'Organisatie aangezet',
  organisationSwitchedOff: 'Organisatie uitgezet',
  serviceAreaAdded: 'SO-bedrijf aan gemeente gekoppeld',
  serviceAreaEnded: 'Koppeling met gemeente beëindigd',
  messageRetried: 'Bericht opnieuw geprobeerd',
  jobRetried: 'Achtergrondwerk opnieuw geprobeerd',
  mapPointsLoaded: 'Postcodepunten geladen',
  parameterSet: 'Parameter vastgelegd',
  parameterEnded: 'Parameter beëindigd',
  switchRuleSet: 'Regel van een switch vastgelegd',
  handoverRuleSet: 'Grond van een overdracht vastgelegd',
  deadlineRuleSet: 'Termijn vastgelegd',
  minimumWageSet: 'Minimumloon vastgelegd',
  localAmountSet: 'Bedrag van een gemeente vastgelegd',
  targetSet: 'Aantal plekken vastgelegd',
  targetExceeded: 'Besluit boven het aantal',
  unclaimedAdviceRecorded: 'Advies zonder traject vastgelegd',
  unclaimedAdviceListed: 'Adviezen uit een lijst gehaald',
  unclaimedAdviceTaken: 'Advies zonder traject overgenomen',
  unclaimedAdviceLinked: 'Advies aan een traject gekoppeld',
  unclaimedAdviceReturned: 'Advies teruggestuurd naar UWV',
  orderRuleSet: 'Volgorde van de wachtlijst vastgelegd',
  orderRuleWithdrawn: 'Volgorde van de wachtlijst teruggenomen',
  ...reportLabels,
  bsnShown: 'BSN getoond',
  documentDownloaded: 'Document gedownload',
  documentsDestroyed: 'Documenten vernietigd na hun bewaartermijn',
  searched: 'Gezocht naar een persoon',
  workplaceAdded: 'Plek toegevoegd',
  workplaceChanged: 'Plek gewijzigd',
  workplaceEnded: 'Plek beëindigd',
  seatAdded: 'Extra zitplaats toegevoegd',
  letterTemplateSet: 'Sjabloon van een brief vastgelegd',
  localRouteSet: 'Lokale route beschreven',
  letterSettingSet: 'Instellingen van brieven vastgelegd',
  wordTemplateAdded: 'Word-sjabloon van een brief vastgelegd',
  wordTemplateRefused: 'Word-sjabloon van een brief geweigerd',
  wordTemplateEnded: 'Word-sjabloon van een brief niet meer gebruikt',
  letterRoundStarted: 'Ronde van brieven begonnen',
  letterRoundChanged: 'Ronde van brieven aangepast',
  letterRoundMaking: 'Brieven van een ronde: begonnen met maken',
  letterRoundMade: 'Brieven van een ronde gemaakt',
  letterRoundSending: 'Brieven van een ronde: begonnen met versturen',
  letterRoundSent: 'Brieven van een ronde verstuurd',
  letterRoundUndoing: 'Ronde van brieven: begonnen met terugdraaien',
  letterRoundUndone: 'Ronde van brieven teruggedraaid',
  practiceWorldBegun: 'Oefenwereld begonnen',
  practiceWorldLoaded: 'Oefenwereld geladen',
  employerAdded: 'Werkgever toegevoegd',
  employerChanged: 'Werkgever gewijzigd',
  employerStepArranged: 'Stap bij werkgever geregeld',
  employerStepTakenBack: 'Stap bij werkgever teruggezet',
  employerContactAdded: 'Contact met werkgever vastgelegd',
  listExported: 'Lijst gedownload als Excel',
  listUploaded: 'Lijst aangeleverd',
  listUnreadable: 'Lijst niet te lezen',
  listMapped: 'Kolommen van een lijst gekozen',
  listRowDecided: 'Over een regel van een lijst beslist',
  listDiscarded: 'Lijst weggedaan',
  importStarted: 'Invoer begonnen',
  importContinued: 'Invoer verder gegaan',
  importFinished: 'Lijst ingevoerd',
  importUndone: 'Invoer teruggedraaid',
  allTakenOut: 'Alles meegenomen in een open formaat',
  allPutBack: 'Alles teruggezet uit een open formaat',
}

/** The words of a kind of line in the log. */
export const auditLabel = (kind: string) => auditLabels[kind] ?? kind

const fieldWords: Record<string, string> = {
  active: 'aan',
  adaptations: 'aanpassingen',
  basis: 'grondslag',
  bsnVisible: 'BSN voor HR',
  cbsCode: 'CBS-code',
  certainty: 'zekerheid',
  checkedKinds: 'wordt nagelezen',
  city: 'plaats',
  contactStyles: 'met wie',
  count: 'aantal',
  countingBasis: 'telt in',
  dailyMail: 'dagelijks bericht',
  dayHours: 'uren per dag',
  daySupport: 'begeleiding per dag',
  documentClass: 'soort document',
  doneBy: 'door',
  doneOn: 'op',
  email: 'e-mailadres',
  employerName: 'werkgever',
  extraPlaces: 'extra plekken',
  form: 'vorm',
  from: 'vanaf',
  isPlan: 'plan',
  kept: 'bewaard',
  kind: 'soort',
  kindsOfWork: 'soort werk',
  filters: 'keuze',
  hourly: 'per uur',
  length: 'lengte',
  letter: 'brief',
  list: 'lijst',
  location: 'locatie',
  minimumHours: 'minimum uren',
  monthly: 'per maand',
  name: 'naam',
  note: 'opmerking',
  onDay: 'op',
  own: 'zelf',
  people: 'mensen',
  places: 'plekken',
  postcode: 'postcode',
  problem: 'waarom niet',
  reachableBy: 'te bereiken met',
  role: 'rol',
  seats: 'zitplaatsen',
  singleKeys: 'sneltoetsen',
  smallNumber: 'kleinste aantal',
  source: 'bron',
  supportClass: 'zwaarste begeleiding',
  step: 'stap',
  targets: 'aantallen overgenomen',
  trajectories: 'trajecten',
  until: 'tot en met',
  validFrom: 'vanaf',
  validTo: 'tot en met',
  value: 'waarde',
  version: 'versie',
  why: 'reden',
  year: 'jaar',
}

const valueWords: Record<string, string> = {
  ...roleLabel,
  ...countingBasisLabel,
  ...organisationKindLabel,
  ...letterKindLabel,
  ministerial: 'ministeriële regeling',
  local: 'verordening',
  password: 'wachtwoord of e-mailadres onbekend',
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'leeg'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (Array.isArray(value)) return value.map(plain).join(', ')
  const text = String(value)
  return isIsoDate(text) ? formatDate(text) : (valueWords[text] ?? text)
}

/** Ids say nothing to a reader; what they point at stands in the column beside it. */
export const isReadable = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isReadable) : !uuid.test(String(value))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (name: string, words: string) => `${fieldWords[name] ?? name}: ${words}`

function changes(before: unknown, after: unknown): string[] {
  const old = isRecord(before) ? before : {}
  return Object.entries(isRecord(after) ? after : {})
    .filter(([name, value]) => isReadable(value) && plain(old[name]) !== plain(value))
    .map(([name, value]) => named(name, name in old ? `${plain(old[name])} → ${plain(value)}` : plain(value)))
}

/** Before and after of a line of the log as one text; the answer of the command is left out. */
export function auditDetails(details: unknown): string {
  if (!isRecord(details)) return ''
  const { before, after, result: _result, ...rest } = details
  const others = Object.entries(rest).filter(([, value]) => isReadable(value) && !isRecord(value))
  return [
    ...changes(before, after),
    ...others.filter(([, value]) => value !== null).map(([name, value]) => named(name, plain(value))),
  ].join(' · ')
}

import { roleLabel } from '@/lib/account/role-label'
import { isIsoDate } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { countingBasisLabel, organisationKindLabel } from '@/lib/organisation/settings'
import { auditLabels } from './audit-kinds'

/** The words of a kind of line in the log. */
export const auditLabel = (kind: string) => auditLabels[kind] ?? kind

const fieldWords: Record<string, string> = {
  active: 'aan',
  adaptations: 'aanpassingen',
  advicePoints: 'punten per dag sinds het advies',
  ask: 'wie te vragen',
  basis: 'grondslag',
  bsnVisible: 'BSN voor HR',
  budgetNote: 'dekking',
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
  documents: 'stukken mee',
  doneBy: 'door',
  doneOn: 'op',
  email: 'e-mailadres',
  employerName: 'werkgever',
  extraPlaces: 'extra plekken',
  filters: 'keuze',
  form: 'vorm',
  from: 'vanaf',
  guideline: 'richtlijn',
  hourly: 'per uur',
  indicator: 'cijfer',
  isPlan: 'plan',
  kept: 'bewaard',
  kind: 'soort',
  kindsOfWork: 'soort werk',
  known: 'stond er al',
  leftOut: 'weggelaten',
  length: 'lengte',
  letter: 'brief',
  list: 'lijst',
  listed: 'uit de lijst',
  location: 'locatie',
  minimumHours: 'minimum uren',
  month: 'maand',
  monthly: 'per maand',
  months: 'maanden',
  name: 'naam',
  needed: 'velden mee',
  noBridgingPoints: 'punten zonder overbrugging',
  note: 'opmerking',
  number: 'nummer',
  onDay: 'op',
  optional: 'velden naar keuze',
  own: 'zelf',
  people: 'mensen',
  places: 'plekken',
  postcode: 'postcode',
  problem: 'waarom niet',
  quarter: 'kwartaal',
  raisedPoints: 'punten bij verhoogde urgentie',
  reachableBy: 'te bereiken met',
  role: 'rol',
  rows: 'regels',
  seats: 'zitplaatsen',
  sha256: 'controlegetal',
  singleKeys: 'sneltoetsen',
  smallNumber: 'kleinste aantal',
  source: 'bron',
  step: 'stap',
  supportClass: 'zwaarste begeleiding',
  targets: 'aantallen overgenomen',
  trajectories: 'trajecten',
  until: 'tot en met',
  urgentPoints: 'punten bij spoed',
  validFrom: 'vanaf',
  validTo: 'tot en met',
  value: 'waarde',
  version: 'versie',
  waitingPoints: 'punten per dag op de lijst',
  why: 'reden',
  words: 'tekst',
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
  bsn: 'BSN',
  name: 'naam',
  number: 'nummer',
  birthDate: 'geboortedatum',
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

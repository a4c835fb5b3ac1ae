import { showPhone } from './contact'
import { lastDay, ruleInForce, type DeadlineRule } from './deadlines'
import { formatDateLong } from './dutch-date'
import { formatNumber } from './dutch-number'
import { extensionOf, lastDayWhenExtended } from './effects/running-terms'
import type { Row } from './facts'
import { adviceOutcomeLabel, restReasonLabel } from './labels'
import { decisionTerm, termContext, type LetterFacts } from './letter-facts'
import { fullName, spokenName } from './person-name'
import { wordOf } from './terms'

interface FieldSpec {
  /** The name between braces, as who makes a template types it. */
  tag: string
  /** What people call it, also where it is missing. */
  label: string
  /** What it is here, in words; null where that is not known. Absent: somebody fills it in by hand. */
  of?: (letter: LetterFacts) => string | null
}

const day = (value: unknown) => (typeof value === 'string' ? formatDateLong(value) : null)
const of = (row: Row | null | undefined, column: string) => day(row?.[column])
const unitWords = { days: ['dag', 'dagen'], weeks: ['week', 'weken'], months: ['maand', 'maanden'] } as const

const lengthWords = (rule: DeadlineRule | null) =>
  rule && `${rule.length} ${unitWords[rule.unit][rule.length === 1 ? 0 : 1]}`

const ruleOn = (letter: LetterFacts, key: string, on: string) =>
  ruleInForce(termContext(letter).rules, key, on)

/** The last day of a term by its dated rule, started on a day; null where the rule or the day is not known. */
function endOf(letter: LetterFacts, key: string, startedOn: unknown) {
  if (typeof startedOn !== 'string') return null
  const rule = ruleOn(letter, key, startedOn)
  return rule && lastDay(rule, startedOn, letter.facts.equatedDays)
}

const decisionWords: Readonly<Record<string, string>> = {
  grant: 'U kunt beschut werk doen.',
  reject: 'Wij wijzen beschut werk voor u af.',
  revoke: 'Wij trekken ons eerdere besluit over beschut werk in.',
  dismiss: 'Wij nemen uw aanvraag niet verder in behandeling.',
}

/** Why UWV advises beschut werk, by the ground that was recorded: of the person nothing but what the work asks. */
const groundSentence: Readonly<Record<string, string>> = {
  a: 'Volgens UWV kunt u werken als uw werkplek voor u wordt aangepast. Het gaat om meer dan een gewone werkgever kan doen.',
  b: 'Volgens UWV kunt u werken als u veel begeleiding krijgt. Het gaat om meer dan een gewone werkgever kan geven.',
  ab: 'Volgens UWV kunt u werken als uw werkplek voor u wordt aangepast en u veel begeleiding krijgt. Het gaat om meer dan een gewone werkgever kan bieden.',
  '4': 'U had al een indicatie voor de sociale werkvoorziening (Wsw). Daarin staat dat werken bij een gewone werkgever voor u niet gaat, ook niet met begeleiding. UWV hoefde dat daarom niet opnieuw te onderzoeken.',
}

const groundWords = (advice: Row | null) =>
  advice?.outcome === 'positive' ? (groundSentence[String(advice.ground)] ?? null) : null

function extension(letter: LetterFacts) {
  const term = decisionTerm(letter)
  return term && extensionOf(termContext(letter), term, letter.datedOn)
}

function newDueOn(letter: LetterFacts) {
  const term = decisionTerm(letter)
  return term && extension(letter) ? lastDayWhenExtended(termContext(letter), term) : null
}

const objectionAddress = ({ sender }: LetterFacts) => sender?.objectionAddress ?? postal(sender)

function postal(sender: LetterFacts['sender']) {
  const { address, postcode, city } = sender ?? {}
  return address && postcode && city ? `${address}, ${postcode} ${city}` : null
}

const hours = (value: unknown) => (value == null ? null : `${formatNumber(Number(value))} uur per week`)

/** Which fields exist, and where each comes from. What a term ends on is counted from dated rules, never written here. */
// prettier-ignore
export const letterFields = {
  fullName: { tag: 'naam', label: 'naam', of: ({ name }) => fullName(name) },
  spokenName: { tag: 'roepnaam', label: 'roepnaam en achternaam', of: ({ name }) => spokenName(name) },
  salutation: { tag: 'aanhef', label: 'aanhef', of: ({ addressee }) => addressee.salutation },
  birthDate: { tag: 'geboortedatum', label: 'geboortedatum', of: ({ birthDate }) => day(birthDate) },
  number: { tag: 'kenmerk', label: 'kenmerk', of: ({ facts }) => facts.number },
  datedOn: { tag: 'datum', label: 'datum van de brief', of: ({ datedOn }) => day(datedOn) },
  municipality: { tag: 'gemeente', label: 'gemeente', of: ({ municipality }) => municipality.replace(/^Gemeente /, 'gemeente ') },
  caseworker: { tag: 'consulent', label: 'consulent', of: ({ caseworker }) => caseworker },
  phone: { tag: 'telefoon', label: 'telefoonnummer van de gemeente', of: ({ sender }) => sender?.phone ? showPhone(sender.phone) : null },
  email: { tag: 'mailadres', label: 'mailadres van de gemeente', of: ({ sender }) => sender?.email ?? null },
  senderAddress: { tag: 'adresGemeente', label: 'postadres van de gemeente', of: ({ sender }) => postal(sender) },
  signer: { tag: 'ondertekenaar', label: 'wie ondertekent', of: ({ writer }) => writer },
  decider: { tag: 'besluitnemer', label: 'wie het besluit nam', of: ({ decider }) => decider },
  receivedOn: { tag: 'aanvraagOp', label: 'datum van de aanvraag', of: ({ facts: { application } }) => of(application, 'received_on') ?? of(application, 'uwv_received_on') },
  advisedOn: { tag: 'adviesOp', label: 'datum van het advies', of: ({ facts }) => of(facts.advice, 'advised_on') },
  adviceOutcome: { tag: 'adviesUitkomst', label: 'uitkomst van het advies', of: ({ facts: { advice } }) => advice && wordOf(adviceOutcomeLabel, advice.outcome).toLowerCase() },
  adviceGround: { tag: 'adviesGrond', label: 'waarom UWV dit adviseert', of: ({ facts: { advice } }) => groundWords(advice) },
  decideBy: { tag: 'besluitUiterlijk', label: 'laatste dag om te besluiten', of: (letter) => of(decisionTerm(letter), 'due_on') },
  completionLength: { tag: 'aanvullenTermijn', label: 'tijd om aan te vullen', of: (letter) => lengthWords(ruleOn(letter, 'completionAnswer', letter.datedOn)) },
  completeBy: { tag: 'aanvullenUiterlijk', label: 'laatste dag om aan te vullen', of: (letter) => day(endOf(letter, 'completionAnswer', letter.datedOn)) },
  extensionLength: { tag: 'verlengingTermijn', label: 'lengte van de verlenging', of: (letter) => lengthWords(extension(letter)) },
  newDueOn: { tag: 'nieuweBesluitUiterlijk', label: 'nieuwe laatste dag om te besluiten', of: (letter) => day(newDueOn(letter)) },
  decision: { tag: 'besluit', label: 'besluit', of: ({ facts: { decision } }) => decisionWords[String(decision?.kind)] ?? null },
  decidedOn: { tag: 'besluitOp', label: 'datum van het besluit', of: ({ facts }) => of(facts.decision, 'decided_on') },
  decisionReason: { tag: 'besluitReden', label: 'reden van het besluit', of: ({ facts }) => (facts.decision?.reason as string | null | undefined) ?? null },
  announcedOn: { tag: 'bekendgemaaktOp', label: 'datum van bekendmaking', of: ({ facts }) => of(facts.decision, 'announced_on') },
  objectionLength: { tag: 'bezwaarTermijn', label: 'tijd voor bezwaar', of: (letter) => lengthWords(ruleOn(letter, 'objection', String(letter.facts.decision?.announced_on ?? letter.datedOn))) },
  objectionBy: { tag: 'bezwaarUiterlijk', label: 'laatste dag voor bezwaar', of: (letter) => day(endOf(letter, 'objection', letter.facts.decision?.announced_on)) },
  objectionAddress: { tag: 'adresBezwaar', label: 'adres voor bezwaar', of: objectionAddress },
  place: { tag: 'plek', label: 'plek', of: ({ place }) => place?.name ?? null },
  placeCity: { tag: 'plekPlaats', label: 'plaats van de plek', of: ({ place }) => place?.city ?? null },
  employer: { tag: 'werkgever', label: 'werkgever', of: ({ place }) => place?.employer ?? null },
  company: { tag: 'soBedrijf', label: 'SO-bedrijf', of: ({ place }) => place?.company ?? null },
  offerHours: { tag: 'uren', label: 'uren per week', of: ({ facts }) => hours(weekTotal(facts.offer)) },
  offerStart: { tag: 'eersteWerkdag', label: 'eerste werkdag', of: ({ facts }) => of(facts.offer, 'starts_on') },
  answerBy: { tag: 'antwoordUiterlijk', label: 'laatste dag om te antwoorden', of: ({ facts }) => of(facts.offer, 'answer_by') },
  positionOn: { tag: 'wachtSinds', label: 'op de lijst sinds', of: ({ facts }) => of(facts.entry ?? facts.lastEntry, 'position_on') },
  restSince: { tag: 'rustSinds', label: 'rust sinds', of: ({ facts }) => of(restOf(facts.entry, facts.lastEntry), 'valid_from') },
  restReason: { tag: 'rustReden', label: 'reden van de rust', of: ({ facts }) => restWords(restOf(facts.entry, facts.lastEntry)) },
  reviewOn: { tag: 'rustBekijken', label: 'dag om weer te bekijken', of: ({ facts }) => of(facts.entry, 'review_on') },
  toMunicipality: { tag: 'nieuweGemeente', label: 'nieuwe gemeente', of: ({ facts }) => (facts.handover?.to_name as string | undefined) ?? null },
  handedOn: { tag: 'overdrachtOp', label: 'dag van de overdracht', of: ({ facts }) => of(facts.handover, 'sent_on') },
  documents: { tag: 'stukken', label: 'wat wij nog nodig hebben' },
  extensionReason: { tag: 'verlengingReden', label: 'waarom het langer duurt' },
  meetingOn: { tag: 'afspraakDag', label: 'dag van het gesprek' },
  meetingAt: { tag: 'afspraakTijd', label: 'tijd van het gesprek' },
  meetingPlace: { tag: 'afspraakPlaats', label: 'plaats van het gesprek' },
  respondBy: { tag: 'reageerUiterlijk', label: 'laatste dag om te reageren' },
} as const satisfies Record<string, FieldSpec>

export type LetterField = keyof typeof letterFields

const restWords = (entry: Row | null) =>
  entry?.rest_reason == null ? null : wordOf(restReasonLabel, entry.rest_reason).toLowerCase()

/** The rest that runs, or the one that was. */
const restOf = (entry: Row | null, last: Row | null) =>
  [entry, last].find((row) => row?.queue === 'resting') ?? null

const weekTotal = (offer: Row | null) =>
  Array.isArray(offer?.weekday_hours)
    ? offer.weekday_hours.reduce((sum: number, each) => sum + Number(each ?? 0), 0)
    : null

/** Every field with what it is in this letter; null where it is not known or is filled in by hand. */
export const letterValues = (letter: LetterFacts): Record<LetterField, string | null> =>
  Object.fromEntries(
    Object.entries(letterFields).map(([field, spec]) => [field, (spec as FieldSpec).of?.(letter) ?? null]),
  ) as Record<LetterField, string | null>

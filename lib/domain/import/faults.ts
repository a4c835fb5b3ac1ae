import type { ImportField } from './fields'

/** `note` shows how a cell was read; `warning` lets the row in; `refused` keeps the whole row out. */
export type Severity = 'note' | 'warning' | 'refused'

// Code → severity and what a person reads; {0} and {1} are filled in.
const catalogue = {
  // how a cell was read
  readAs: ['note', 'Gelezen als {0}.'],
  readEmpty: ['note', 'Gelezen als leeg.'],
  leftOut: ['note', 'U koos: niet overnemen.'],
  trimmed: ['note', 'Spaties weggehaald.'],
  twoDigitYear: ['note', 'Jaartal van twee cijfers: gelezen als {0}.'],
  corrected: ['note', 'U heeft dit aangepast. In het bestand staat: ‘{0}’.'],
  statusDerived: ['note', 'De lijst heeft geen kolom voor de status. Uit de datums lezen wij: {0}.'],
  outcomeDerived: ['note', 'Er staat geen uitkomst. Uit de status lezen wij: {0}.'],
  nameSplit: ['note', 'Gelezen als {0}.'],
  // the name
  nameMissing: ['refused', 'De achternaam ontbreekt. Vul hem in.'],
  tooLong: ['refused', 'Deze tekst is langer dan {0} tekens. Maak hem korter.'],
  lostLetter: ['refused', 'In deze naam is een letter verloren gegaan. Vul de naam in zoals hij hoort.'],
  lettersRepaired: ['warning', 'Hier is een letter verloren gegaan. Wij lezen ‘{0}’. Klopt dat niet? Pas het dan aan.'],
  capitals: ['warning', 'De naam staat in hoofdletters. Wij lezen ‘{0}’. Klopt dat niet? Pas het dan aan.'],
  prefixInSurname: ['warning', 'Er staat een tussenvoegsel in de achternaam. Wij lezen ‘{0}’ en ‘{1}’. Klopt dat niet? Pas het dan aan.'],
  prefixGuessed: ['warning', 'Het tussenvoegsel is afgekort. Wij lezen ‘{0}’. Klopt dat niet? Pas het dan aan.'],
  doubleSurname: ['warning', 'Dit lijkt de naam van de partner met de eigen naam. Wij nemen hem over zoals hij er staat. Kijk later welke de eigen naam is.'],
  // identity
  bsnMissing: ['warning', 'Er is geen BSN. Vul het later aan bij de persoon.'],
  bsnLostZero: ['warning', 'De eerste nul van dit BSN is weggevallen. Wij lezen {0}.'],
  bsnElfproef: ['refused', 'Dit BSN klopt niet: het haalt de elfproef niet. Kijk het na, of maak het leeg en vul het later aan.'],
  bsnShape: ['refused', 'Een BSN heeft negen cijfers. Kijk het na, of maak het leeg en vul het later aan.'],
  birthDateUnknown: ['warning', 'De geboortedatum is niet bekend. Wij laten hem leeg.'],
  birthYearOnly: ['warning', 'Alleen het geboortejaar is bekend: {0}.'],
  cannotIdentify: ['refused', 'Zonder BSN en zonder geboortedatum weten wij niet wie dit is. Vul een van de twee in.'],
  // contact
  postcodeUnreadable: ['warning', 'Deze postcode kan niet. Wij laten hem leeg.'],
  phoneUnreadable: ['warning', 'Dit telefoonnummer kan niet. Wij laten het leeg.'],
  emailUnreadable: ['warning', 'Dit e-mailadres kan niet. Wij laten het leeg.'],
  // dates
  dateImpossible: ['refused', 'De dag {0} bestaat niet. Vul de juiste dag in.'],
  dateUnreadable: ['refused', 'Wij kunnen hier geen dag uit lezen. Schrijf hem als 21-11-2026.'],
  dateUnknown: ['warning', 'Deze dag is niet bekend. Wij laten hem leeg.'],
  excelDay: ['warning', 'Hier staat een getal van Excel in plaats van een dag. Wij lezen {0}.'],
  inFuture: ['refused', '{0} ligt in de toekomst ({1}). Dat kan nog niet gebeurd zijn. Vul de juiste dag in.'],
  startInFuture: ['refused', 'De plaatsing begint pas op {0}. Iemand is geplaatst als het contract is begonnen. Kies een andere status of een andere dag.'],
  beforeLaw: ['warning', '{0} ligt vóór 2015. Beschut werk bestaat sinds 1 januari 2015. Klopt deze dag?'],
  adviceBeforeApplication: ['refused', 'Het advies ({0}) ligt vóór de aanvraag ({1}). Kijk de dagen na.'],
  decisionBeforeAdvice: ['refused', 'Het besluit ({0}) ligt vóór het advies ({1}). Kijk de dagen na.'],
  startBeforeAdvice: ['refused', 'De plaatsing ({0}) begint vóór het advies ({1}). Een plaatsing kan pas na een positief besluit.'],
  startBeforeDecision: ['refused', 'De plaatsing ({0}) begint vóór het besluit ({1}). Een plaatsing kan pas na een positief besluit.'],
  endBeforeStart: ['refused', 'Het contract eindigt ({0}) vóór het begint ({1}). Kijk de dagen na.'],
  sinceFollowsFact: ['note', 'Voor deze status houden wij {0} aan: de dag van het besluit of van de plaatsing zelf.'],
  sinceBeforeFacts: ['refused', '‘Status sinds’ ({0}) ligt vóór {1}. Kijk de dagen na.'],
  waitingBeforeDecision: ['warning', 'De plaats op de lijst ({0}) begint vóór het besluit ({1}). Wij houden {0} aan voor de volgorde.'],
  bornAfter: ['refused', 'De geboortedatum ligt na {0}. Kijk de dagen na.'],
  young: ['warning', 'Bij {1} was deze persoon {0} jaar. Kloppen de geboortedatum en de dag?'],
  old: ['warning', 'Deze persoon is {0} jaar. Klopt de geboortedatum?'],
  longWait: ['warning', 'Tussen {0} zit meer dan een jaar. Kloppen de dagen?'],
  contractOver: ['warning', 'Het contract eindigde op {0}, maar de status is geplaatst. De uren tellen tot en met die dag. Leg na de invoer het nieuwe contract of het einde vast; Vandaag vraagt erom.'],
  // words
  wordUnknown: ['warning', 'Wij kennen ‘{0}’ niet. Kies bij de kolommen wat het betekent. Nu laten wij het leeg.'],
  wordNeeded: ['refused', 'Wij kennen ‘{0}’ niet. Kies bij de kolommen wat het betekent.'],
  // hours
  hoursUnreadable: ['refused', 'Wij kunnen hier geen uren per week uit lezen. Vul een getal in, bijvoorbeeld 24,5.'],
  hoursOutOfRange: ['refused', '{0} uur per week kan niet: een volle week is {1} uur. Vul de juiste uren in.'],
  hoursNotQuarters: ['refused', 'Uren gaan per kwartier, bijvoorbeeld 24,25. Vul de juiste uren in.'],
  wishUnreadable: ['warning', 'Wij kunnen hier geen uren per week uit lezen. Wij laten ze leeg.'],
  wishOutOfRange: ['warning', '{0} uur per week kan niet: een volle week is {1} uur. Wij laten ze leeg.'],
  // text
  formulaText: ['warning', 'Deze tekst begint als een formule. Wij rekenen niets uit en nemen de tekst over zoals hij er staat.'],
  formulaCell: ['warning', 'In Excel staat hier een formule. Wij rekenen niets uit en nemen over wat het bestand bewaarde.'],
  excelError: ['warning', 'Excel meldt hier een probleem ({0}). Wij laten deze cel leeg.'],
  medicalText: ['warning', 'Dit lijkt medisch. Wij nemen het niet over. Schrijf zelf wat er nodig is voor het werk, of laat het leeg.'],
  bsnInText: ['warning', 'In deze tekst staat een BSN. Wij nemen hem niet over. Schrijf hem opnieuw zonder BSN, of laat hem leeg.'],
  // what a state needs
  statusMissing: ['warning', 'Er staat geen status. Uit de datums lezen wij: {0}.'],
  applicationNeeded: ['refused', 'Bij ‘{0}’ hoort de dag van de aanvraag. Vul die in.'],
  adviceNeeded: ['refused', 'Bij ‘{0}’ hoort een advies van UWV met een dag. Vul de dag van het advies in.'],
  adviceOutcomeNeeded: ['refused', 'Bij ‘{0}’ hoort de uitkomst van het advies. Vul positief of negatief in.'],
  adviceOutcomeDerived: ['warning', 'De uitkomst van het advies ontbreekt. Uit het besluit lezen wij: {0}.'],
  decisionNeeded: ['refused', 'Bij ‘{0}’ hoort een besluit met een dag. Vul de dag van het besluit in, of kies een andere status.'],
  notGranted: ['refused', 'De status is ‘{0}’, maar het besluit is een afwijzing. Dit kan pas na een positief besluit.'],
  rejectedButGranted: ['refused', 'De status is ‘afgewezen’, maar het besluit is een toekenning. Kijk na wat klopt.'],
  statusBehind: ['refused', 'De status is ‘{0}’, maar er staat ook al {1}. Kijk na welke status klopt.'],
  startNeeded: ['refused', 'Bij een plaatsing hoort de eerste dag. Vul de start in.'],
  hoursNeeded: ['refused', 'Bij een plaatsing horen de uren per week van het contract. Vul ze in.'],
  employerNeeded: ['refused', 'Bij een plaatsing hoort de werkgever. Vul in waar deze persoon werkt.'],
  placementBesideStatus: ['refused', 'De status is ‘{0}’, maar er loopt ook een plaatsing vanaf {1}. Kijk na wat klopt.'],
  unused: ['warning', '‘{0}’ gaat niet mee: de dag of het feit waar het bij hoort, ontbreekt.'],
  deviates: ['warning', 'Het besluit wijkt af van het advies. De reden staat niet in de lijst. Leg die na de invoer vast.'],
  sinceUnknown: ['warning', 'De lijst zegt niet sinds wanneer ‘{0}’ geldt. Wij nemen de dag van de invoer.'],
  restUnexplained: ['warning', 'De lijst zegt niet sinds wanneer en waarom deze persoon rust. Wij nemen de dag van de invoer en zetten de controle op vandaag.'],
  offerUnknown: ['warning', 'De lijst zegt niet welke plek is aangeboden en wanneer. Wij zetten deze persoon op ‘{0}’. Leg het aanbod na de invoer vast.'],
  trialUnknown: ['warning', 'De lijst zegt niet op welke plek en tot wanneer de proefplaats loopt. Wij zetten deze persoon op ‘{0}’. Leg de proefplaats na de invoer vast.'],
  // doubles
  sameRow: ['refused', 'Dit is dezelfde persoon als regel {0}, met dezelfde gegevens. Regel {0} gaat mee.'],
  otherRow: ['refused', 'Regel {0} gaat over dezelfde persoon, met andere gegevens. Kies welke regel meegaat en sla de andere over.'],
  doubleStaysOut: ['warning', 'Regel {0} gaat over dezelfde persoon. Die regel gaat niet mee. Kijk na welke regel klopt.'],
  namesake: ['warning', 'Regel {0} heeft dezelfde naam en geboortedatum, maar een ander BSN.'],
  alreadyThere: ['refused', 'Deze persoon staat al in Schakel ({0}).'],
  looksKnown: ['refused', 'Een persoon met deze naam en geboortedatum staat al in Schakel ({0}). Is het een ander? Geef dat dan aan.'],
} as const satisfies Record<string, readonly [Severity, string]> // prettier-ignore

export type FaultCode = keyof typeof catalogue

/** What is to be said about a cell, or about the row when `field` is null. `message` is Dutch, B1. */
export type Fault = { code: FaultCode; severity: Severity; field: ImportField | null; message: string }

/** Builds a fault with its words filled in. */
export function fault(code: FaultCode, field: ImportField | null, ...words: (string | number)[]): Fault {
  const [severity, text] = catalogue[code]
  return {
    code,
    severity,
    field,
    message: text.replace(/\{(\d)\}/g, (_, index) => String(words[Number(index)] ?? '')),
  }
}

/** What a kind of fault says without the words of one cell, for a count over many rows. */
export const kindText = (code: FaultCode) => catalogue[code][1].replace(/[‘(]?\{\d\}[’)]?/g, '…')

/** Whether a row with these faults cannot be brought in. */
export const isRefused = (faults: readonly Fault[]) => faults.some((found) => found.severity === 'refused')

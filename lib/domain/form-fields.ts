import type { FieldOption, FieldSpec } from './field-spec'
import { afterPlace, supportHours, supportReason, weekdayHours, workTimes } from './seat-fields'
import {
  askedByLabel,
  trackLabel,
  formLabel,
  applicantLabel,
  adviceOutcomeLabel,
  adviceGroundLabel,
  bridgingLabel,
  wageSubsidyLabel,
} from './labels'
import { chosenEndReasons, contractKindLabel, endReasonLabel, endsItself, followUpLabel } from './work-terms'

/** What can be picked from a list: value and Dutch label. */
export const options = (pairs: Record<string, string>): FieldOption[] =>
  Object.entries(pairs).map(([value, label]) => ({ value, label }))

const elsewhereTracks = options({
  dayActivities: trackLabel.dayActivities,
  jobAgreement: trackLabel.jobAgreement,
  regular: trackLabel.regular,
})

/** The fields that forms of moves share; each says in Dutch what it asks. */
export const date = (name: string, label: string, extra: Partial<FieldSpec> = {}): FieldSpec =>
  ({ name, label, kind: 'date', required: true, ...extra }) as FieldSpec
/** A box to tick. */
export const tick = (name: string, label: string, help?: string): FieldSpec => ({
  name,
  label,
  kind: 'checkbox',
  help,
})
/** One line of text. */
export const line = (name: string, label: string, help?: string): FieldSpec => ({
  name,
  label,
  kind: 'text',
  help,
})
/** A list to pick one from; required unless said otherwise. */
export const choice = (
  name: string,
  label: string,
  pairs: Record<string, string>,
  extra: Partial<FieldSpec> = {},
): FieldSpec =>
  ({ name, label, kind: 'select', required: true, options: options(pairs), ...extra }) as FieldSpec

export const optional = { required: false }
export const on = date('validOn', 'Datum', { help: 'De dag waarop dit zo was, bijvoorbeeld 21-11-2026.' })
export const reason: FieldSpec = {
  name: 'reason',
  label: 'Reden',
  kind: 'textarea',
  required: true,
  help: 'In een of twee zinnen. Geen diagnose of medische gegevens.',
}
export const remark: FieldSpec = {
  name: 'reason',
  label: 'Toelichting',
  kind: 'textarea',
  help: 'Geen diagnose of medische gegevens.',
}
export const reviewOn = date('reviewOn', 'Opnieuw bekijken op')
export const returnAgreed = tick(
  'returnAgreed',
  'Op die dag vanzelf weer op de lijst',
  'Alleen als u dit samen hebt afgesproken. Schakel zet de persoon dan terug, met behoud van plaats. Niet aangevinkt: u bespreekt het eerst.',
)
export const endedOn = date('endedOn', 'Laatste dag van het contract', {
  help: 'De laatste dag dat de persoon in dienst is.',
})
export const endedIfAny = date('endedOn', 'Laatste dag van het contract beschut werk', {
  ...optional,
  help: 'Alleen als er nu een contract loopt.',
})
export const followUp = choice('followUp', 'Hoe verder?', followUpLabel)
export const endReason = choice(
  'endReason',
  'Waarom eindigt het contract?',
  Object.fromEntries(chosenEndReasons.map((reason) => [reason, endReasonLabel[reason]])),
)
/** Reasons that end a job and the file with it, without a wish of anyone (T29). */
export const endedByItself = choice(
  'endReason',
  'Waarom eindigt het contract?',
  Object.fromEntries(endsItself.map((reason) => [reason, endReasonLabel[reason]])),
)
export const advice: FieldSpec[] = [
  choice('outcome', 'Uitkomst van het advies', adviceOutcomeLabel),
  choice('adviceGround', 'Grond', adviceGroundLabel),
  date('advisedOn', 'Datum van het advies'),
  date('receivedOn', 'Ontvangen op'),
]
export const changed = tick('changedFacts', 'Er zijn nieuwe feiten of andere omstandigheden')
export const deviation: FieldSpec = {
  name: 'deviationReason',
  label: 'Reden om van het advies af te wijken',
  kind: 'textarea',
  help: 'Alleen als het advies niet zorgvuldig tot stand kwam.',
}
/** The day of the letter that makes a decision known, which is made after it: the term to object counts from there (Awb 6:8). */
export const announced = date('announcedOn', 'Bekendmaken op', {
  help: 'De dag van de besluitbrief, die u hierna maakt. De bezwaartermijn loopt vanaf de dag daarna.',
})
export const decided = [date('validOn', 'Datum van het besluit'), announced, deviation]
export const courtRuling = line(
  'courtRuling',
  'Uitspraak van de rechter',
  'Alleen als het bezwaar niet gegrond was: datum en nummer van de uitspraak.',
)
export const bridging = choice('bridgingKind', 'Overbrugging tot de plek', bridgingLabel, {
  ...optional,
  help: 'Wat doet iemand tot de start? U kunt dit ook later regelen.',
})
export const hoursPerWeek: FieldSpec = {
  name: 'hoursPerWeek',
  label: 'Uren per week',
  kind: 'hours',
  required: true,
  help: 'In kwartieren, bijvoorbeeld 24,5.',
}
/** How long a contract lasts is chosen: an end that was forgotten would otherwise be a permanent contract. */
export const contractLasts: FieldSpec[] = [
  {
    name: 'contractKind',
    label: 'Soort contract',
    kind: 'radio',
    required: true,
    options: options(contractKindLabel),
  },
  date('contractEndsOn', 'Einde van het contract', {
    help: 'De laatste dag van het contract.',
    shownWhen: { field: 'contractKind', is: ['temporary'] },
  }),
]
export const terms: FieldSpec[] = [
  date('startsOn', 'Eerste werkdag'),
  hoursPerWeek,
  { ...weekdayHours, total: 'hoursPerWeek' } as FieldSpec,
  workTimes,
  supportHours,
  supportReason,
  ...contractLasts,
  afterPlace,
  choice('form', 'Vorm', formLabel),
  line('employerName', 'Werkgever', 'Leeg: de werkgever van de plek.'),
  choice('cao', 'Cao', { aanDeSlag: 'Cao Aan de slag', employer: 'Cao of regeling van de werkgever' }),
  {
    ...hoursPerWeek,
    name: 'ownFullWeek',
    label: 'Volle week volgens die cao',
    help: 'Hoeveel uur is een volle week bij deze werkgever?',
    shownWhen: { field: 'cao', is: ['employer'] },
  },
  line('scale', 'Schaal'),
]
export const signed = tick('contractSigned', 'Het contract is getekend')
export const subsidy = choice('wageSubsidy', 'Loonkostensubsidie (LKS)', wageSubsidyLabel, {
  help: 'Bij “op loonwaarde”: leg de loonwaarde daarna vast bij Loonkostensubsidie. Tot dan is er geen bedrag bekend.',
})
export const askedBy = choice('askedBy', 'Wie vroeg hierom?', askedByLabel)
export const toTrack: FieldSpec = {
  name: 'toTrack',
  label: 'Waarnaartoe?',
  kind: 'radio',
  required: true,
  options: elsewhereTracks,
}
export const wmo = [
  date('wmoDecisionOn', 'Datum van de Wmo-beschikking'),
  tick('incomeArranged', 'Het inkomen is geregeld met het team inkomen'),
]
export const indication = date('indicationOn', 'Datum indicatie banenafspraak')
export const trialUntil = date('trialUntil', 'Laatste dag van de proefplaats')
export const permission = date('permissionOn', 'Toestemming op')
export const ended = [endedOn, endReason, followUp, remark]
export const closing = [date('validOn', 'Afgesloten op'), reason]
export const application: FieldSpec[] = [
  choice('applicant', 'Wie vraagt het advies aan?', applicantLabel),
  date('receivedOn', 'Aanvraag ontvangen door de gemeente op', {
    ...optional,
    help: 'Leeg als de aanvraag alleen bij UWV kwam.',
  }),
  date('uwvReceivedOn', 'Aanvraag ontvangen door UWV op', {
    help: 'Vanaf deze dag loopt de termijn van UWV.',
  }),
]

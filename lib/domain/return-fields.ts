import type { FieldSpec } from './field-spec'
import { choice, date, endedIfAny, line, on, optional, remark, tick } from './form-fields'
import { positionKeptLabel, returnLabel, returnReasonLabel } from './labels'
import { week } from './week-fields'

const until = date('returnUntil', 'Terugkeer kan tot en met', {
  ...optional,
  help: 'Bij de terugkeergarantie mag dit leeg: dan geldt de duur uit de cao van die dag.',
})
const note = line('returnNote', 'Wat is daarvoor nodig?', 'Bij “Geen afspraak”: waarom niet.')

/** How somebody may come back from a job: what every switch ends with. */
export const returning: FieldSpec[] = [
  choice('returnKind', 'Afspraak over terugkeer', returnLabel),
  until,
  note,
]

const { agreement, none } = returnLabel
/** The guarantee of the cao is for who goes to work at an ordinary employer. */
export const returningWithoutCao: FieldSpec[] = [
  choice('returnKind', 'Afspraak over terugkeer', { agreement, none }),
  { ...until, help: undefined } as FieldSpec,
  note,
]

/** The end of the job elsewhere: the benefit afterwards is prepared six weeks before. */
export const jobEndsOn = date('jobEndsOn', 'Einde van het nieuwe contract', {
  ...optional,
  help: 'Leeg bij een vast contract. Zes weken ervoor vraagt Schakel om de uitkering voor te bereiden.',
})

export const switchingToJob = [on, endedIfAny, jobEndsOn, ...returning, ...week, remark]
export const switchingToDays = [on, endedIfAny, ...returningWithoutCao, ...week, remark]

export const adviceStands = tick('adviceStands', 'UWV bevestigt dat het advies nog staat')
export const positionKept = choice('positionKept', 'Welke datum telt voor de volgorde?', positionKeptLabel, {
  ...optional,
  help: 'Van uw gemeente is geen regel vastgelegd. Kies wat u met uw collega’s afsprak.',
})
const wmoEndedOn = date('wmoEndedOn', 'Wmo-beschikking beëindigd of herzien op', {
  ...optional,
  help: 'Leeg als dat nog moet: Schakel zet er een taak voor klaar.',
})

export const returnReason = choice('returnReason', 'Waarom komt de persoon terug?', returnReasonLabel)

const trackEndsOn = (label: string, help: string) => date('trackEndsOn', label, { ...optional, help })
export const daysEndOn = trackEndsOn(
  'Laatste dag dagbesteding',
  'Leeg: dagbesteding gaat door tot de eerste werkdag in beschut werk, en is tot dan de overbrugging.',
)
const otherJobEndsOn = trackEndsOn(
  'Laatste dag in het andere werk',
  'Leeg: dat werk is op de dag hiervoor gestopt.',
)
const elsewhereEndsOn = trackEndsOn(
  'Laatste dag in dagbesteding of ander werk',
  'Leeg: dat gaat door tot de eerste werkdag in beschut werk.',
)

const unchanged = tick('unchanged', 'Het advies staat nog en de omstandigheden zijn gelijk')

/** What a prepared switch to sheltered work asks besides; of a job that ended meanwhile none of it. */
export const backPrepared: FieldSpec[] = [
  { ...returnReason, required: false } as FieldSpec,
  unchanged,
  adviceStands,
  otherJobEndsOn,
  ...returningWithoutCao.map((field) => ({ ...field, required: false }) as FieldSpec),
  positionKept,
]

/** Coming back from a job, and from dagbesteding: only what is not known yet. */
export const backFromJob = [on, returnReason, adviceStands, otherJobEndsOn, positionKept, remark]
export const backFromDays = [on, returnReason, unchanged, daysEndOn, wmoEndedOn, positionKept, remark]

/** A new advice, or looking anew, while what somebody does elsewhere goes on. */
export const whileElsewhere = [returnReason, elsewhereEndsOn]

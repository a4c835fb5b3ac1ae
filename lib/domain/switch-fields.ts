import type { FieldSpec } from './field-spec'
import { askedBy, choice, date, line, on, optional, reason, remark, toTrack } from './form-fields'
import { trackLabel } from './labels'
import { taskStateLabel } from './switch-tasks'
import { apart, stepsAside } from './track-fields'
import { week } from './week-fields'

/** Trying out before anything ends; how the days go is on the page of the week. */
export const tryOutLabel = {
  none: 'Nee, niet nodig of niet gewenst',
  oneDay: 'Eén dag per week ergens anders',
  growing: 'Langzaam meer dagen',
  trialPlacement: 'Een proefplaats',
} as const

/** Why a preparation stops, so that it can be counted; the words of the consulent stand beside it. */
export const stopKindLabel = {
  ownWish: 'De persoon wil het niet meer',
  family: 'Familie of vertegenwoordiger ziet ervan af',
  income: 'Het inkomen valt tegen of is onzeker',
  noPlace: 'Er is geen plek of contract',
  decision: 'Beschikking, advies of indicatie komt er niet',
  travel: 'Reizen of dagen passen niet',
  tooSoon: 'Het is te vroeg',
  other: 'Iets anders',
} as const

export const goingLabel = {
  well: 'Het gaat goed',
  mixed: 'Het gaat wisselend',
  badly: 'Het gaat niet goed',
} as const
export const wantsBackLabel = { no: 'Nee', unsure: 'Twijfelt', yes: 'Ja' } as const

const whyAsked: FieldSpec = { ...reason, label: 'Waarom deze overstap?' }
const whenTried = { shownWhen: { field: 'tryOut', is: ['oneDay', 'growing', 'trialPlacement'] } }

/** The days of trying out: known or not, they can be changed and added on the page of the switch. */
const triedDays: FieldSpec[] = [
  date('tryStartsOn', 'Eerste dag van het proberen', {
    ...optional,
    ...whenTried,
    help: 'Weet u de dagen nog niet? Laat dit en de tijden leeg; u legt ze later vast bij de switch.',
  }),
  ...week
    .filter(({ name }) => ['dayTimes', 'breakMinutes', 'provider'].includes(name))
    .map((field) => ({ ...field, ...whenTried })),
]
/** Beside hours without times: whether somebody was asked if it falls together. */
const unclearDays: FieldSpec = { ...apart, ...whenTried }
const tried: FieldSpec[] = [
  choice('tryOut', 'Eerst proberen?', tryOutLabel, {
    help: 'Er eindigt nog niets: het contract blijft gelden.',
  }),
  date('tryEvaluateOn', 'Het proberen bespreken op', whenTried),
  ...triedDays,
]
/** Beside a job in sheltered work: whether its days are free then. */
const leavesDays: FieldSpec = { ...stepsAside, ...whenTried }

/** The day from which the tasks of a switch count. */
const begins: FieldSpec = {
  ...on,
  help: 'De dag waarop de voorbereiding begint; vanaf die dag tellen de taken.',
}

/** A switch starts with why, who asked and trying out. */
export const prepared: FieldSpec[] = [begins, toTrack, askedBy, whyAsked, ...tried, leavesDays, unclearDays]
export const preparedElsewhere: FieldSpec[] = [
  begins,
  choice('toTrack', 'Waarnaartoe?', {
    sheltered: trackLabel.sheltered,
    dayActivities: trackLabel.dayActivities,
    jobAgreement: trackLabel.jobAgreement,
    regular: trackLabel.regular,
  }),
  askedBy,
  whyAsked,
  ...tried,
  unclearDays,
]

/** Stopping changes nothing; why is counted and told. */
export const stopped: FieldSpec[] = [
  choice('stopKind', 'Waarom stopt de switch?', stopKindLabel),
  { ...reason, label: 'Toelichting' },
]

export const openTasksReason: FieldSpec = {
  name: 'openTasksReason',
  label: 'Staan er nog taken open? Waarom wacht de overstap daar niet op?',
  kind: 'textarea',
  help: 'Alleen invullen als er nog taken open staan. Geen medische gegevens.',
}

/** A switch that was made before it could be prepared: its tasks are looked through afterwards. */
export const whyUnprepared: FieldSpec = {
  name: 'openTasksReason',
  label: 'Waarom is deze overstap niet voorbereid?',
  kind: 'textarea',
  required: true,
  help: 'Bijvoorbeeld: het contract hield ineens op. Dit komt bij elke stap die daardoor niet vooraf kon. Geen medische gegevens.',
}

/** One task: how it stands, with who did it or why not. */
export const switchTaskFields: FieldSpec[] = [
  choice('state', 'Hoe staat het?', taskStateLabel),
  date('doneOn', 'Gedaan op', { shownWhen: { field: 'state', is: ['done'] } }),
  { ...line('doneBy', 'Door wie?'), shownWhen: { field: 'state', is: ['done'] } },
  date('dueOn', 'Afgesproken dag', {
    ...optional,
    shownWhen: { field: 'state', is: ['todo', 'waits'] },
    help: 'Leeg: de dag die er stond.',
  }),
  {
    name: 'note',
    label: 'Toelichting',
    kind: 'textarea',
    help: 'Waarop het wacht of waarom het niet nodig is. Geen medische gegevens.',
  },
]

/** Whom the consulent speaks to at a party without an account. */
export const partyFields: FieldSpec[] = [
  { ...line('name', 'Naam'), required: true } as FieldSpec,
  line('organisation', 'Organisatie of team'),
  line('phone', 'Telefoon'),
  line('email', 'E-mailadres'),
]

/** How it goes, whether somebody wants back, and what happens next. */
export const evaluationFields: FieldSpec[] = [
  date('doneOn', 'Gesproken op'),
  choice('going', 'Hoe gaat het?', goingLabel),
  choice('wantsBack', 'Wil de persoon terug?', wantsBackLabel),
  { ...remark, name: 'nextStep', label: 'Wat spreekt u af?' },
]

import type { FieldSpec } from './field-spec'
import { choice, date, on, optional, remark } from './form-fields'

/** How it goes on a route, in words of what was agreed; never why. */
export const progressLabel = {
  ahead: 'Sneller dan gedacht',
  onTrack: 'Volgens plan',
  slower: 'Langzamer dan gedacht',
  stuck: 'Het loopt vast',
} as const

/** How a stay on a route ended; a trajectory that closes ends it with `closed`. */
export const routeOutcomeLabel = {
  ready: 'Klaar voor de volgende stap',
  otherRoute: 'Verder met iets anders',
  stoppedByPerson: 'Gestopt op eigen wens',
  notFitting: 'Paste niet',
  closed: 'Traject afgesloten',
} as const

const { closed: _closed, ...chosenOutcomes } = routeOutcomeLabel

/** Most goals that a route may name. */
export const mostGoals = 12

/** The goals of the route by their number; which words stand there the screen fills in. */
const goals: FieldSpec = {
  name: 'goals',
  label: 'Aan welke doelen wordt gewerkt?',
  kind: 'checkboxes',
  options: Array.from({ length: mostGoals }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
}
const reviewOn = date('reviewOn', 'Volgende evaluatie op', {
  ...optional,
  help: 'Leeg: volgens het ritme van de route.',
})

/** What is asked to put somebody on a local route, to look how it goes and to end it. */
export const routeFields = {
  startRoute: [
    { ...on, label: 'Begint op' } as FieldSpec,
    goals,
    reviewOn,
    date('untilOn', 'Loopt tot en met', { ...optional, help: 'Leeg: zonder afgesproken einde.' }),
    remark,
  ],
  reviewRoute: [
    { ...on, label: 'Gesproken op' } as FieldSpec,
    choice('progress', 'Hoe gaat het?', progressLabel),
    { ...remark, label: 'Wat is afgesproken?' } as FieldSpec,
    reviewOn,
    date('untilOn', 'Verleng tot en met', { ...optional, help: 'Leeg: het afgesproken einde blijft.' }),
  ],
  endRoute: [
    { ...on, label: 'Laatste dag' } as FieldSpec,
    choice('outcome', 'Hoe eindigt het?', chosenOutcomes),
    remark,
  ],
} satisfies Record<string, FieldSpec[]>

/** What the beheerder of a municipality says of a route of its own; each change holds from a day. */
export const localRouteFields: FieldSpec[] = [
  { name: 'name', label: 'Naam van de route', kind: 'text', required: true },
  { name: 'forWhom', label: 'Voor wie is deze route?', kind: 'textarea', required: true },
  {
    name: 'goals',
    label: 'Doelen',
    kind: 'textarea',
    required: true,
    help: 'Eén doel per regel, hoogstens twaalf. De consulent kiest er per persoon uit.',
  },
  {
    name: 'reviewWeeks',
    label: 'Om de hoeveel weken evalueren?',
    kind: 'number',
    required: true,
    help: 'Tussen 1 en 52.',
  },
  {
    name: 'longestMonths',
    label: 'Hoeveel maanden duurt de route hoogstens?',
    kind: 'number',
    help: 'Leeg: zonder grens.',
  },
  { name: 'provider', label: 'Aanbieder', kind: 'text', required: true },
  { name: 'contactName', label: 'Contactpersoon bij de aanbieder', kind: 'text', required: true },
  { name: 'contactPhone', label: 'Telefoon van de contactpersoon', kind: 'text' },
  { name: 'contactEmail', label: 'E-mail van de contactpersoon', kind: 'text' },
  {
    name: 'isBridging',
    label: 'Telt als overbrugging tot de plek (Pw art. 10b lid 7)',
    kind: 'checkbox',
  },
  {
    name: 'source',
    label: 'Waar staat dit in het beleid?',
    kind: 'text',
    required: true,
    help: 'Bijvoorbeeld de verordening of het besluit, met artikel en datum.',
  },
  date('from', 'Geldt vanaf', { help: 'Wie al op de route is, houdt de beschrijving van de eerste dag.' }),
  date('until', 'Geldt tot en met', { ...optional, help: 'Leeg: tot u de route wijzigt.' }),
]

import { formatNumber } from './dutch-number'
import type { FieldSpec } from './field-spec'
import { choice, date, tick } from './form-fields'
import type { MoveInput } from './situation'
import { asWeek, weekSum } from './week-hours'
import { aspectLabel, aspects, profileSourceLabel, type Aspect, type AspectValues } from './work-profile'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  supportClassLabel,
  travelMeansLabel,
} from './work-terms'

const several = (name: Aspect | 'unknown', label: string, pairs: Record<string, string>, help?: string) =>
  ({
    name,
    label,
    kind: 'checkboxes',
    help,
    options: Object.entries(pairs).map(([value, text]) => ({ value, label: text })),
  }) satisfies FieldSpec

/** Longest working day that may be typed; a longer one is a typing slip. */
export const longestDay = 12

/** What was talked about, with one source and one day; what stays as it was keeps its own. */
export const workProfileFields: FieldSpec[] = [
  choice('source', 'Van wie komt dit?', profileSourceLabel),
  date('validOn', 'Bekend geworden op'),
  {
    name: 'weekdays',
    label: 'Op welke dagen en hoeveel uur?',
    kind: 'week',
    help: 'Laat een dag leeg als iemand dan niet kan.',
  },
  { name: 'hours', label: 'Hoeveel uur per week?', kind: 'hours', help: 'Wat iemand nu wil en kan werken.' },
  {
    name: 'hoursGrowth',
    label: 'Kan groeien tot',
    kind: 'hours',
    help: 'Leeg als er niet over gesproken is.',
  },
  choice('supportClass', 'Hoeveel begeleiding is nodig op het werk?', supportClassLabel, { required: false }),
  several('adaptations', 'Wat is er nodig op de plek?', adaptationLabel),
  several('kindsWanted', 'Welk werk wil iemand?', kindOfWorkLabel),
  several('kindsNotWanted', 'Welk werk wil iemand niet?', kindOfWorkLabel),
  several('travelMeans', 'Waarmee reist iemand?', travelMeansLabel),
  {
    name: 'travelDistance',
    label: 'Hoever hoogstens?',
    kind: 'number',
    help: 'Hemelsbreed in kilometers.',
  },
  several('contactStyle', 'Werkt graag', contactStyleLabel),
  several('unknown', 'Gevraagd, maar nog niet bekend', aspectLabel, 'Dit telt bij het zoeken nooit als nee.'),
  tick('confirmAll', 'Alles is nagegaan', 'Wat gelijk bleef, krijgt dan ook deze bron en deze dag.'),
  {
    name: 'note',
    label: 'Korte toelichting',
    kind: 'textarea',
    help: 'In woorden van het werk, hoogstens 200 tekens. Geen diagnose of medische gegevens.',
  },
]

const listed = (input: MoveInput, name: string) => {
  const text = input[name]
  return typeof text === 'string' && text !== '' ? text.split(',') : null
}
const number = (input: MoveInput, name: string) => (typeof input[name] === 'number' ? input[name] : null)
const readers: { [A in Aspect]: (input: MoveInput) => unknown } = {
  weekdays: (input) => asWeek(input.weekdays),
  hours: (input) => number(input, 'hours'),
  hoursGrowth: (input) => number(input, 'hoursGrowth'),
  supportClass: ({ supportClass }) => supportClass ?? null,
  adaptations: (input) => listed(input, 'adaptations'),
  kindsWanted: (input) => listed(input, 'kindsWanted'),
  kindsNotWanted: (input) => listed(input, 'kindsNotWanted'),
  travelMeans: (input) => listed(input, 'travelMeans'),
  travelDistance: (input) => number(input, 'travelDistance'),
  contactStyle: (input) => listed(input, 'contactStyle'),
}

/** Why the hours that somebody can grow to do not go with the hours of now; null when they do, or one is not said. */
export function refusedGrowth(input: MoveInput): string | null {
  const growth = number(input, 'hoursGrowth')
  const week = asWeek(input.weekdays)
  const now = number(input, 'hours') ?? (week && weekSum(week))
  if (growth === null || now === null || growth >= now) return null
  return `Wie nu ${formatNumber(now)} uur werkt, groeit niet tot ${formatNumber(growth)} uur. Vul meer uren in, of laat dit veld leeg.`
}

export type TypedValue = { aspect: Aspect; value: AspectValues[Aspect] | null; unknown: boolean }

/** What a form says of each aspect: its value, or null; `unknown` when it was ticked as asked. */
export function typedValues(input: MoveInput): TypedValue[] {
  const unknown = listed(input, 'unknown') ?? []
  return aspects.map((aspect) => ({
    aspect,
    value: readers[aspect](input) as AspectValues[Aspect] | null,
    unknown: unknown.includes(aspect),
  }))
}

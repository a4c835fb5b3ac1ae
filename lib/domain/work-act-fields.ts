import type { FieldSpec } from './field-spec'
import { choice, date, followUp, line, on, optional, reason, remark } from './form-fields'
import {
  contractChoiceLabel,
  contractKindLabel,
  cooperationLabel,
  supportKindLabel,
  supportStageLabel,
  workFitLabel,
} from './work-terms'

const needed = (field: FieldSpec): FieldSpec => ({ ...field, required: true })
const percentage: FieldSpec = {
  name: 'percentage',
  label: 'Hoeveel procent van de contracturen?',
  kind: 'number',
  required: true,
  help: '100 is helemaal afwezig. Vul niet in waarom.',
}
const lastAbsentDay = date('lastDay', 'Laatste dag afwezig', { ...optional, help: 'Leeg zolang het duurt.' })
const hours = (name: string, label: string, help?: string): FieldSpec => ({
  name,
  label,
  kind: 'hours',
  help,
})

/** What acts around a job ask: its first weeks, its end and the time before it. */
export const workActFields = {
  recordAbsence: [date('validOn', 'Eerste dag afwezig'), percentage, lastAbsentDay],
  changeAbsence: [date('startsOn', 'Eerste dag afwezig'), percentage, lastAbsentDay],
  recordSupport: [
    choice('stage', 'Wat legt u vast?', supportStageLabel),
    choice('kind', 'Soort begeleiding', supportKindLabel),
    needed(hours('hoursPerWeek', 'Uren per week', 'In kwartieren, bijvoorbeeld 1,5.')),
    date('startsOn', 'Vanaf'),
    needed(line('source', 'Bron', 'Waar staat het? Bijvoorbeeld plan van 3-11-2026.')),
  ],
  recordCoach: [
    choice('kind', 'Soort begeleiding', supportKindLabel),
    needed(line('name', 'Naam van de begeleider')),
    date('validOn', 'Vanaf'),
  ],
  recordCheckIn: [
    date('validOn', 'Gesproken op'),
    choice('workFit', 'Hoe past het werk?', workFitLabel),
    choice('cooperation', 'Hoe gaat het samenwerken?', cooperationLabel),
    hours(
      'hoursWorked',
      'Echt gewerkte uren per week',
      'Gemiddeld over de laatste weken. Leeg: niet besproken.',
    ),
    hours('supportGiven', 'Echt gegeven begeleiding, uren per week', 'Leeg: niet besproken.'),
    { ...remark, label: 'Afspraken', help: 'In woorden van het werk. Geen diagnose of medische gegevens.' },
  ],
  decideContractEnd: [
    choice('choice', 'Wat gebeurt er na dit contract?', contractChoiceLabel),
    {
      ...followUp,
      ...optional,
      help: 'Alleen als het contract eindigt: wat komt er dan? Laat het leeg als het contract verder gaat.',
    } as FieldSpec,
    date('validOn', 'Besloten op'),
    remark,
  ],
  addEarlierContract: [
    needed(line('employerName', 'Werkgever')),
    choice('permanent', 'Soort contract', contractKindLabel),
    date('startsOn', 'Eerste dag'),
    date('lastDay', 'Laatste dag'),
    needed(line('source', 'Bron', 'Bijvoorbeeld contract van 1-2-2024.')),
  ],
  startPreparation: [
    { ...on, label: 'Begint op' } as FieldSpec,
    {
      name: 'goals',
      label: 'Doelen',
      kind: 'textarea',
      required: true,
      help: 'Wat moet er in het werk lukken vóór de start? Geen diagnose of medische gegevens.',
    },
    date('preparationUntil', 'Uiterlijk besluiten op'),
    {
      name: 'companyId',
      label: 'Met welk SO-bedrijf?',
      kind: 'select',
      options: [],
      help: 'Leeg: alleen de gemeente.',
    },
  ],
  endPreparation: [
    choice('preparationOutcome', 'Go of no-go?', {
      go: 'Go: kan beginnen',
      noGo: 'No-go: nog niet beginnen',
    }),
    { ...on, label: 'Besloten op' } as FieldSpec,
    { ...reason, label: 'Waarom?' } as FieldSpec,
  ],
} satisfies Record<string, FieldSpec[]>

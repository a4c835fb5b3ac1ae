import type { FieldSpec } from './field-spec'

const breaks = {
  0: 'Geen',
  15: '15 minuten per dag',
  30: '30 minuten per dag',
  45: '45 minuten per dag',
  60: '1 uur per dag',
} as const

/** When somebody is where: begin and end per weekday, or as far as that is known. */
export const week: FieldSpec[] = [
  {
    name: 'dayTimes',
    label: 'Begin en einde per dag',
    kind: 'dayTimes',
    total: 'hoursPerWeek',
    pause: 'breakMinutes',
    help: 'In kwartieren, bijvoorbeeld 9.00 tot 15.30. Laat een dag leeg als iemand er dan niet is.',
  },
  {
    name: 'breakMinutes',
    label: 'Pauze die niet meetelt',
    kind: 'select',
    required: false,
    options: Object.entries(breaks).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'hoursPerWeek',
    label: 'Uren per week',
    kind: 'hours',
    help: 'Alleen als begin en einde nog niet bekend zijn. Anders telt Schakel de uren zelf.',
  },
  {
    name: 'weekdays',
    label: 'Dagen',
    kind: 'text',
    help: 'Alleen als begin en einde nog niet bekend zijn, bijvoorbeeld ma, di, do.',
  },
  { name: 'provider', label: 'Waar', kind: 'text', help: 'De aanbieder of werkgever.' },
]

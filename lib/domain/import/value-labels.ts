import type { WordField } from './fields'
import { statusChoiceLabel } from './status-choices'

const outcome = { positive: 'positief', negative: 'negatief' }

const labels: Record<WordField, Record<string, string>> = {
  status: statusChoiceLabel,
  adviceOutcome: outcome,
  decisionOutcome: { grant: 'toegekend', reject: 'afgewezen' },
  benefit: {
    socialAssistance: 'bijstand (Participatiewet)',
    ioaw: 'IOAW',
    ioaz: 'IOAZ',
    anw: 'Anw',
    wajong: 'Wajong',
    wia: 'WIA',
    wao: 'WAO',
    waz: 'WAZ',
    ww: 'WW',
    zw: 'Ziektewet',
    iow: 'IOW',
    wamil: 'Wamil',
    none: 'geen uitkering',
  },
  applicant: { municipality: 'gemeente', citizen: 'inwoner zelf', school: 'school' },
  support: { light: 'licht', medium: 'midden', intensive: 'intensief' },
  travel: {
    walking: 'lopend',
    bicycle: 'fiets',
    moped: 'brommer',
    publicTransport: 'OV',
    car: 'auto',
    taxi: 'taxi',
  },
  gender: { m: 'man', f: 'vrouw', x: 'anders of onbekend' },
  employer: {},
}

/** The Dutch word for a value that a list word stands for; the value itself where there is none. */
export function valueLabel(field: WordField, value: string): string {
  return labels[field][value] ?? value
}

import { genderLabel } from '../person-fields'
import { benefitLabel } from '../terms'
import type { WordField } from './fields'
import { statusChoiceLabel } from './status-choices'

const outcome = { positive: 'positief', negative: 'negatief' }

const labels: Record<WordField, Record<string, string>> = {
  status: statusChoiceLabel,
  adviceOutcome: outcome,
  decisionOutcome: { grant: 'toegekend', reject: 'afgewezen' },
  benefit: benefitLabel,
  applicant: { municipality: 'gemeente', citizen: 'inwoner zelf', school: 'school' },
  support: { light: 'Licht', medium: 'Middel', heavy: 'Zwaar' },
  travel: {
    walking: 'lopend',
    bicycle: 'fiets',
    moped: 'brommer',
    publicTransport: 'OV',
    car: 'auto',
    taxi: 'taxi',
  },
  gender: genderLabel,
  employer: {},
}

/** The Dutch word for a value that a list word stands for; the value itself where there is none. */
export function valueLabel(field: WordField, value: string): string {
  return labels[field][value] ?? value
}

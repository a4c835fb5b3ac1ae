import { formatDate } from '@/lib/domain/dutch-date'
import { adviceGroundLabel, adviceOutcomeLabel, applicantLabel, formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { contractChoiceLabel, followUpLabel } from '@/lib/domain/work-terms'

const columns: Record<string, string> = {
  applicant: 'aanvrager',
  received_on: 'ontvangen op',
  uwv_received_on: 'bij UWV op',
  outcome: 'uitkomst',
  ground: 'grond',
  advised_on: 'advies van',
  decided_on: 'besluit van',
  announced_on: 'bekendgemaakt op',
  position_on: 'op de lijst sinds',
  valid_from: 'vanaf',
  valid_to: 'tot en met',
  hours_per_week: 'uren per week',
  contract_ends_on: 'einde contract',
  form: 'vorm',
  employer_name: 'werkgever',
  scale: 'schaal',
  weekdays: 'dagen',
  provider: 'waar',
}

const words: Record<string, string> = {
  ...adviceOutcomeLabel,
  ...adviceGroundLabel,
  ...applicantLabel,
  ...formLabel,
}

function shown(value: unknown): string {
  if (value == null || value === '') return 'leeg'
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : (words[text] ?? text)
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a correction changed, a line per value: 'advies van: was 1-2-2026, is 3-2-2026'. Nothing for other lines. */
export function correctionWords({ before, after }: Record<string, unknown>): string[] {
  if (!isRow(before) || !isRow(after)) return []
  return Object.entries(columns)
    .filter(([column]) => column in after && shown(before[column]) !== shown(after[column]))
    .map(([column, label]) => `${label}: was ${shown(before[column])}, is ${shown(after[column])}`)
}

/** What was chosen to follow on a contract: 'Het contract eindigt: wachtlijst'. Nothing for other lines. */
export function chosenWords({ after }: Record<string, unknown>): string | null {
  if (!isRow(after) || !isChoice(after.choice)) return null
  const { choice, followUp } = after
  const next = typeof followUp === 'string' ? wordOf(followUpLabel, followUp).toLowerCase() : null
  return [contractChoiceLabel[choice], next].filter(Boolean).join(': ')
}

const isChoice = (value: unknown): value is keyof typeof contractChoiceLabel =>
  typeof value === 'string' && Object.hasOwn(contractChoiceLabel, value)

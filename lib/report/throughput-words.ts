import { addMonths, daysBetween } from '@/lib/domain/calendar'
import { durationWords } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import type { DaysShown, ThroughputRow } from './throughput-days'
import { inflowOutcomes, stepNames, steps, type InflowOutcome } from './throughput-figures'

type Days = Omit<ThroughputRow, 'key'>
type When = { day: string; days: DaysShown }

/** Why a row counts for a figure, by the days of it that may be shown, and how long that is on the day that is shown. */
export function whyThroughput(figure: string, row: Days, when: When): string {
  const [group = '', part, outcome] = figure.split('.')
  const step = stepNames.find((name) => name === group)
  if (step) return when.days === 'until' ? `${endOf(step, row)}.` : whyStep(step, row, when.day)
  if (group in lasting) return whyLasted(row, Number(part))
  if (group === 'endReason') return lastDayWords(row.until)
  if (group === 'outcome') return outcomeWords(part, row)
  if (group === 'inflow')
    return outcome ? `${cameInWords(row)} ${outcomeWords(outcome, row)}` : cameInWords(row)
  return whyWaits(row, when)
}

const lasting = { reached: true, standing: true, left: true }

function whyStep(step: keyof typeof steps, { since, until }: Days, day: string): string {
  const { from } = steps[step]
  return since === null
    ? `${endOf(step, { until })}. De dag ervoor (${from}) staat niet vast, dus de duur telt niet mee.`
    : sentence(
        `${from} op ${formatDate(since)}, ${steps[step].until} op ${dayWords(until)}: ${durationWords(daysBetween(since, until ?? day))}.`,
      )
}

const endOf = (step: keyof typeof steps, { until }: Pick<Days, 'until'>) =>
  sentence(`${steps[step].until} op ${dayWords(until)}`)

const sentence = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

const dayWords = (day: string | null) => (day === null ? 'onbekende dag' : formatDate(day))

const cameInWords = ({ since }: Days) => `Aangemeld op ${dayWords(since)}.`

const outcomeWords = (outcome: string | undefined, { until }: Days) => {
  const words = inflowOutcomes[outcome as InflowOutcome]
  return until === null ? `${words}.` : `${words} op ${formatDate(until)}.`
}

const lastDayWords = (until: string | null) => `Laatste werkdag ${until ? formatDate(until) : 'onbekend'}.`

function whyWaits({ since }: Days, { day, days }: When): string {
  if (days === 'neither') return 'Wacht op deze dag.'
  return since === null
    ? 'Wacht op deze dag; sinds wanneer staat niet vast.'
    : `Positie sinds ${formatDate(since)}, op ${formatDate(day)} is dat ${durationWords(daysBetween(since, day))}.`
}

function whyLasted({ since, until }: Days, months: number): string {
  if (since === null) return lastDayWords(until)
  const there = formatDate(addMonths(since, months))
  const began = `Eerste werkdag ${formatDate(since)}; ${months} maanden verder is ${there}.`
  return until === null ? began : `${began} ${lastDayWords(until)}`
}

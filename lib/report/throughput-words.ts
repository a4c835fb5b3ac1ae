import { addMonths, daysBetween } from '@/lib/domain/calendar'
import { durationWords } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import { stepNames, steps } from './throughput-figures'

interface Days {
  since: string | null
  until: string | null
}

/** Why a row counts for a figure: the two days it lies between, and how long that is on the day that is shown. */
export function whyThroughput(figure: string, days: Days, day: string): string {
  const [group = '', part] = figure.split('.')
  const step = stepNames.find((name) => name === group)
  if (step) return whyStep(steps[step], days, day)
  if (group === 'reached' || group === 'standing' || group === 'left') return whyLasted(days, Number(part))
  if (group === 'endReason') return lastDayWords(days.until)
  if (group === 'inflow' || group === 'outcome') return whyCameIn(days)
  return days.since === null
    ? 'Wacht op deze dag; sinds wanneer staat niet vast.'
    : `Positie sinds ${formatDate(days.since)}, op ${formatDate(day)} is dat ${durationWords(daysBetween(days.since, day))}.`
}

function whyStep(step: (typeof steps)[keyof typeof steps], { since, until }: Days, day: string): string {
  const ended = `${step.until} op ${dayWords(until)}`
  return since === null
    ? sentence(`${ended}. De dag ervoor (${step.from}) staat niet vast, dus de duur telt niet mee.`)
    : sentence(
        `${step.from} op ${formatDate(since)}, ${ended}: ${durationWords(daysBetween(since, until ?? day))}.`,
      )
}

const sentence = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

const dayWords = (day: string | null) => (day === null ? 'onbekende dag' : formatDate(day))

const whyCameIn = ({ since, until }: Days) =>
  `Aangemeld op ${dayWords(since)}. ${until ? `Advies op ${formatDate(until)}.` : 'Nog geen advies.'}`

const lastDayWords = (until: string | null) => `Laatste werkdag ${until ? formatDate(until) : 'onbekend'}.`

function whyLasted({ since, until }: Days, months: number): string {
  if (since === null) return lastDayWords(until)
  const there = formatDate(addMonths(since, months))
  const began = `Eerste werkdag ${formatDate(since)}; ${months} maanden verder is ${there}.`
  return until === null ? `${began} Loopt nog.` : `${began} ${lastDayWords(until)}`
}

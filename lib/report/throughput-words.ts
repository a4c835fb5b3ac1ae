import { addMonths, daysBetween } from '@/lib/domain/calendar'
import { durationWords } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import { stepNames, steps } from './throughput-figures'

/** Why a row counts for a figure: the two days it lies between, and how long that is. */
export function whyThroughput(
  figure: string,
  { since, until }: { since: string | null; until: string | null },
  day: string,
): string {
  const [group = ''] = figure.split('.')
  const step = stepNames.find((name) => name === group)
  if (step) {
    const ended = `${steps[step].until} op ${until ? formatDate(until) : 'onbekend'}`
    return since === null
      ? `${ended}. De dag ervoor (${steps[step].from.toLowerCase()}) staat niet vast, dus de duur telt niet mee.`
      : `${steps[step].from} op ${formatDate(since)}, ${ended.toLowerCase()}: ${durationWords(daysBetween(since, until ?? day))}.`
  }
  const lasted = /^(?:reached|standing|left)\.(\d+)$/.exec(figure)
  if (lasted && since) return whyLasted(since, until, Number(lasted[1]))
  if (group === 'endReason') return lastDayWords(until)
  if (group === 'inflow' || group === 'outcome') return whyCameIn(since, until)
  if (since === null) return 'Wacht op deze dag; sinds wanneer staat niet vast.'
  return `Positie sinds ${formatDate(since)}, op ${formatDate(day)} is dat ${durationWords(daysBetween(since, day))}.`
}

const whyCameIn = (since: string | null, until: string | null) =>
  `Aangemeld op ${since ? formatDate(since) : 'onbekend'}. ${until ? `Advies op ${formatDate(until)}.` : 'Nog geen advies.'}`

const lastDayWords = (until: string | null) => `Laatste werkdag ${until ? formatDate(until) : 'onbekend'}.`

function whyLasted(since: string, until: string | null, months: number): string {
  const there = formatDate(addMonths(since, months))
  const began = `Eerste werkdag ${formatDate(since)}; ${months} maanden verder is ${there}.`
  return until === null ? `${began} Loopt nog.` : `${began} ${lastDayWords(until)}`
}

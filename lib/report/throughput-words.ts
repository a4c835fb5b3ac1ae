import { bandLabels } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import {
  inflowOutcomes,
  stepNames,
  steps,
  throughputLabel,
  type InflowOutcome,
  type Step,
} from './throughput-figures'

/** Why a row counts for a figure on a day ('yyyy-mm-dd'): as precise as the figure itself, so that no row tells more. */
export function whyThroughput(figure: string, day: string): string {
  const [group = '', part, outcome] = figure.split('.')
  const step = stepNames.find((name) => name === group)
  if (step) return whyStep(step, part, day.slice(0, 4))
  if (group in lasting) return whyLasted(group, Number(part), formatDate(day))
  if (group === 'endReason') return `Laatste werkdag valt in ${day.slice(0, 4)}: ${lower(figure)}.`
  if (group === 'inflow' || group === 'outcome') return whyCameIn(group === 'outcome' ? part : outcome, day)
  if (group === 'waited') return whyWaits(part, formatDate(day))
  return `${throughputLabel(figure) ?? figure}. Stand op ${formatDate(day)}.`
}

const inSentence = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)
const lower = (figure: string) => inSentence(throughputLabel(figure) ?? figure)

function whyStep(step: Step, part: string | undefined, year: string): string {
  const { label, from, until } = steps[step]
  const end = `${until.slice(0, 1).toUpperCase()}${until.slice(1)} in ${year}`
  if (part === undefined) return `${end}.`
  if (part === 'again') return `${end}, na een eerdere plaatsing.`
  if (part === 'unknown') return `${end}. De dag ervoor (${from}) staat niet vast, dus de duur telt niet mee.`
  return `${end}. ${label}: ${bandLabels[Number(part)]}.`
}

const lasting: Readonly<Record<string, string>> = {
  reached: '',
  standing: ' Het werk liep toen nog.',
  left: ' Het werk was toen gestopt.',
}

const whyLasted = (group: string, months: number, on: string) =>
  `Was in het jaar tot en met ${on} ${months} maanden na de eerste werkdag.${lasting[group]}`

function whyCameIn(outcome: string | undefined, day: string): string {
  const cameIn = `Aangemeld in ${day.slice(0, 4)}`
  const words = inflowOutcomes[outcome as InflowOutcome]
  return outcome === undefined ? `${cameIn}.` : `${cameIn}. Op ${formatDate(day)}: ${inSentence(words)}.`
}

function whyWaits(part: string | undefined, on: string): string {
  if (part === undefined) return `Wacht op ${on}.`
  return part === 'unknown'
    ? `Wacht op ${on}; sinds wanneer staat niet vast.`
    : `Wacht op ${on}: ${bandLabels[Number(part)]}.`
}

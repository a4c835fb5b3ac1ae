import { atMostWords, bandLabels } from '@/lib/domain/duration-bands'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { SetCell, SetPart } from '@/lib/domain/information-set'
import { intakeSourceLabel } from '@/lib/domain/person-fields'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import {
  endFigures,
  inflowOutcomeNames,
  inflowOutcomes,
  lastedMonths,
  queueFigures,
  restFigures,
  sourceNames,
  stepFigures,
  stepNames,
  steps,
  throughputLabel,
  waitedFigures,
  type Step,
} from '@/lib/report/throughput-figures'
import type { Throughput } from '@/lib/report/throughput-queries'

type Figures = { shown: Readonly<Record<string, Shown>>; threshold: number }

/** A figure of Sturing in a cell: its number, "<5" or "niet getoond", as on screen. */
export function cellOf({ shown, threshold }: Figures, name: string): SetCell {
  const figure = shown[name]
  if (figure === undefined) return 0
  return figure.kind === 'number' ? figure.value : shownWords(figure, threshold, formatNumber)
}

/** Who was reported this year, by whom and what came of it: the cells stand there together or not at all. */
export const inflowPart = (data: Throughput): SetPart => ({
  title: 'Instroom',
  about: `Mensen die van 1 januari ${data.day.slice(0, 4)} tot en met de laatste dag van het kwartaal zijn aangemeld, naar wie het meldde en wat er tot dan van kwam.`,
  columns: ['Aangemeld door', ...inflowOutcomeNames.map((name) => inflowOutcomes[name]), 'Samen'],
  rows: [
    ...sourceNames.map((source) => [
      intakeSourceLabel[source],
      ...inflowOutcomeNames.map((outcome) => cellOf(data, `inflow.${source}.${outcome}`)),
      cellOf(data, `inflow.${source}`),
    ]),
    ['Samen', ...inflowOutcomeNames.map((outcome) => cellOf(data, `outcome.${outcome}`)), cellOf(data, 'inflow')],
  ],
}) // prettier-ignore

const extraWords: Readonly<Record<string, string>> = {
  unknown: 'begindag niet vastgelegd',
  again: 'opnieuw begonnen na een eerdere plaatsing',
}

const bandRows = (data: Throughput, group: string, names: readonly string[]): SetCell[][] => {
  if (data.shown[group]?.kind !== 'number') return [['Samen', cellOf(data, group)]]
  return [group, ...names].map((name) => {
    const part = name.slice(group.length + 1)
    const words = name === group ? 'Samen' : (extraWords[part] ?? bandLabels[Number(part)] ?? part)
    return [words, cellOf(data, name)]
  })
}

function spreadWords({ shown, spread }: Throughput, step: Step): string {
  const [half, most] = (shown[step]?.kind === 'number' && spread[step]) || []
  if (half === undefined || most === undefined) return ''
  return ` De helft duurde ten hoogste ${atMostWords(Number(half))}, negen van de tien ten hoogste ${atMostWords(Number(most))}.`
}

/** How long each step took who finished it this year, as bands with the half and nine tenths in words. */
export const durationParts = (data: Throughput): SetPart[] =>
  stepNames.map((step) => ({
    title: steps[step].label,
    about: `Mensen die deze stap dit jaar tot en met de laatste dag van het kwartaal afrondden, gerekend van “${steps[step].from}” tot “${steps[step].until}”.${spreadWords(data, step)}`,
    columns: ['Duur', 'Mensen'],
    rows: bandRows(data, step, stepFigures(step)),
  }))

/** Who waits on the last day, with resting: how long, and why. */
export const waitingParts = (data: Throughput): SetPart[] => [
  {
    title: 'Wie wacht, naar duur',
    about: 'Wie te plaatsen is of op de wachtlijst staat op de laatste dag van het kwartaal, zonder rustend; gerekend vanaf de dag van de positie op de lijst.',
    columns: ['Duur', 'Mensen'],
    rows: bandRows(data, 'waited', waitedFigures),
  },
  {
    title: 'Wie wacht, naar reden',
    about: 'Dezelfde mensen, naar waarom zij wachten. Waarom mensen rusten staat er alleen als dat niet toont om wie het gaat.',
    columns: ['Reden', 'Mensen'],
    rows: [...queueFigures, ...(data.shown.resting?.kind === 'number' ? restFigures : ['resting'])].map((name) => [
      throughputLabel(name) ?? 'Rustend',
      cellOf(data, name),
    ]),
  },
] // prettier-ignore

/** Which placements still stand after 3, 6 and 12 months, and why others ended. */
export const retentionParts = (data: Throughput): SetPart[] => [
  {
    title: 'Uitval na 3, 6 en 12 maanden',
    about:
      'Plaatsingen die in het jaar tot en met de laatste dag van het kwartaal zo ver kwamen, gerekend vanaf de eerste werkdag.',
    columns: ['Na', 'Zo ver gekomen', 'Staat nog', 'Gestopt vóór die tijd'],
    rows: lastedMonths.map((months) => [
      `${months} maanden`,
      ...['reached', 'standing', 'left'].map((name) => cellOf(data, `${name}.${months}`)),
    ]),
  },
  {
    title: 'Waarom plaatsingen eindigden',
    about: 'Plaatsingen die dit jaar tot en met de laatste dag van het kwartaal eindigden.',
    columns: ['Reden', 'Plaatsingen'],
    rows:
      data.shown.ended?.kind === 'number'
        ? endFigures.map((name) => [throughputLabel(name) ?? name, cellOf(data, name)])
        : [['Samen', cellOf(data, 'ended')]],
  },
]

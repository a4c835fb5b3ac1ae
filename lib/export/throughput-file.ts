import 'server-only'
import { atMostWords } from '@/lib/domain/duration-bands'
import {
  crossOf,
  endFigures,
  inflowOutcomeNames,
  lastedMonths,
  queueFigures,
  restFigures,
  sourceNames,
  stepFigures,
  stepNames,
  steps,
  throughputLabel,
  waitedFigures,
} from '@/lib/report/throughput-figures'
import {
  throughputFilter,
  throughputPageSize,
  throughputScreen,
  type Throughput,
} from '@/lib/report/throughput-queries'
import { whyThroughput } from '@/lib/report/throughput-words'
import { figureLine, figuresFile, type FigureLine } from './figures-file'

const wholes: Readonly<Record<string, string>> = {
  resting: 'Rustend',
  ended: 'Plaatsingen die dit jaar eindigden',
}

const ofPlacements = [
  ...lastedMonths.flatMap((months) => [`reached.${months}`, `standing.${months}`, `left.${months}`]),
  'ended',
  ...endFigures,
]
const ofInflow = [
  'inflow',
  ...sourceNames.map((source) => `inflow.${source}`),
  ...inflowOutcomeNames.map((outcome) => `outcome.${outcome}`),
  ...sourceNames.flatMap(crossOf),
]
const ofWaiting = ['waited', ...waitedFigures, ...queueFigures, 'resting', ...restFigures]

/** Within how long half and nine tenths of a step were done, where the page says so. */
const spreadLines = ({ shown, spread }: Throughput): FigureLine[] =>
  stepNames.flatMap((step) => {
    const [half, most] = (shown[step]?.kind === 'number' && spread[step]) || []
    if (half === undefined || most === undefined) return []
    return [
      { label: `${steps[step].label}: de helft ten hoogste`, words: atMostWords(Number(half)) },
      { label: `${steps[step].label}: negen van de tien ten hoogste`, words: atMostWords(Number(most)) },
    ]
  })

/** Every figure of the page, as it is shown there; of a company only how placements last. */
function figuresOf(found: Throughput): FigureLine[] {
  const lines = (names: readonly string[]) =>
    names.map((name) => figureLine(found, name, throughputLabel(name) ?? wholes[name] ?? name))
  if (!found.municipality) return lines(ofPlacements)
  const ofSteps = stepNames.flatMap((step) => [step, ...stepFigures(step)])
  return [
    ...lines([...ofInflow, ...ofSteps]),
    ...spreadLines(found),
    ...lines([...ofWaiting, ...ofPlacements]),
  ]
}

/** The figures of inflow and length of time as the screen shows them, or the rows without a name behind the one that is opened. */
export const throughputFile = figuresFile({
  permission: 'report.read',
  name: 'doorstroom',
  title: 'Instroom en doorlooptijd',
  filter: throughputFilter,
  screen: (context, filter) => throughputScreen.run(context, filter),
  pageSize: throughputPageSize,
  figures: figuresOf,
  why: ({ name }, day) => whyThroughput(name, day),
})

import { bandLabels } from '@/lib/domain/duration-bands'
import { adviceOutcomeLabel, restReasonLabel } from '@/lib/domain/labels'
import { intakeSourceLabel } from '@/lib/domain/person-fields'
import { endReasonLabel } from '@/lib/domain/work-terms'

/** How often each figure counts: `toAdvice.0`, `inflow.school.positive`, `waited.3`, `reason.resting` … */
export type ThroughputCounts = Readonly<Record<string, number>>

/** The three steps whose length is counted, each from one recorded day to another. */
export const steps = {
  toAdvice: { label: 'Van aanvraag tot advies', from: 'aanvraag bij UWV', until: 'advies ontvangen' },
  toDecision: { label: 'Van advies tot besluit', from: 'advies ontvangen', until: 'besluit' },
  toStart: { label: 'Van besluit tot eerste werkdag', from: 'besluit', until: 'eerste werkdag' },
} as const
export type Step = keyof typeof steps
/** The steps in the order of the page. */
export const stepNames = Object.keys(steps) as Step[]

/** What became of who came in, as the columns of the table. */
export const inflowOutcomes = {
  positive: `Advies ${adviceOutcomeLabel.positive.toLowerCase()}`,
  negative: `Advies ${adviceOutcomeLabel.negative.toLowerCase()}`,
  withdrawn: 'Ingetrokken',
  open: 'Nog geen advies',
} as const
export type InflowOutcome = keyof typeof inflowOutcomes
/** The columns of the table, in order. */
export const inflowOutcomeNames = Object.keys(inflowOutcomes) as InflowOutcome[]
/** Who reports people, in the order of the table. */
export const sourceNames = Object.keys(intakeSourceLabel) as (keyof typeof intakeSourceLabel)[]

const waitReasons: Readonly<Record<string, string>> = {
  toBePlaced: 'Te plaatsen: de gemeente moet een plek aanbieden',
  waiting: 'Wachtlijst: het aantal is bereikt',
  ...Object.fromEntries(
    Object.entries(restReasonLabel).map(([name, label]) => [name, `Rustend: ${label.toLowerCase()}`]),
  ),
  unknown: 'Rustend: reden niet vastgelegd',
}
/** Why people rest; the queues have figures of their own. */
export const restFigures = [...Object.keys(restReasonLabel), 'unknown'].map((name) => `reason.${name}`)
/** The queues as reasons to wait; their numbers are those of the page of figures. */
export const queueFigures = ['reason.toBePlaced', 'reason.waiting'] as const

const bandsOf = (group: string) => bandLabels.map((_, at) => `${group}.${at}`)
const withUnknown = (group: string) => [...bandsOf(group), `${group}.unknown`]

/** The figures of one step: its bands, the rows without a first day, and for a start those who began again. */
export const stepFigures = (step: Step) => [
  ...withUnknown(step),
  ...(step === 'toStart' ? ['toStart.again'] : []),
]
/** How long who waits has waited: its bands, and those without a first day. */
export const waitedFigures = withUnknown('waited')
/** The figures of one source, by what became of it. */
export const crossOf = (source: string) => inflowOutcomeNames.map((outcome) => `inflow.${source}.${outcome}`)

/** After how many months it is counted which placements still stand. */
export const lastedMonths = [3, 6, 12] as const
/** After so many months: which placements still stand and which ended before. */
export const lastedFigures = (months: number) => [`standing.${months}`, `left.${months}`]

/** Why placements ended, with those of which nobody said what follows. */
const endReasons = { ...endReasonLabel, undecided: 'Afgelopen, nog geen vervolg vastgelegd' } as const
/** Why placements ended. */
export const endFigures = Object.keys(endReasons).map((name) => `endReason.${name}`)

const bandWords = (group: string, label: string) => [
  [group, label],
  ...bandsOf(group).map((name, at) => [name, `${label}: ${bandLabels[at]}`]),
  [`${group}.unknown`, `${label}: begindag onbekend`],
]

const labels: Readonly<Record<string, string>> = Object.fromEntries([
  ...stepNames.flatMap((step) => bandWords(step, steps[step].label)),
  ['toStart.again', 'Opnieuw begonnen na een eerdere plaatsing'],
  ...bandWords('waited', 'Wacht nu'),
  ...Object.entries(waitReasons).map(([name, label]) => [`reason.${name}`, label]),
  ...lastedMonths.flatMap((months) => [
    [`reached.${months}`, `Plaatsingen die ${months} maanden verder zijn`],
    [`standing.${months}`, `Staat nog na ${months} maanden`],
    [`left.${months}`, `Gestopt binnen ${months} maanden`],
  ]),
  ...Object.entries(endReasons).map(([name, label]) => [`endReason.${name}`, label]),
  ['inflow', 'Aangemeld dit jaar'],
  ...sourceNames.flatMap((source) => [
    [`inflow.${source}`, `Aangemeld door: ${intakeSourceLabel[source].toLowerCase()}`],
    ...inflowOutcomeNames.map((outcome) => [
      `inflow.${source}.${outcome}`,
      `Aangemeld door: ${intakeSourceLabel[source].toLowerCase()}, ${inflowOutcomes[outcome].toLowerCase()}`,
    ]),
  ]),
  ...inflowOutcomeNames.map((outcome) => [`outcome.${outcome}`, `Aangemeld: ${inflowOutcomes[outcome].toLowerCase()}`]),
]) // prettier-ignore

/** The words of a figure; null for a name that is no figure. */
export const throughputLabel = (figure: string): string | null => labels[figure] ?? null

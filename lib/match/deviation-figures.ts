import { orderKindLabel, orderKindWords, type OrderKind } from '@/lib/domain/order-kind'
import { showable, type Shown } from '@/lib/domain/small-numbers'

/** What the database counts of the offers of a year, by figure: `offers`, `inOrder`, `deviated`, `kind.urgent` … */
export interface DeviationCounts {
  counts: Readonly<Record<string, number>>
  threshold: number
}

const whole = {
  offers: 'aanbiedingen',
  inOrder: 'in de volgorde van de lijst',
  deviated: 'buiten de volgorde, met een reden',
} as const

/** The figures above each other: all offers, and of those in order and out of it. */
export const deviationFigures = Object.entries(whole)

const kinds = [...(Object.keys(orderKindLabel) as OrderKind[]), 'unknown'] as const

/** Why the order was left, as figures; what was recorded before it was asked is `kind.unknown`. */
export const deviationKinds: readonly (readonly [figure: string, label: string])[] = kinds.map((kind) => [
  `kind.${kind}`,
  orderKindWords(kind),
])

/** The words of a figure; null for a name that is none. */
export const deviationLabel = (figure: string): string | null =>
  new Map([...deviationFigures, ...deviationKinds]).get(figure) ?? null

/** Which figures may be shown: offers are those in order and those out of it, and these are their kinds together. */
export function shownDeviations({ counts, threshold }: DeviationCounts): Record<string, Shown> {
  const names = [...deviationFigures, ...deviationKinds].map(([name]) => name)
  return showable({
    figures: Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])),
    threshold,
    sums: [
      { total: 'deviated', parts: deviationKinds.map(([name]) => name) },
      { total: 'offers', parts: ['inOrder', 'deviated'] },
    ],
  })
}

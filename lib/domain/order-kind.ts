/** Why somebody was offered a place before others in line: a closed list, so that it can be counted without anybody's name. */
export const orderKindLabel = {
  othersDoNotFit: 'Wie eerder staat, past niet op deze plek',
  othersDecline: 'Wie eerder staat, wil of kan deze plek nu niet',
  urgent: 'Spoed: langer wachten kan niet',
  knownThere: 'De persoon werkte daar al, op proef of als stage',
  returning: 'De persoon komt terug na een switch',
  referred: 'Eerste van wie naar dit SO-bedrijf is verwezen',
  other: 'Iets anders',
} as const
export type OrderKind = keyof typeof orderKindLabel

/** The words of a kind; of an offer from before it was asked: that it was not recorded. */
export const orderKindWords = (kind: string | null): string =>
  kind !== null && kind in orderKindLabel ? orderKindLabel[kind as OrderKind] : 'Soort niet vastgelegd'

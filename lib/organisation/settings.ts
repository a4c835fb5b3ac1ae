import type { TargetBasis } from '@/lib/domain/obligation'

export interface Settings {
  name: string
  bsnVisible: boolean
  smallNumber: number
}

/** The settings as one text: a form sends back what it showed, so that a change meanwhile is noticed. */
export const settingsSeen = ({ name, bsnVisible, smallNumber }: Settings) =>
  JSON.stringify([name, bsnVisible, smallNumber])

export const countingBasisLabel = {
  standardPlaces: 'Plekken van 31 uur',
  persons: 'Mensen',
} as const satisfies Record<TargetBasis, string>

export const organisationKindLabel = {
  municipality: 'Gemeente',
  company: 'SO-bedrijf',
  installation: 'Installatie',
} as const

/** The rows of the counting basis as one text, for the same. */
export const basisSeen = (rows: readonly { id: string }[]) =>
  rows
    .map(({ id }) => id)
    .sort()
    .join(' ')

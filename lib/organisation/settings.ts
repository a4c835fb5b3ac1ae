export interface Settings {
  name: string
  bsnVisible: boolean
  smallNumber: number
  countingBasis: 'standardPlaces' | 'persons'
}

/** The settings as one text: a form sends back what it showed, so that a change meanwhile is noticed. */
export const settingsSeen = ({ name, bsnVisible, smallNumber, countingBasis }: Settings) =>
  JSON.stringify([name, bsnVisible, smallNumber, countingBasis])

export const countingBasisLabel = {
  standardPlaces: 'Plekken van 31 uur',
  persons: 'Mensen',
} as const satisfies Record<Settings['countingBasis'], string>

export const organisationKindLabel = {
  municipality: 'Gemeente',
  company: 'SO-bedrijf',
  installation: 'Installatie',
} as const

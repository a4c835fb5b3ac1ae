import { Tabs } from '@/components/ui/tabs'
import { paths, withQuery } from '@/lib/paths'

const labels = {
  waarden: 'Bedragen en uren',
  termijnen: 'Termijnen',
  aantallen: 'Aantallen plekken',
  gepubliceerd: 'Gepubliceerd',
  minimumloon: 'Minimumloon',
  gemeenten: 'Bedragen per gemeente',
  switchregels: 'Regels van een switch',
  overdrachtregels: 'Gronden van een overdracht',
} as const

export type Part = keyof typeof labels

/** The parts of the parameters, each with its own address. */
export function ParameterTabs({ current }: { current: Part }) {
  const tabs = Object.entries(labels).map(([part, label]) => ({
    label,
    href: withQuery(paths.parameters, { deel: part }),
    current: part === current,
  }))
  return <Tabs label="Delen" tabs={tabs} />
}

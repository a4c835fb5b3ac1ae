import { FilterFields } from '@/components/administration/list-filter'
import { stateLabel } from '@/lib/domain/terms'
import type { TrajectoryListFilter } from '@/lib/trajectory/list-filter'

type Props = {
  filter: TrajectoryListFilter
  municipalities: readonly { id: string; name: string }[]
  /** Whether the list of today is shown; whose trajectory it was on another day is not kept. */
  now: boolean
}

/** What `/trajecten` is narrowed by, within the form of its day; a municipality is only asked of who works for several. */
export function TrajectoryFilters({ filter, municipalities, now }: Props) {
  const ofOwner = {
    name: 'van',
    label: 'Consulent',
    all: 'Iedereen',
    value: filter.van,
    options: [['mij', 'Van mij']] as const,
  }
  const ofMunicipality = {
    name: 'gemeente',
    label: 'Gemeente',
    all: 'Al mijn gemeenten',
    value: filter.gemeente,
    options: municipalities.map(({ id, name }) => [id, name] as const),
  }
  return (
    <FilterFields
      selects={[
        ...(municipalities.length > 1 ? [ofMunicipality] : []),
        {
          name: 'stap',
          label: 'Stap',
          all: 'Alle lopende',
          value: filter.stap,
          options: Object.entries(stateLabel),
        },
        ...(now ? [ofOwner] : []),
      ]}
    />
  )
}

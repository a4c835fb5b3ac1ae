import { Tabs } from '@/components/ui/tabs'
import type { TodayFilter } from '@/lib/deadline/today-filter'
import { paths, withQuery } from '@/lib/paths'

/** The own lines, or those of everyone in the own municipalities. */
export function WhoseLines({ filter }: { filter: TodayFilter }) {
  const href = (van: string | null) => withQuery(paths.today, { toon: filter.toon, van })
  return (
    <Tabs
      label="Van wie"
      tabs={[
        { label: 'Van mij', href: href(null), current: filter.van !== 'team' },
        { label: 'Hele team', href: href('team'), current: filter.van === 'team' },
      ]}
    />
  )
}

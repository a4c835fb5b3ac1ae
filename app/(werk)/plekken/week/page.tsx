import '@/components/workplace/workplace.css'
import { ListFilter } from '@/components/administration/list-filter'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { PlanStart } from '@/components/workplace/plan-start'
import { WeekTable } from '@/components/workplace/week-table'
import { addDays } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { mondayOf, weekFilter } from '@/lib/workplace/week-filter'
import { weekScreen } from '@/lib/workplace/week-screen'

export default async function WorkplaceWeekPage({ searchParams }: PageProps<'/plekken/week'>) {
  const filter = weekFilter.parse(await searchParams)
  const { actor, data } = await screen(weekScreen, filter)
  const { monday, today, places, all, cities, planned } = data
  const short = (day: string) => (day === mondayOf(today) && planned === null ? null : day)
  const at = (day: string) => withQuery(paths.workplaceWeek, { ...filter, dag: short(day) })
  return (
    <PageShell
      actor={actor}
      current="plekken"
      title={`Week van ${formatDate(monday)}`}
      intro="Hoeveel zitplaatsen en uren begeleiding bezet zijn, van hoeveel er zijn."
      actions={
        <ButtonLink href={paths.workplaces} look="subtle">
          Alle plekken
        </ButtonLink>
      }
    >
      <nav aria-label="Weken" className="no-print mb-4 flex flex-wrap gap-3">
        <ButtonLink href={at(addDays(monday, -7))}>Vorige week</ButtonLink>
        {monday !== mondayOf(today) && <ButtonLink href={at(mondayOf(today))}>Deze week</ButtonLink>}
        <ButtonLink href={at(addDays(monday, 7))}>Volgende week</ButtonLink>
      </nav>
      {cities.length > 1 && (
        <ListFilter
          action={paths.workplaceWeek}
          kept={{ dag: monday }}
          selects={[
            {
              name: 'plaats',
              label: 'Plaats',
              all: 'Alle plaatsen',
              value: filter.plaats,
              options: cities.map((city) => [city, city] as const),
            },
          ]}
        />
      )}
      {all.length > 0 && (
        <div className="mb-4">
          <PlanStart filter={filter} places={all} planned={planned} today={today} />
        </div>
      )}
      <WeekTable places={places} monday={monday} />
    </PageShell>
  )
}

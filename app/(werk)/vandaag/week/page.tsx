import '@/components/appointment/week-agenda.css'
import { WeekAgenda } from '@/components/appointment/week-agenda'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { agendaFilter } from '@/lib/appointment/week-filter'
import { agendaLimit, agendaScreen } from '@/lib/appointment/week-screen'
import { addDays, weekday } from '@/lib/domain/calendar'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function WeekPage({ searchParams }: PageProps<'/vandaag/week'>) {
  const filter = agendaFilter.parse(await searchParams)
  const { actor, data } = await screen(agendaScreen, filter)
  const { monday, today } = data
  const thisMonday = addDays(today, 1 - weekday(today))
  const at = (day: string, van: string | undefined = filter.van) =>
    withQuery(paths.week, { dag: day === thisMonday ? null : day, van })
  return (
    <PageShell
      actor={actor}
      current="vandaag"
      title={`Week van ${formatDate(monday)}`}
      intro={`Afspraken en wat in deze week moet gebeuren, per dag. Het is ${formatDateLong(today)}.`}
      actions={<ButtonLink href={paths.today}>Vandaag</ButtonLink>}
    >
      <nav aria-label="Weken" className="no-print mb-4 flex flex-wrap gap-3">
        <ButtonLink href={at(addDays(monday, -7))}>Vorige week</ButtonLink>
        {monday !== thisMonday && <ButtonLink href={at(thisMonday)}>Deze week</ButtonLink>}
        <ButtonLink href={at(addDays(monday, 7))}>Volgende week</ButtonLink>
      </nav>
      <Tabs
        label="Van wie"
        tabs={[
          {
            label: 'Van mij',
            href: withQuery(paths.week, { dag: filter.dag }),
            current: filter.van !== 'team',
          },
          { label: 'Hele team', href: at(monday, 'team'), current: filter.van === 'team' },
        ]}
      />
      <WeekAgenda data={data} role={actor.role} />
      {data.more && <p>Er is meer dan hier past: van elk worden de eerste {agendaLimit} getoond.</p>}
    </PageShell>
  )
}

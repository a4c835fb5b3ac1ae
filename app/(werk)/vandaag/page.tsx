import { pageLinks } from '@/components/administration/page-links'
import { TodayList } from '@/components/deadline/today-list'
import { WhoseLines } from '@/components/deadline/whose-lines'
import { RoundsToDo } from '@/components/letter-round/rounds-to-do'
import { PageShell } from '@/components/shell/page-shell'
import { TrajectoriesHandovers } from '@/components/trajectory/trajectories-handovers'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { todayPageSize, todayScreen } from '@/lib/deadline/queries'
import { todayFilter, todayTabs } from '@/lib/deadline/today-filter'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const labels = {
  'te-laat': 'Te laat',
  'deze-week': 'Deze week',
  later: 'Na deze week',
  'wacht-op-anderen': 'Wacht op anderen',
  wachtlijst: 'Wachtlijst na te lopen',
} as const

/** What is not for this week is many or few; nobody acts on how many. */
const countWords = (count: number) => (count > 99 ? '99+' : count)

export default async function TodayPage({ searchParams }: PageProps<'/vandaag'>) {
  const filter = todayFilter.parse(await searchParams)
  const { actor, data } = await screen(todayScreen, filter)
  const { counts, tab, lines, today, capped } = data
  const total = Math.min(counts[tab] ?? 0, capped)
  const overCap = (counts[tab] ?? 0) > capped
  const shown = { page: filter.pagina, pageSize: todayPageSize, shown: lines.length, total, capped: overCap }
  const caseworker = actor.role === 'caseworker'
  const tabs = todayTabs.filter((name) => caseworker || name !== 'wachtlijst')
  return (
    <PageShell
      actor={actor}
      current="vandaag"
      title="Vandaag"
      intro={`Wat u nu moet doen, in volgorde van dagen. Het is ${formatDateLong(today)}.`}
      actions={
        <>
          <ButtonLink href={paths.week}>Week</ButtonLink>
          {caseworker && <WhoseLines filter={{ ...filter, toon: tab }} />}
        </>
      }
    >
      <RoundsToDo rounds={data.rounds} />
      <TrajectoriesHandovers incoming={data.incoming} today={today} />
      <Tabs
        label="Wat er te doen is"
        tabs={tabs.map((name) => ({
          label: labels[name],
          href: withQuery(paths.today, { toon: name, van: filter.van }),
          count: countWords(counts[name] ?? 0),
          current: name === tab,
          urgent: name === 'te-laat' && (counts[name] ?? 0) > 0,
        }))}
      />
      <TodayList
        lines={lines}
        tab={tab}
        today={today}
        role={actor.role}
        team={filter.van === 'team' || !caseworker}
      />
      {total > todayPageSize && (
        <Pagination {...pageLinks(paths.today, { toon: tab, van: filter.van }, shown)} />
      )}
    </PageShell>
  )
}

import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { NewUnclaimed, UnclaimedActs } from '@/components/unclaimed-advice/unclaimed-acts'
import { UnclaimedTable } from '@/components/unclaimed-advice/unclaimed-table'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { unclaimedPageSize, unclaimedScreen } from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'

export default async function UnclaimedAdvicePage({ searchParams }: PageProps<'/trajecten/adviezen'>) {
  const typed = await searchParams
  const filter = unclaimedFilter.parse(typed)
  const { actor, data } = await screen(unclaimedScreen, filter)
  const { municipality, rows, total, open, today, now } = data
  const several = actor.municipalities.length > 1
  const own = { gemeente: several ? municipality.id : undefined, van: now ? filter.van : undefined }
  const asked = { ...own, ...daysAsked(data) }
  const listed = {
    page: filter.pagina,
    pageSize: unclaimedPageSize,
    shown: rows.length,
    total,
    capped: false,
  }
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title="Adviezen zonder traject"
      intro={introOf(data)}
      drafts={data.drafts}
      actions={
        <ButtonLink href={withQuery(paths.hygiene, { gemeente: asked.gemeente })} look="subtle">
          Wachtlijst nalopen
        </ButtonLink>
      }
    >
      <RowKeys />
      <AsOfForm
        action={paths.unclaimedAdvice}
        kept={own}
        {...daysShown(data)}
        refused={refusedDays(typed, today)}
      />
      {several && (
        <Tabs
          label="Gemeenten"
          tabs={actor.municipalities.map(({ id, name }) => ({
            label: name,
            href: withQuery(paths.unclaimedAdvice, { ...asked, gemeente: id }),
            current: id === municipality.id,
          }))}
        />
      )}
      {now && <WhoseTabs asked={asked} mine={data.mine} />}
      {open && (
        <div className="mb-4">
          <UnclaimedActs key={open.id} row={open} backHref={withQuery(paths.unclaimedAdvice, asked)} />
        </div>
      )}
      <UnclaimedTable rows={rows} day={data.day} now={now} asked={asked} />
      {!now && (
        <p className="mt-2 text-sm text-muted">
          Van wie een advies was en op welk traject het lijkt staan hier niet: die worden niet per dag
          bewaard.
        </p>
      )}
      {rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.unclaimedAdvice, asked, listed)} />
          <ExportForm list="adviezen" filter={asked} />
        </>
      )}
      {now && <NewUnclaimed municipalityId={municipality.id} today={today} />}
    </PageShell>
  )
}

type WhoseProps = { asked: Record<string, string | undefined>; mine: boolean }

function WhoseTabs({ asked, mine }: WhoseProps) {
  const tab = (label: string, van: 'mij' | undefined) => ({
    label,
    href: withQuery(paths.unclaimedAdvice, { ...asked, van }),
    current: mine === (van === 'mij'),
  })
  return <Tabs label="Van wie" tabs={[tab('Hele team', undefined), tab('Van mij', 'mij')]} />
}

const introOf = ({ now, day, known }: { now: boolean; day: string; known: string | null }) =>
  now
    ? 'Wat UWV adviseerde en nog niemand oppakte, wat er het langst ligt eerst. Elk advies hoort in een traject, of gaat terug.'
    : `Wat UWV adviseerde en op ${formatDate(day)} nog niemand had opgepakt${asKnownWords(known)}, wat er het langst lag eerst.`

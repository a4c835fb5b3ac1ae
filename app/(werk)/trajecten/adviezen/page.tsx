import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { NewUnclaimed, UnclaimedActs } from '@/components/unclaimed-advice/unclaimed-acts'
import { UnclaimedTable } from '@/components/unclaimed-advice/unclaimed-table'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { unclaimedPageSize, unclaimedScreen } from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'

export default async function UnclaimedAdvicePage({ searchParams }: PageProps<'/trajecten/adviezen'>) {
  const filter = unclaimedFilter.parse(await searchParams)
  const { actor, data } = await screen(unclaimedScreen, filter)
  const { municipality, rows, total, open, today } = data
  const several = actor.municipalities.length > 1
  const asked = { gemeente: several ? municipality.id : undefined, van: filter.van }
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
      intro="Wat UWV adviseerde en nog niemand oppakte, wat er het langst ligt eerst. Elk advies hoort in een traject, of gaat terug."
      drafts={data.drafts}
      actions={
        <ButtonLink href={withQuery(paths.hygiene, { gemeente: asked.gemeente })} look="subtle">
          Wachtlijst nalopen
        </ButtonLink>
      }
    >
      <RowKeys />
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
      <Tabs
        label="Van wie"
        tabs={[
          {
            label: 'Hele team',
            href: withQuery(paths.unclaimedAdvice, { ...asked, van: undefined }),
            current: filter.van === undefined,
          },
          {
            label: 'Van mij',
            href: withQuery(paths.unclaimedAdvice, { ...asked, van: 'mij' }),
            current: filter.van === 'mij',
          },
        ]}
      />
      {open && (
        <div className="mb-4">
          <UnclaimedActs key={open.id} row={open} backHref={withQuery(paths.unclaimedAdvice, asked)} />
        </div>
      )}
      <UnclaimedTable rows={rows} today={today} asked={asked} />
      {rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.unclaimedAdvice, asked, listed)} />
          <ExportForm list="adviezen" filter={asked} />
        </>
      )}
      <NewUnclaimed municipalityId={municipality.id} today={today} />
    </PageShell>
  )
}

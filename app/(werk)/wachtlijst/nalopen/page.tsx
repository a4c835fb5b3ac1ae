import '@/components/waiting-list/hygiene.css'
import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { smallWords, wordsOf } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { HeardNote } from '@/components/waiting-list/heard-note'
import { HygieneHeader } from '@/components/waiting-list/hygiene-header'
import { HygieneTable } from '@/components/waiting-list/hygiene-table'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { heardFilter } from '@/lib/waiting-list/heard'
import { hygieneFilter, hygieneParts } from '@/lib/waiting-list/hygiene-filter'
import { hygienePageSize, hygieneScreen } from '@/lib/waiting-list/hygiene-queries'

export default async function HygienePage({ searchParams }: PageProps<'/wachtlijst/nalopen'>) {
  const asks = await searchParams
  const filter = hygieneFilter.parse(asks)
  const heard = heardFilter.parse(asks)
  const { actor, data } = await screen(hygieneScreen, filter)
  const { municipality, sizes, part, rows, shown, threshold } = data
  const asked = { gemeente: actor.municipalities.length > 1 ? municipality.id : undefined }
  const listed = {
    page: filter.pagina,
    pageSize: hygienePageSize,
    shown: rows.length,
    total: sizes[part],
    capped: false,
  }
  const small = smallWords(shown, threshold)
  return (
    <PageShell
      actor={actor}
      current="wachtlijst"
      title="Wachtlijst nalopen"
      intro={`${municipality.name}: wie telt mee, wie niet en waarom, en wie u moet spreken.`}
      actions={
        <>
          {mayEver(actor.role, 'unclaimedAdvice.answer') && (
            <ButtonLink href={withQuery(paths.unclaimedAdvice, asked)}>Adviezen zonder traject</ButtonLink>
          )}
          <ButtonLink href={withQuery(paths.waitingList, asked)} look="subtle">
            Terug naar de wachtlijst
          </ButtonLink>
        </>
      }
    >
      {actor.municipalities.length > 1 && (
        <Tabs
          label="Gemeenten"
          tabs={actor.municipalities.map(({ id, name }) => ({
            label: name,
            href: withQuery(paths.hygiene, { gemeente: id, deel: part }),
            current: id === municipality.id,
          }))}
        />
      )}
      {heard.gehoord && heard.van && <HeardNote outcome={heard.gehoord} number={heard.van} />}
      <HygieneHeader data={data} words={(name) => wordsOf(shown[name], threshold)} />
      {small && <p className="note mb-4">{small}</p>}
      {data.named && (
        <>
          <Tabs
            label="Delen van de lijst"
            tabs={hygieneParts.map(([word, label]) => ({
              label,
              href: withQuery(paths.hygiene, { ...asked, deel: word }),
              count: sizes[word],
              current: word === part,
            }))}
          />
          <HygieneTable data={data} mayAct={actor.role === 'caseworker'} page={filter.pagina} />
          {rows.length > 0 && (
            <>
              <Pagination {...pageLinks(paths.hygiene, { ...asked, deel: part }, listed)} />
              <ExportForm list="nalopen" filter={{ ...asked, deel: part }} />
            </>
          )}
        </>
      )}
    </PageShell>
  )
}

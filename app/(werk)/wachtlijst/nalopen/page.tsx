import '@/components/waiting-list/hygiene.css'
import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { opens, smallWords, wordsOf } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { HeardNote } from '@/components/waiting-list/heard-note'
import { HygieneHeader, type HygieneData } from '@/components/waiting-list/hygiene-header'
import { HygieneRows } from '@/components/waiting-list/hygiene-rows'
import { HygieneTable } from '@/components/waiting-list/hygiene-table'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { heardFilter } from '@/lib/waiting-list/heard'
import { hygieneFilter, hygieneParts } from '@/lib/waiting-list/hygiene-filter'
import { hygienePageSize, hygieneScreen } from '@/lib/waiting-list/hygiene-queries'

export default async function HygienePage({ searchParams }: PageProps<'/wachtlijst/nalopen'>) {
  const typed = await searchParams
  const filter = hygieneFilter.parse(typed)
  const { actor, data } = await screen(hygieneScreen, filter)
  const { municipality, sizes, part, rows, shown, threshold, now } = data
  const many = actor.municipalities.length > 1
  const days = daysAsked(data)
  const asked = { gemeente: many ? municipality.id : undefined, ...days }
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
      intro={introOf(data)}
      actions={
        <>
          {mayEver(actor.role, 'unclaimedAdvice.answer') && (
            <ButtonLink href={withQuery(paths.unclaimedAdvice, { gemeente: asked.gemeente })}>
              Adviezen zonder traject
            </ButtonLink>
          )}
          <ButtonLink href={withQuery(paths.waitingList, asked)} look="subtle">
            Terug naar de wachtlijst
          </ButtonLink>
        </>
      }
    >
      {many && (
        <Tabs
          label="Gemeenten"
          tabs={actor.municipalities.map(({ id, name }) => ({
            label: name,
            href: withQuery(paths.hygiene, { ...days, gemeente: id, deel: part, cijfer: data.figure?.name }),
            current: id === municipality.id,
          }))}
        />
      )}
      <AsOfForm
        action={paths.hygiene}
        kept={{ gemeente: asked.gemeente, deel: data.named ? part : undefined, cijfer: data.figure?.name }}
        {...daysShown(data)}
        refused={refusedDays(typed, data.today)}
      />
      <Heard asks={heardFilter.parse(typed)} person={data.recorded} />
      <HygieneHeader
        data={data}
        words={(name) => wordsOf(shown[name], threshold)}
        hrefOf={(cijfer) =>
          data.named || !opens(shown[cijfer])
            ? undefined
            : `${withQuery(paths.hygiene, { ...asked, cijfer })}#rijen`
        }
      />
      {small && <p className="note mb-4">{small}</p>}
      <HygieneRows data={data} asked={asked} page={filter.pagina} />
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
          <HygieneTable
            data={data}
            mayAct={now && actor.role === 'caseworker'}
            page={filter.pagina}
            everybodyHref={withQuery(paths.hygiene, { ...asked, deel: 'alle' })}
          />
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

type HeardProps = { asks: ReturnType<typeof heardFilter.parse>; person: HygieneData['recorded'] }

const Heard = ({ asks: { gehoord }, person }: HeardProps) =>
  gehoord && person ? <HeardNote outcome={gehoord} person={person} /> : null

const introOf = ({ municipality: { name }, now, day, known }: HygieneData) =>
  now
    ? `${name}: wie telt mee, wie niet en waarom, en wie u moet spreken.`
    : `${name}: wie telde mee op ${formatDate(day)}, wie niet en waarom${asKnownWords(known)}.`

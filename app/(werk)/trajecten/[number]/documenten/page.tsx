import { actHref } from '@/components/document/document-item'
import { DocumentsView } from '@/components/document/documents-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { documentsScreen } from '@/lib/document/queries'
import { documentPageFilter } from '@/lib/document/schemas'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'

type Props = PageProps<'/trajecten/[number]/documenten'>

export default async function DocumentsPage({ params, searchParams }: Props) {
  const filter = documentPageFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(documentsScreen, { number })
  const mayKeep = mayEver(actor.role, 'document.keep')
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Documenten van ${spokenNameOf(data)}`}
      tabTitle={`Documenten ${data.number}`}
      intro={`Stukken bij traject ${data.number}, ${data.municipality}.`}
      actions={
        <>
          {mayKeep && !filter.stap && (
            <ButtonLink href={actHref(number, 'toevoegen')} look="primary">
              Voeg een document toe
            </ButtonLink>
          )}
          <ButtonLink href={paths.trajectory(number)} look="subtle">
            Terug naar het traject
          </ButtonLink>
        </>
      }
    >
      <DocumentsView
        data={data}
        filter={filter}
        mayKeep={mayKeep}
        mayShare={mayEver(actor.role, 'document.share')}
      />
    </PageShell>
  )
}

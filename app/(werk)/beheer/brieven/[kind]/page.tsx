import { MunicipalityTabs, TemplateView } from '@/components/letter/template-views'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { letterTemplateScreen } from '@/lib/letter/template-queries'
import { letterTemplateFilter } from '@/lib/letter/template-schemas'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function LetterTemplatePage({
  params,
  searchParams,
}: PageProps<'/beheer/brieven/[kind]'>) {
  const { gemeente } = letterTemplateFilter.parse(await searchParams)
  const { kind } = await params
  const { actor, data } = await screen(letterTemplateScreen, { kind, gemeente })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={letterKindLabel[data.kind]}
      intro={`Het sjabloon van deze brief voor ${data.municipality.name}. Elke wijziging is een nieuwe versie met een begindatum.`}
      actions={
        <ButtonLink href={withQuery(paths.letterTemplates, { gemeente })} look="subtle">
          Alle brieven
        </ButtonLink>
      }
    >
      <MunicipalityTabs {...data} path={paths.letterTemplate(data.kind)} />
      <TemplateView data={data} />
    </PageShell>
  )
}

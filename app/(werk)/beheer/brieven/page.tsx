import { MunicipalityTabs, TemplatesView } from '@/components/letter/template-views'
import { PageShell } from '@/components/shell/page-shell'
import { letterTemplatesScreen } from '@/lib/letter/template-queries'
import { letterTemplateFilter } from '@/lib/letter/template-schemas'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function LetterTemplatesPage({ searchParams }: PageProps<'/beheer/brieven'>) {
  const { actor, data } = await screen(letterTemplatesScreen, letterTemplateFilter.parse(await searchParams))
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title="Brieven"
      intro={`De teksten van brieven, het adres dat erop staat, en wat een collega naleest${data.municipality ? `: ${data.municipality.name}` : ''}.`}
    >
      <MunicipalityTabs {...data} path={paths.letterTemplates} />
      <TemplatesView data={data} />
    </PageShell>
  )
}

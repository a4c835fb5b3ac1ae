import { KeptDrafts } from '@/components/forms/kept-drafts'
import { DestroyedPanel, DuePanel, TermsPanel } from '@/components/retention/retention-view'
import { PageShell } from '@/components/shell/page-shell'
import { screen } from '@/lib/pipeline/screen'
import { retentionScreen } from '@/lib/retention/queries'

export default async function RetentionPage() {
  const { actor, data } = await screen(retentionScreen, null)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Bewaartermijnen"
      intro="Welke documenten en brieven hun termijn voorbij zijn, en wat er vernietigd is. U ziet soort en aantal, nooit om wie het gaat."
    >
      <TermsPanel terms={data.terms} />
      <KeptDrafts drafts={data.drafts}>
        <DuePanel due={data.due} />
      </KeptDrafts>
      <DestroyedPanel destroyed={data.destroyed} />
    </PageShell>
  )
}

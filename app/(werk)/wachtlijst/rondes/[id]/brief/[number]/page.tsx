import '@/components/letter/letter.css'
import { RoundLetterView } from '@/components/letter-round/round-letter-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { mayEver } from '@/lib/domain/policy'
import { roundLetterScreen } from '@/lib/letter-round/preview-queries'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function RoundLetterPage({
  params,
}: PageProps<'/wachtlijst/rondes/[id]/brief/[number]'>) {
  const { id } = await idParam(params)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(roundLetterScreen, { roundId: id, number })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="wachtlijst"
      title={`${letterKindLabel[data.kind]}: brief aan ${data.name}`}
      actions={
        <ButtonLink href={paths.letterRound(id)} look="subtle">
          Terug naar de ronde
        </ButtonLink>
      }
    >
      <RoundLetterView data={data} mayRun={mayEver(actor.role, 'letterRound.run')} />
    </PageShell>
  )
}

import { LettersView } from '@/components/letter/letters-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { mayEver } from '@/lib/domain/policy'
import { letterAsked } from '@/lib/letter/letter-asked'
import { lettersScreen } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'

export default async function LettersPage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/brieven'>) {
  const { soort } = letterAsked.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(lettersScreen, { number })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="trajecten"
      title={`Brieven van ${spokenNameOf(data)}`}
      tabTitle={`Brieven ${data.number}`}
      intro={`Wat er verstuurd is en wat nog klaarligt. Traject ${data.number}, ${data.municipality}.`}
      actions={
        <ButtonLink href={paths.trajectory(number)} look="subtle">
          Terug naar het traject
        </ButtonLink>
      }
    >
      <LettersView data={data} mayWrite={mayEver(actor.role, 'letter.write')} asked={soort} />
    </PageShell>
  )
}

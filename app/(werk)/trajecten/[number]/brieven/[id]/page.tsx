import { LetterView } from '@/components/letter/letter-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { letterKindLabel, letterStateLabel } from '@/lib/domain/letter-terms'
import { mayEver } from '@/lib/domain/policy'
import { letterScreen } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function LetterPage({ params }: PageProps<'/trajecten/[number]/brieven/[id]'>) {
  const { id } = await idParam(params)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(letterScreen, { number, letterId: id })
  const { letter } = data
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="trajecten"
      title={letterKindLabel[letter.kind]}
      tabTitle={`Brief ${data.number}`}
      intro={
        <>
          <Tag tone={letter.state === 'sent' ? 'positive' : 'info'}>{letterStateLabel[letter.state]}</Tag>
          {` Traject ${data.number} van ${spokenNameOf(data)}`}
        </>
      }
      actions={
        <ButtonLink href={paths.letters(number)} look="subtle">
          Alle brieven
        </ButtonLink>
      }
    >
      <LetterView
        data={data}
        may={{
          write: mayEver(actor.role, 'letter.write'),
          check: mayEver(actor.role, 'letter.check'),
          address: mayEver(actor.role, 'letterRound.run'),
        }}
      />
    </PageShell>
  )
}

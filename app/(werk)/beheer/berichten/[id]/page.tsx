import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { messageScreen } from '@/lib/background/queries'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function MessagePage({ params }: PageProps<'/beheer/berichten/[id]'>) {
  const { actor, data } = await screen(messageScreen, await idParam(params))
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title={data.subject}
      intro="Zo zou dit bericht vertrokken zijn. In een oefenomgeving blijft het hier."
      actions={
        <ButtonLink href={paths.messages} look="subtle">
          Terug naar de berichten
        </ButtonLink>
      }
    >
      <Panel title="Bericht">
        <DefinitionList
          items={[
            ['Aan', data.toAddress],
            ['Bewaard', instantWords(data.keptAt)],
          ]}
        />
        <p className="mt-4 whitespace-pre-wrap break-words">{data.body}</p>
        {data.attachmentName && (
          <>
            <h3 className="mt-4 font-semibold">{data.attachmentName}</h3>
            <pre className="overflow-x-auto whitespace-pre-wrap break-words text-sm">{data.attachment}</pre>
          </>
        )}
      </Panel>
    </PageShell>
  )
}

import { pageLinks } from '@/components/administration/page-links'
import { FailedMessages, MessageTable } from '@/components/background/message-table'
import { PageShell } from '@/components/shell/page-shell'
import { Alert } from '@/components/ui/alert'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { messagesScreen } from '@/lib/background/queries'
import { messageFilter, type MessageTab } from '@/lib/background/schemas'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const tabs: readonly (readonly [MessageTab | undefined, string])[] = [
  [undefined, 'Alles'],
  ['wacht', 'Wacht'],
  ['niet-verstuurd', 'Niet verstuurd'],
  ['verstuurd', 'Verstuurd'],
]

export default async function MessagesPage({ searchParams }: PageProps<'/beheer/berichten'>) {
  const filter = messageFilter.parse(await searchParams)
  const { actor, data } = await screen(messagesScreen, filter)
  const { rows, total, capped, pageSize, practice } = data
  const listed = { page: filter.pagina, pageSize, shown: rows.length, total, capped }
  const failed = filter.toon === 'niet-verstuurd' && rows.length > 0
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Berichten"
      intro="Wat Schakel verstuurt. Over wie het gaat, ziet alleen wie het traject mag zien."
    >
      {practice && (
        <div className="mb-4">
          <Alert>
            <p>
              Dit is een oefenomgeving: er vertrekt geen e-mail. Open een bericht om te lezen wat er verstuurd
              zou zijn.
            </p>
          </Alert>
        </div>
      )}
      <Tabs
        label="Berichten"
        tabs={tabs.map(([toon, label]) => ({
          label,
          href: withQuery(paths.messages, { toon }),
          current: filter.toon === toon,
        }))}
      />
      {failed ? <FailedMessages rows={rows} /> : <MessageTable rows={rows} />}
      {rows.length > 0 && <Pagination {...pageLinks(paths.messages, { toon: filter.toon }, listed)} />}
    </PageShell>
  )
}

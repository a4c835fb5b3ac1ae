import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLinks } from '@/components/ui/button-links'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { DutyNote } from '@/components/waiting-list/duty-note'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { UnnamedWaitingTable } from '@/components/waiting-list/unnamed-waiting-table'
import { WaitingTable } from '@/components/waiting-list/waiting-table'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { mayEver, type Permission } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { shownWords } from '@/lib/domain/small-numbers'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { queueWord, queues, waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingHeadline, waitingNumbers } from '@/lib/waiting-list/numbers'
import { waitingListScreen, waitingPageSize, type WaitingList } from '@/lib/waiting-list/queries'

const labels = { toBePlaced: 'Te plaatsen', waiting: 'Wachtlijst', resting: 'Rustend' } as const

export default async function WaitingListPage({ searchParams }: PageProps<'/wachtlijst'>) {
  const typed = await searchParams
  const filter = waitingListFilter.parse(typed)
  const { actor, data } = await screen(waitingListScreen, filter)
  const { queue, today, counts, duty, municipality } = data
  const threshold = data.named ? 0 : data.threshold
  const numbers = waitingNumbers(counts, threshold)
  const asked = { gemeente: filter.gemeente, ...daysAsked(data) }
  const total = counts[queue] ?? 0
  const listed = {
    page: filter.pagina,
    pageSize: waitingPageSize,
    shown: data.rows.length,
    total,
    capped: false,
  }
  return (
    <PageShell
      actor={actor}
      current="wachtlijst"
      title="Wachtlijst"
      actions={
        <ButtonLinks links={otherScreens(actor.role, { gemeente: filter.gemeente, rij: queueWord[queue] })} />
      }
      intro={introOf(data)}
    >
      <AsOfForm
        action={paths.waitingList}
        kept={{ rij: filter.rij && queueWord[filter.rij] }}
        {...(actor.municipalities.length > 1 && {
          municipalities: actor.municipalities,
          municipality: municipality.id,
        })}
        {...daysShown({ day: data.day, known: data.known })}
        refused={refusedDays(typed, today)}
      />
      <p className="mb-2 font-semibold">
        {actor.municipalities.length > 1 && `${municipality.name}: `}
        {waitingHeadline(counts, duty, threshold)}
      </p>
      {data.named && <DutyNote duty={duty} counts={data.now ? counts : {}} />}
      <Tabs
        label="Rijen"
        tabs={queues.map((name) => ({
          label: labels[name],
          href: withQuery(paths.waitingList, { ...asked, rij: queueWord[name] }),
          count: shownWords(numbers[name], threshold, formatNumber),
          current: name === queue,
        }))}
      />
      <QueueTable
        data={data}
        mayConfirm={data.now && mayEver(actor.role, 'waitingList.confirm')}
        asked={asked}
      />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.waitingList, { ...asked, rij: queueWord[queue] }, listed)} />
          <ExportForm list="wachtlijst" filter={{ ...asked, rij: queueWord[queue] }} />
        </>
      )}
    </PageShell>
  )
}

const introOf = ({ now, day, known }: WaitingList) =>
  now
    ? 'Wie wacht en in welke volgorde. Een aanbod, rust of een vol aantal kost niemand zijn plaats.'
    : `Wie wachtte op ${formatDate(day)} en in welke volgorde${asKnownWords(known)}.`

type QueueProps = { data: WaitingList; mayConfirm: boolean; asked: Record<string, string | undefined> }

const QueueTable = ({ data, mayConfirm, asked }: QueueProps) =>
  data.named ? (
    <WaitingTable list={data} mayConfirm={mayConfirm} />
  ) : (
    <UnnamedWaitingTable list={data} asked={asked} />
  )

/** Where else somebody goes from the list: letters to everybody on it, and where its order was left. */
function otherScreens(role: Role, round: Record<string, string | undefined>): [string, string][] {
  const asked = { gemeente: round.gemeente }
  const screens: [Permission, string, string][] = [
    ['waitingList.read', 'Nalopen', withQuery(paths.hygiene, asked)],
    ['orderRule.read', 'Volgorde', withQuery(paths.waitingOrder, asked)],
    ['letterRound.read', 'Brieven aan velen', withQuery(paths.letterRounds, round)],
    ['deviation.read', 'Afwijkingen van de volgorde', withQuery(paths.deviations, asked)],
  ]
  return screens.filter(([permission]) => mayEver(role, permission)).map(([, words, href]) => [words, href])
}

import { pageLinks } from '@/components/administration/page-links'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { ConfirmRule } from '@/components/waiting-list/confirm-rule'
import { queueLabel } from '@/components/waiting-list/place-panels'
import { TrialForm } from '@/components/waiting-list/trial-form'
import { TrialView } from '@/components/waiting-list/trial-view'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { orderTrialScreen, shiftPageSize } from '@/lib/waiting-list/order-queries'
import { queueWord } from '@/lib/waiting-list/list-filter'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { trialQuery } from '@/lib/waiting-list/order-schemas'

export default async function OrderTrialPage({ searchParams }: PageProps<'/wachtlijst/volgorde/proef'>) {
  const filter = orderTrialFilter.parse(await searchParams)
  const { actor, data } = await screen(orderTrialScreen, filter)
  const { municipality, queue, rule, rows, moving } = data
  const asked = { gemeente: municipality.id, ...trialQuery(rule) }
  const listed = {
    page: filter.pagina,
    pageSize: shiftPageSize,
    shown: rows.length,
    total: moving,
    capped: false,
  }
  const maySet = mayEver(actor.role, 'orderRule.set')
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="wachtlijst"
      title="Wat een nieuwe volgorde doet"
      intro={`${municipality.name}: de lijst van vandaag in de volgorde van nu, en in die van de proef. Er verandert nog niets.`}
      actions={
        <ButtonLink href={withQuery(paths.waitingOrder, { gemeente: municipality.id })} look="subtle">
          Terug naar de volgorde
        </ButtonLink>
      }
    >
      <Tabs
        label="Rijen"
        tabs={(['toBePlaced', 'waiting'] as const).map((name) => ({
          label: queueLabel[name],
          href: withQuery(paths.waitingOrderTrial, { ...asked, rij: queueWord[name] }),
          current: name === queue,
        }))}
      />
      <TrialView data={data} page={filter.pagina} />
      {rows.length > 0 && (
        <Pagination {...pageLinks(paths.waitingOrderTrial, { ...asked, rij: queueWord[queue] }, listed)} />
      )}
      {maySet && (
        <ConfirmRule municipalityId={municipality.id} rule={rule} today={data.today} unseen={!data.open} />
      )}
      <TrialForm municipalityId={municipality.id} rule={rule} queue={queueWord[queue]} maySet={maySet} />
    </PageShell>
  )
}

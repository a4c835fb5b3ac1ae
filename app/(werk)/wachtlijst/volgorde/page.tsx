import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { OrderRules } from '@/components/waiting-list/order-rules'
import { TrialForm } from '@/components/waiting-list/trial-form'
import { dateOrder } from '@/lib/domain/order-rule'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { orderScreen } from '@/lib/waiting-list/order-queries'
import { orderFilter } from '@/lib/waiting-list/order-filter'

export default async function OrderPage({ searchParams }: PageProps<'/wachtlijst/volgorde'>) {
  const { actor, data } = await screen(orderScreen, orderFilter.parse(await searchParams))
  const { municipality, current, drafts } = data
  const maySet = mayEver(actor.role, 'orderRule.set')
  return (
    <PageShell
      actor={actor}
      drafts={drafts}
      current="wachtlijst"
      title="Volgorde van de wachtlijst"
      intro={`${municipality.name}: wie het eerst een plek krijgt, vanaf wanneer, en waar dat staat.`}
      actions={
        <ButtonLink href={withQuery(paths.waitingList, { gemeente: municipality.id })} look="subtle">
          Terug naar de wachtlijst
        </ButtonLink>
      }
    >
      {actor.municipalities.length > 1 && (
        <Tabs
          label="Gemeenten"
          tabs={actor.municipalities.map(({ id, name }) => ({
            label: name,
            href: withQuery(paths.waitingOrder, { gemeente: id }),
            current: id === municipality.id,
          }))}
        />
      )}
      <OrderRules data={data} mayWithdraw={maySet} />
      <TrialForm municipalityId={municipality.id} rule={current ?? dateOrder} maySet={maySet} />
    </PageShell>
  )
}

import { QualityInboxView } from '@/components/quality/quality-inbox'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'

export default async function QualityPage({ searchParams }: PageProps<'/trajecten/kwaliteit'>) {
  const filter = qualityFilter.parse(await searchParams)
  const { actor, data } = await screen(qualityScreen, filter)
  const kept = { gemeente: filter.gemeente, soort: filter.soort }
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title="Wat niet klopt"
      intro={`Wat ${actor.role === 'hr' ? 'bij wie bij u werkt' : 'in lopende trajecten'} mist of niet bij elkaar past, de oudste eerst. Wat u herstelt, verdwijnt hier vanzelf.`}
      actions={
        <>
          {mayEver(actor.role, 'reconciliation.read') && (
            <ButtonLink href={paths.uwvPeople}>Cijfers van UWV</ButtonLink>
          )}
          {mayEver(actor.role, 'srg.read') && <ButtonLink href={paths.srg}>Levering aan CBS</ButtonLink>}
          {actor.role === 'caseworker' && (
            <Tabs
              label="Van wie"
              tabs={[
                { label: 'Van mij', href: withQuery(paths.quality, kept), current: !data.team },
                {
                  label: 'Hele team',
                  href: withQuery(paths.quality, { ...kept, van: 'team' }),
                  current: data.team,
                },
              ]}
            />
          )}
        </>
      }
    >
      <RowKeys />
      <QualityInboxView data={data} filter={filter} role={actor.role} />
    </PageShell>
  )
}

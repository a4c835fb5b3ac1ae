import { QualityInboxView } from '@/components/quality/quality-inbox'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen, type QualityInbox } from '@/lib/quality/queries'

export default async function QualityPage({ searchParams }: PageProps<'/trajecten/kwaliteit'>) {
  const typed = await searchParams
  const filter = qualityFilter.parse(typed)
  const { actor, data } = await screen(qualityScreen, filter)
  const kept = { gemeente: filter.gemeente, soort: filter.soort }
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title="Wat niet klopt"
      intro={introOf(data, actor.role)}
      actions={
        <>
          {mayEver(actor.role, 'reconciliation.read') && (
            <ButtonLink href={paths.uwvPeople}>Cijfers van UWV</ButtonLink>
          )}
          {mayEver(actor.role, 'srg.read') && <ButtonLink href={paths.srg}>Levering aan CBS</ButtonLink>}
          {actor.role === 'caseworker' && data.now && (
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
      <AsOfForm
        action={paths.quality}
        kept={{ ...kept, van: filter.van }}
        {...daysShown(data)}
        refused={refusedDays(typed, data.today)}
      />
      <QualityInboxView data={data} filter={{ ...filter, ...daysAsked(data) }} role={actor.role} />
    </PageShell>
  )
}

function introOf({ now, day, known }: QualityInbox, role: Role) {
  const where = role === 'hr' ? 'bij wie bij u werkt' : 'in lopende trajecten'
  return now
    ? `Wat ${where} mist of niet bij elkaar past, de oudste eerst. Wat u herstelt, verdwijnt hier vanzelf.`
    : `Wat ${where} miste of niet bij elkaar paste op ${formatDate(day)}${asKnownWords(known)}, de oudste eerst. Herstellen kan bij de stand van vandaag.`
}

import { Tabs } from '@/components/ui/tabs'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { groupParts, type GroupPart } from '@/lib/report/group-filter'
import type { GroupReport } from '@/lib/report/group-queries'
import { TermChoices, WhoActs } from './term-choices'

type Props = {
  typed: Parameters<typeof refusedDays>[0]
  data: GroupReport
  chosen: { dag?: string; bekend?: string; onderdeel: GroupPart; toon?: string; wie?: string }
}

/** Of which day, what is laid beside each other, and of terms which kinds. */
export function GroupChoices({ typed, data: { day, known, company, beside }, chosen }: Props) {
  const { dag, bekend, onderdeel, toon } = chosen
  const terms = beside?.terms
  return (
    <>
      <AsOfForm
        action={paths.groupReport}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        kept={{ onderdeel, toon }}
        refused={refusedDays(typed)}
      >
        {terms && <WhoActs data={terms} />}
      </AsOfForm>
      {company === null && (
        <Tabs
          label="Wat u naast elkaar legt"
          tabs={groupParts.map(([part, label]) => ({
            label,
            href: withQuery(paths.groupReport, { dag, bekend, onderdeel: part }),
            current: part === onderdeel,
          }))}
        />
      )}
      {terms && <TermChoices data={terms} path={paths.groupReport} asked={chosen} />}
    </>
  )
}

import { Tabs } from '@/components/ui/tabs'
import { qualityRuleNames, qualityRules } from '@/lib/domain/quality-rules'
import type { Role } from '@/lib/domain/roles'
import { paths, withQuery } from '@/lib/paths'
import type { QualityFilter } from '@/lib/quality/filter'
import { notOfThatDay } from '@/lib/quality/of-day'
import type { QualityInbox } from '@/lib/quality/queries'
import { FindingTable } from './finding-table'
import { LivesHere } from './lives-here'
import { TwoPeople } from './two-people'

type Props = {
  data: QualityInbox
  filter: QualityFilter
  role: Role
}

/** What is missing, or was on a day, in the own trajectories or those of the team: which rules found something, and the findings of one or all. */
export function QualityInboxView({ data, filter, role }: Props) {
  const { counts, rule } = data
  const { gemeente, van, dag, bekend } = filter
  const kept = { gemeente, van, dag, bekend }
  const left = notOfThatDay(data)
  const found = qualityRuleNames.filter((name) => (counts[name] ?? 0) > 0 || name === rule)
  const all = qualityRuleNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  return (
    <>
      {found.length > 0 && (
        <Tabs
          label="Wat er mist"
          tabs={[
            { label: 'Alles', href: withQuery(paths.quality, kept), count: all, current: rule === null },
            ...found.map((name) => ({
              label: qualityRules[name].label,
              href: withQuery(paths.quality, { ...kept, soort: name }),
              count: counts[name] ?? 0,
              current: name === rule,
            })),
          ]}
        />
      )}
      {rule !== null && (
        <p className="note mb-3">
          {qualityRules[rule].explains}
          {qualityRules[rule].keepsOutOf && ` Telt niet mee in: ${lower(qualityRules[rule].keepsOutOf)}.`}
        </p>
      )}
      {left && <p className="note mb-3">{left}</p>}
      <FindingTable data={data} filter={filter} role={role} />
      <div className="mt-4 grid gap-4">
        {rule === 'possibleDouble' && data.now && <TwoPeople data={data} role={role} />}
        {rule === 'livesElsewhere' && data.now && <LivesHere data={data} role={role} />}
      </div>
    </>
  )
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)

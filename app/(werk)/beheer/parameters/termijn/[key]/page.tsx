import { NewRuleForm } from '@/components/parameter/parameter-forms'
import { periodWords } from '@/components/parameter/parameter-words'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { certaintyLabel, ruleLabel, unitLabel } from '@/lib/parameter/labels'
import { deadlineRuleScreen, type RuleRow } from '@/lib/parameter/queries'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const entry = (row: RuleRow) => ({
  id: row.id,
  what: `${row.length} ${unitLabel(row.unit, row.length)} · ${row.basis}`,
  on: periodWords(row.from, row.until),
  who: `${row.source} · ${certaintyLabel[row.certainty] ?? row.certainty}`,
  superseded: row.superseded,
})

export default async function DeadlineRulePage({ params }: PageProps<'/beheer/parameters/termijn/[key]'>) {
  const { key } = await params
  const { actor, data } = await screen(deadlineRuleScreen, decodeURIComponent(key))
  const first = data.rows[0]
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={first ? ruleLabel(first) : key}
      intro="Hoe lang deze termijn duurt, sinds wanneer, en op welke grond."
      actions={
        <ButtonLink href={withQuery(paths.parameters, { deel: 'termijnen' })} look="subtle">
          Terug naar de termijnen
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 *:mt-0">
        <Panel title="Lengte in de tijd">
          <Timeline entries={data.rows.map(entry)} empty="Nog geen lengte" />
        </Panel>
        {data.mayChange && first && (
          <Panel title="Nieuwe lengte" main>
            <NewRuleForm rule={first.key} unit={unitLabel(first.unit)} basis={first.basis} />
          </Panel>
        )}
      </div>
    </PageShell>
  )
}

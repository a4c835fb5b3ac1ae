import { periodWords } from '@/components/parameter/parameter-words'
import { SwitchRuleForm } from '@/components/parameter/switch-rule-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { onlyWhenWords, pairWords, switchSubjectLabel } from '@/lib/domain/switch-terms'
import { certaintyLabel } from '@/lib/parameter/labels'
import { switchRuleScreen, type SwitchRuleRow } from '@/lib/parameter/switch-rule-queries'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const entry = (row: SwitchRuleRow) => ({
  id: row.id,
  what: row.words,
  on: periodWords(row.validFrom, row.validTo),
  who: `${row.source} · ${certaintyLabel[row.certainty] ?? row.certainty}`,
  superseded: row.superseded,
})

export default async function SwitchRulePage({ params }: PageProps<'/beheer/parameters/switchregel/[key]'>) {
  const { key } = await params
  const { actor, data } = await screen(switchRuleScreen, decodeURIComponent(key))
  const { first, rows, plain, drafts } = data
  const pair = { from: first.fromTrack, to: first.toTrack }
  const back = withQuery(paths.parameters, { deel: 'switchregels', overstap: `${pair.from}-${pair.to}` })
  return (
    <PageShell
      actor={actor}
      drafts={drafts}
      current="beheer"
      title={`${switchSubjectLabel[first.subject]}: ${pairWords(pair)}`}
      intro={`Wat het scherm van een switch hierover zegt${words(first)}, sinds wanneer en op welke grond.`}
      actions={
        <ButtonLink href={back} look="subtle">
          Terug naar de regels
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 *:mt-0">
        <Panel title="De regel in de tijd">
          <Timeline entries={rows.map(entry)} empty="Nog geen regel" />
        </Panel>
        {plain && (
          <Panel title="Een nieuwe regel" main>
            <SwitchRuleForm rule={first.key} words={first.words} plain={plain} />
          </Panel>
        )}
      </div>
    </PageShell>
  )
}

function words(row: SwitchRuleRow): string {
  const only = onlyWhenWords({ onlyWhen: row })
  return only ? ` ${only}` : ''
}

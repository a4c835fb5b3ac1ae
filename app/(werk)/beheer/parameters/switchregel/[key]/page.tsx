import { RuleInTime } from '@/components/parameter/rule-in-time'
import { SwitchRuleForm } from '@/components/parameter/switch-rule-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { onlyWhenWords, pairWords, switchSubjectLabel } from '@/lib/domain/switch-terms'
import { switchRuleScreen, type SwitchRuleRow } from '@/lib/parameter/switch-rule-queries'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

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
      <RuleInTime
        rows={rows}
        form={plain && <SwitchRuleForm rule={first.key} words={first.words} plain={plain} />}
      />
    </PageShell>
  )
}

function words(row: SwitchRuleRow): string {
  const only = onlyWhenWords({ onlyWhen: row })
  return only ? ` ${only}` : ''
}

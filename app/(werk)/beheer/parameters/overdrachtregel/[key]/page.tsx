import { HandoverRuleForm } from '@/components/parameter/handover-rule-form'
import { addedWords, neededWords } from '@/components/parameter/handover-rule-table'
import { RuleInTime } from '@/components/parameter/rule-in-time'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { receiverLabel } from '@/lib/domain/labels'
import { handoverRuleScreen, type HandoverRuleRow } from '@/lib/parameter/handover-rule-queries'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const comesAlong = (row: HandoverRuleRow) =>
  row.kind === 'ground' && (
    <p className="note">
      {`Gaat altijd mee: ${neededWords(row)}. Mag erbij: ${addedWords(row) || 'niets'}.`}
    </p>
  )

export default async function HandoverRulePage({
  params,
}: PageProps<'/beheer/parameters/overdrachtregel/[key]'>) {
  const { key } = await params
  const { actor, data } = await screen(handoverRuleScreen, decodeURIComponent(key))
  const { first, rows, mayChange, drafts } = data
  return (
    <PageShell
      actor={actor}
      drafts={drafts}
      current="beheer"
      title={first.label}
      intro={`Overdracht aan: ${receiverLabel[first.receiver].toLowerCase()}. Wat hierop meegaat, sinds wanneer en waarom dat mag.`}
      actions={
        <ButtonLink href={withQuery(paths.parameters, { deel: 'overdrachtregels' })} look="subtle">
          Terug naar de gronden
        </ButtonLink>
      }
    >
      <RuleInTime rows={rows} more={comesAlong} form={mayChange && <HandoverRuleForm rule={first} />} />
    </PageShell>
  )
}

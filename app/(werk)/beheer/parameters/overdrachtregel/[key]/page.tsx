import { HandoverRuleForm } from '@/components/parameter/handover-rule-form'
import { addedWords, neededWords } from '@/components/parameter/handover-rule-table'
import { periodWords } from '@/components/parameter/parameter-words'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { receiverLabel } from '@/lib/domain/labels'
import { handoverRuleScreen, type HandoverRuleRow } from '@/lib/parameter/handover-rule-queries'
import { certaintyLabel } from '@/lib/parameter/labels'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const entry = (row: HandoverRuleRow) => ({
  id: row.id,
  what: row.words,
  on: periodWords(row.validFrom, row.validTo),
  who: `${row.source} · ${certaintyLabel[row.certainty] ?? row.certainty}`,
  superseded: row.superseded,
  ...(row.kind === 'ground' && {
    children: (
      <p className="note">
        {`Gaat altijd mee: ${neededWords(row)}. Mag erbij: ${addedWords(row) || 'niets'}.`}
      </p>
    ),
  }),
})

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
      <div className="grid items-start gap-4 lg:grid-cols-2 *:mt-0">
        <Panel title="De regel in de tijd">
          <Timeline entries={rows.map(entry)} empty="Nog geen regel" />
        </Panel>
        {mayChange && (
          <Panel title="Een nieuwe regel" main>
            <HandoverRuleForm rule={first} />
          </Panel>
        )}
      </div>
    </PageShell>
  )
}

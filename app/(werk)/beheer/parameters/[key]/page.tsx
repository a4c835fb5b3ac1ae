import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { EndValueForm, NewValueForm } from '@/components/parameter/parameter-forms'
import { periodWords, valueWords } from '@/components/parameter/parameter-words'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { certaintyLabel, parameterLabel, unitLabel } from '@/lib/parameter/labels'
import { parameterScreen, type ValueRow } from '@/lib/parameter/queries'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const entry = (row: ValueRow) => ({
  id: row.id,
  what: `${valueWords(row.value, row.unit)}${row.isPlan ? ' (plan, geldt niet)' : ''}`,
  on: periodWords(row.from, row.until),
  who: `${row.source} · ${certaintyLabel[row.certainty] ?? row.certainty} · vastgelegd ${instantWords(row.recordedAt)}`,
  superseded: row.superseded,
  children: row.note && <p>{row.note}</p>,
})

export default async function ParameterPage({ params }: PageProps<'/beheer/parameters/[key]'>) {
  const { key } = await params
  const { actor, data } = await screen(parameterScreen, decodeURIComponent(key))
  const { rows, today, mayChange, unit } = data
  const inForce = rows.find(
    (row) => !row.superseded && !row.isPlan && row.from <= today && (!row.until || row.until >= today),
  )
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={parameterLabel(data.key)}
      intro={
        inForce
          ? `Nu: ${valueWords(inForce.value, inForce.unit)}, ${periodWords(inForce.from, inForce.until)}.`
          : 'Er geldt nu geen waarde.'
      }
      actions={
        <ButtonLink href={paths.parameters} look="subtle">
          Terug naar de parameters
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 *:mt-0">
        <Panel title="Waarden in de tijd">
          <Timeline entries={rows.map(entry)} empty="Nog geen waarde" />
        </Panel>
        {mayChange && (
          <Panel title="Nieuwe waarde" main>
            <NewValueForm parameter={data.key} unit={unitLabel(unit)} />
            {inForce && !inForce.until && (
              <div className="mt-6">
                <DraftDisclosure
                  draft={`parameter ${data.key} einde`}
                  summary="De waarde beëindigen zonder nieuwe"
                >
                  <EndValueForm parameter={data.key} id={inForce.id} />
                </DraftDisclosure>
              </div>
            )}
          </Panel>
        )}
      </div>
    </PageShell>
  )
}

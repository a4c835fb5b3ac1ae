import { BatchContent } from '@/components/import/batch-content'
import { stepsOf } from '@/components/import/batch-steps'
import { PageShell } from '@/components/shell/page-shell'
import { StepLine } from '@/components/ui/step-line'
import { batchScreen, type BatchData } from '@/lib/import/queries'
import { rowFilter } from '@/lib/import/row-filter'
import { screen } from '@/lib/pipeline/screen'

const introOf = ({ fileName, municipalityName, counts }: BatchData['batch']) =>
  `${fileName} van ${municipalityName}, ${counts.rows === 1 ? '1 regel' : `${counts.rows ?? 0} regels`}. ${counts.source ?? ''}`

export default async function ImportPage({ params, searchParams }: PageProps<'/invoer/[id]'>) {
  const { id } = await params
  const filter = rowFilter.parse(await searchParams)
  const { actor, data } = await screen(batchScreen, { batchId: id, filter })
  const { batch } = data
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="invoer"
      title="Lijst invoeren"
      intro={<span className="wrap-anywhere">{introOf(batch)}</span>}
    >
      <StepLine label="Stappen van de invoer" steps={stepsOf(data)} />
      <BatchContent data={data} filter={filter} />
    </PageShell>
  )
}

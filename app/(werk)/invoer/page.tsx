import { randomUUID } from 'node:crypto'
import { BatchTable } from '@/components/import/batch-table'
import { UploadForm } from '@/components/import/upload-form'
import { PageShell } from '@/components/shell/page-shell'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import { fileProblemText } from '@/lib/domain/import/table'
import { importOverview } from '@/lib/import/queries'
import { screen } from '@/lib/pipeline/screen'

const problemText = (code: unknown): string | null => {
  if (typeof code !== 'string') return null
  return code in fileProblemText
    ? fileProblemText[code as keyof typeof fileProblemText]
    : 'Dit lukte niet. Kies het bestand opnieuw.'
}

export default async function ImportsPage({ searchParams }: PageProps<'/invoer'>) {
  const problem = problemText((await searchParams).probleem)
  const { actor, data } = await screen(importOverview, undefined)
  return (
    <PageShell
      actor={actor}
      current="invoer"
      title="Invoer"
      intro={
        data.mayRun
          ? 'Breng een bestaande lijst binnen: bestand, kolommen, controle, klaar.'
          : 'Welke lijsten zijn binnengebracht, en hoe ver ze zijn.'
      }
    >
      {problem && (
        <Alert tone="warning" title="Dit bestand is niet gelezen" appears>
          <p>{problem}</p>
        </Alert>
      )}
      {data.mayRun && (
        <Panel title="Nieuwe lijst" main>
          <UploadForm municipalities={data.municipalities} submissionId={randomUUID()} />
        </Panel>
      )}
      <Panel title="Lijsten">
        <BatchTable batches={data.batches} opens={data.mayRun} />
      </Panel>
    </PageShell>
  )
}

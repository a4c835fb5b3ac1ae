import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { National } from '@/lib/report/national-queries'

type Year = National['years'][number]

const count = (value: number | null) => (value === null ? 'onbekend' : formatNumber(value))
const percent = (value: number | null) => (value === null ? 'onbekend' : `${formatNumber(value, 1)}%`)

/** The published years: numbers with their units, the shares worked out from them, and where each was found. */
export function NationalTable({ years }: { years: readonly Year[] }) {
  return (
    <>
      <Panel title="Plekken, personen en adviezen" main>
        <DataTable
          caption="Landelijke cijfers per jaar"
          columns={[
            { label: 'Jaar', tight: true },
            { label: 'Plekken van 31 uur', kind: 'number' },
            { label: 'Personen aan het werk', kind: 'number' },
            { label: 'Personen per 100 plekken', kind: 'number' },
            { label: 'Gevuld deel van de plekken', kind: 'number' },
            { label: 'Positieve adviezen dat jaar', kind: 'number' },
            { label: 'Positieve adviezen sinds 2015', kind: 'number' },
            { label: 'Aan het werk van de adviezen', kind: 'number' },
          ]}
          rows={years.map((year) => [
            String(year.year),
            count(year.places),
            count(year.workingPersons),
            year.personsOfPlaces === null ? 'onbekend' : formatNumber(year.personsOfPlaces, 1),
            filled(year),
            count(year.positiveAdvicesInYear),
            count(year.positiveAdvicesTotal),
            percent(year.workingOfAdvices),
          ])}
          empty={<EmptyState title="Er zijn geen landelijke cijfers." />}
        />
        <p className="mt-3">
          Een plek is 31 uur per week; mensen werken meestal minder. Personen per 100 plekken vergelijkt dus
          twee eenheden, zoals brieven vaak doen. Het gevulde deel rekent de personen met hun gemiddelde uren
          om naar plekken. Dat kan alleen voor een jaar waarvan die uren gepubliceerd zijn.
        </p>
      </Panel>
      <Panel title="Waar het staat">
        <DataTable
          caption="Bronnen van de landelijke cijfers"
          columns={[
            { label: 'Jaar', tight: true },
            { label: 'Wat voor getal' },
            { label: 'Bron van de plekken' },
            { label: 'Bron van de personen' },
            { label: 'Wat erbij hoort' },
          ]}
          rows={years.map(({ year, status, source, sourceWorking, note }) => [
            String(year),
            status,
            source,
            sourceWorking ?? 'niet gevonden',
            note ?? '',
          ])}
          empty={<EmptyState title="Er zijn geen bronnen." />}
        />
      </Panel>
    </>
  )
}

/** The share of places that is filled; where the source says a share itself, that too. */
function filled({ filledOfPlaces, publishedPercentage }: Year): string {
  const published = publishedPercentage === null ? '' : ` (bron: ${publishedPercentage}%)`
  return `${percent(filledOfPlaces)}${published}`
}

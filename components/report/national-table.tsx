import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { adviceChecks, type AdviceCheck } from '@/lib/domain/national-figures'
import type { National } from '@/lib/report/national-queries'

type Year = National['years'][number]

const count = (value: number | null) => (value === null ? 'onbekend' : formatNumber(value))
const percent = (value: number | null) => (value === null ? 'onbekend' : `${formatNumber(value, 1)}%`)

/** The published years: numbers with their units, the shares worked out from them, and where each was found. */
export function NationalTable({ years }: { years: readonly Year[] }) {
  return (
    <>
      <PlacesPanel years={years} />
      <AdvicesPanel years={years} />
      <Panel title="Waar het staat">
        <DataTable
          caption="Bronnen van de landelijke cijfers"
          narrow="stack"
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

function PlacesPanel({ years }: { years: readonly Year[] }) {
  return (
    <Panel title="Plekken en personen" main>
      <DataTable
        caption="Plekken en personen per jaar"
        narrow="stack"
        columns={[
          { label: 'Jaar', tight: true },
          { label: 'Plekken van 31 uur', kind: 'number' },
          { label: 'Personen aan het werk', kind: 'number' },
          { label: 'Personen per 100 plekken', kind: 'number' },
          { label: 'Gevuld deel van de plekken', kind: 'number' },
        ]}
        rows={years.map((year) => [
          String(year.year),
          count(year.places),
          count(year.workingPersons),
          year.personsOfPlaces === null ? 'onbekend' : formatNumber(year.personsOfPlaces, 1),
          filled(year),
        ])}
        empty={<EmptyState title="Er zijn geen landelijke cijfers." />}
      />
      <p className="mt-3">
        Een plek is 31 uur per week; mensen werken meestal minder. Personen per 100 plekken vergelijkt dus
        twee eenheden, zoals brieven vaak doen. Het gevulde deel rekent de personen met hun gemiddelde uren om
        naar plekken. Dat kan alleen voor een jaar waarvan die uren gepubliceerd zijn.
      </p>
    </Panel>
  )
}

function AdvicesPanel({ years }: { years: readonly Year[] }) {
  return (
    <Panel title="Positieve adviezen">
      <DataTable
        caption="Positieve adviezen per jaar"
        narrow="stack"
        columns={[
          { label: 'Jaar', tight: true },
          { label: 'Dat jaar', kind: 'number' },
          { label: 'Sinds 2015', kind: 'number' },
          { label: 'Personen aan het werk', kind: 'number' },
          { label: 'Aan het werk van de adviezen', kind: 'number' },
        ]}
        rows={years
          .filter(hasAdvices)
          .map((year) => [
            String(year.year),
            count(year.positiveAdvicesInYear),
            count(year.positiveAdvicesTotal),
            count(year.workingPersons),
            percent(year.workingOfAdvices),
          ])}
        empty={<EmptyState title="Van geen jaar zijn adviezen gepubliceerd." />}
      />
      {adviceChecks(years).map((check) => (
        <p key={check.year} className="mt-3">
          {checkWords(check)}
        </p>
      ))}
    </Panel>
  )
}

const hasAdvices = ({ positiveAdvicesInYear, positiveAdvicesTotal }: Year) =>
  positiveAdvicesInYear !== null || positiveAdvicesTotal !== null

/** What adding up the years says about a published total. */
function checkWords({ year, total, sum, agrees }: AdviceCheck): string {
  if (sum === null) return `Het totaal van ${year} is niet na te tellen: niet van elk jaar sinds 2015 is een getal gevonden.` // prettier-ignore
  const added = `De jaren 2015 tot en met ${year} zijn samen ${formatNumber(sum)}`
  return agrees
    ? `${added}. Dat klopt met het gepubliceerde totaal van ${formatNumber(total)}.`
    : `${added}, het gepubliceerde totaal is ${formatNumber(total)}. Dat verschil komt niet door afronden: kijk de bron na.`
}

/** The share of places that is filled; where the source says a share itself, that too. */
function filled({ filledOfPlaces, publishedPercentage }: Year): string {
  const published = publishedPercentage === null ? '' : ` (bron: ${publishedPercentage}%)`
  return `${percent(filledOfPlaces)}${published}`
}

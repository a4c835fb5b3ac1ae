import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LineChart } from '@/components/ui/line-chart'
import { Panel } from '@/components/ui/panel'
import {
  publishedLabel,
  publishedMonths,
  publishedPeriod,
  publishedQuarters,
  publishedWords,
  publishedWorking,
  type PublishedFigure,
} from '@/lib/report/national-published'

type Props = { figures: readonly PublishedFigure[] }

const words = (figure: PublishedFigure | null) => (figure === null ? 'onbekend' : publishedWords(figure))
const nothing = <EmptyState title="Hiervan is niets gepubliceerd." />

/** What UWV and CBS published beside the yearly numbers, each in its own unit, and what the task field costs. */
export function NationalPublished({ figures }: Props) {
  return (
    <>
      <Quarters figures={figures} />
      <Months figures={figures} />
      <Costs figures={figures} />
      <Panel title="Alle losse cijfers met hun bron">
        <Disclosure summary={`Toon alle ${figures.length} cijfers`}>
          <DataTable
            caption="Alle losse cijfers met hun bron"
            narrow="stack"
            columns={[
              { label: 'Van wanneer', tight: true },
              { label: 'Wat' },
              { label: 'Getal', kind: 'number' },
              { label: 'Bron' },
              { label: 'Wat erbij hoort' },
            ]}
            rows={figures.map((figure) => [
              publishedPeriod(figure),
              publishedLabel(figure),
              publishedWords(figure),
              figure.source,
              figure.note ?? '',
            ])}
            empty={nothing}
          />
        </Disclosure>
      </Panel>
    </>
  )
}

function Quarters({ figures }: Props) {
  return (
    <Panel title="UWV per kwartaal">
      <BarChart
        title="Personen aan het werk in beschut werk"
        description="Per dag waarvan UWV het aantal publiceerde."
        bars={publishedWorking(figures).map((figure) => ({
          label: publishedPeriod(figure),
          value: figure.value,
          words: `${publishedWords(figure)} personen`,
        }))}
      />
      <DataTable
        caption="UWV per kwartaal"
        narrow="stack"
        columns={[
          { label: 'Kwartaal', tight: true },
          { label: 'Positieve adviezen in het kwartaal', kind: 'number' },
          { label: 'Positieve adviezen sinds 2015', kind: 'number' },
          { label: 'Personen met een positief advies', kind: 'number' },
          { label: 'Personen aan het werk', kind: 'number' },
          { label: 'Bron' },
        ]}
        rows={publishedQuarters(figures).map(
          ({ period, advices, advicesTotal, withAdvice, working, source }) => [
            period,
            ...[advices, advicesTotal, withAdvice, working].map(words),
            source,
          ],
        )}
        empty={nothing}
      />
      <p className="mt-3">
        Van de andere kwartalen is niets gevonden. Een aantal adviezen is geen aantal personen aan het werk.
      </p>
    </Panel>
  )
}

function Months({ figures }: Props) {
  const months = publishedMonths(figures)
  const totals = months.map(({ all }) => all?.value ?? null)
  const last = months.at(-1)
  return (
    <Panel title="CBS: voorzieningen van gemeenten per maand">
      {last && (
        <LineChart
          title="Alle voorzieningen, per maand"
          description="De cijfers per maand staan in de tabel eronder."
          marks={[0, months.length - 1].map((at) => ({ at, words: months[at]?.period ?? '' }))}
          lines={[
            {
              label: 'Alle voorzieningen',
              look: 'solid',
              values: totals,
              words: `${last.period} ${words(last.all)}`,
            },
          ]}
        />
      )}
      <Disclosure summary={`Toon de ${months.length} maanden`}>
        <DataTable
          caption="Voorzieningen per maand"
          narrow="stack"
          columns={[
            { label: 'Maand', tight: true },
            { label: 'Alle voorzieningen', kind: 'number' },
            { label: 'Waarvan beschut werk', kind: 'number' },
            { label: 'Loonkostensubsidie', kind: 'number' },
            { label: 'Forfaitaire loonkostensubsidie', kind: 'number' },
          ]}
          rows={months.map(({ period, all, sheltered, subsidy, forfait }) => [
            period,
            ...[all, sheltered, subsidy, forfait].map(words),
          ])}
          empty={nothing}
        />
      </Disclosure>
      <p className="mt-3">
        CBS telt hier voorzieningen, geen plekken van 31 uur, afgerond op tientallen. Van maanden zonder getal
        is het niet gevonden.
      </p>
    </Panel>
  )
}

function Costs({ figures }: Props) {
  const rows = figures.filter(({ key }) => key.startsWith('national.tv64.'))
  return (
    <Panel title="Wat het gemeenten kost">
      <DataTable
        caption="Lasten taakveld 6.4 van alle gemeenten"
        narrow="stack"
        columns={[
          { label: 'Jaar', tight: true },
          { label: 'Wat' },
          { label: 'Lasten (x € 1.000)', kind: 'number' },
          { label: 'Wat erbij hoort' },
        ]}
        rows={rows.map((figure) => [
          publishedPeriod(figure),
          publishedLabel(figure),
          publishedWords(figure),
          figure.note ?? '',
        ])}
        empty={nothing}
      />
    </Panel>
  )
}

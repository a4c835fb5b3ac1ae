import { wordsOf } from '@/components/report/shown-words'
import { DataTable } from '@/components/ui/data-table'
import { Figures } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { uwvIndicators } from '@/lib/domain/uwv-figures'
import type { UwvKept } from '@/lib/reconciliation/asked'
import { besideWords } from '@/lib/reconciliation/comparison-words'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'

/** The figure of UWV, that of Schakel and what lies between, in the unit of UWV; and what was recorded about it. */
export function UwvBeside({ data }: { data: UwvReport | UwvPeople }) {
  const { kept, shown, threshold, indicator, quarter, known } = data
  const { unit, counted, label } = uwvIndicators[indicator]
  const theirs = kept.find(({ kind }) => kind === 'theirs')
  const agreed = kept.find(({ kind }) => kind === 'agreed')
  return (
    <Panel title={label}>
      <Figures
        label="Naast elkaar"
        figures={[
          { label: `${unit} volgens UWV`, value: theirs ? formatNumber(theirs.value) : 'onbekend' },
          { label: `${unit} volgens Schakel`, value: wordsOf(shown.ours, threshold), note: `op ${formatDate(quarter.until)}` },
          { label: 'verschil (UWV min Schakel)', value: besideWords(theirs, shown.ours) },
          ...(agreed ? [{ label: `${unit} afgesproken`, value: formatNumber(agreed.value), note: `${formatDate(agreed.recordedOn)}, ${agreed.by}` }] : []),
        ]}
      />
      <p className="note mb-3">{counted}</p>
      <KeptTable kept={kept} known={known} />
    </Panel>
  )
} // prettier-ignore

const kindWords = { theirs: 'Cijfer van UWV', agreed: 'Afgesproken' } as const

/** Nothing was recorded; on which day it was not, where that is asked. */
const nothingKept = (known: string | null) =>
  known === null
    ? 'Van dit kwartaal is nog geen cijfer van UWV vastgelegd.'
    : `Op ${formatDate(known)} was van dit kwartaal nog geen cijfer van UWV vastgelegd.`

function KeptTable({ kept, known }: { kept: readonly UwvKept[]; known: string | null }) {
  return (
    <DataTable
      caption="Wat is vastgelegd"
      narrow="stack"
      columns={[
        { label: 'Wat' },
        { label: 'Cijfer', kind: 'number' },
        { label: 'Schakel telde toen', kind: 'number' },
        { label: 'Toelichting' },
        { label: 'Vastgelegd' },
      ]}
      rows={kept.map(({ kind, value, ours, note, recordedOn, by }) => [
        kindWords[kind],
        formatNumber(value),
        ours === null ? 'niet getoond' : formatNumber(ours),
        note,
        `${formatDate(recordedOn)}, ${by}`,
      ])}
      empty={<p>{nothingKept(known)}</p>}
    />
  )
}

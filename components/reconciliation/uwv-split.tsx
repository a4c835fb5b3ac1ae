import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'
import { splitWords } from '@/lib/reconciliation/split-words'

/** How much of the difference is confirmed, can be explained and is not explained: lines that add up to it. */
export function UwvSplit({ data, named }: { data: UwvReport | UwvPeople; named: boolean }) {
  const lines = splitWords(data)
  if (lines === null || data.counted.length === 0) return null
  return (
    <Panel title="Hoeveel van het verschil bekend is">
      {lines === 'hidden' ? (
        <p>Dit is niet te zeggen: met deze cijfers zou een klein aantal zijn uit te rekenen.</p>
      ) : (
        <DataTable
          caption="Hoeveel van het verschil bekend is"
          narrow="stack"
          columns={[{ label: 'Deel' }, { label: 'Verschil', kind: 'number' }]}
          rows={lines}
          empty={null}
        />
      )}
      {data.known === null && (
        <p className="note mt-3">
          {named
            ? 'Vraag UWV naar de mensen hieronder en leg per persoon vast wat UWV zegt. Tot dan verklaart een reden hoogstens zoveel mensen als er met die reden zijn.'
            : 'De consulent legt per persoon vast wat UWV zegt, bij Trajecten, Cijfers van UWV. Tot dan verklaart een reden hoogstens zoveel mensen als er met die reden zijn.'}
        </p>
      )}
    </Panel>
  )
}

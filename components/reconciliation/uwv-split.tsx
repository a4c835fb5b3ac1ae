import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'
import { leftToAsk, splitWords } from '@/lib/reconciliation/split-words'

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
      {data.known === null && leftToAsk(data) && (
        <p className="note mt-3">
          {named
            ? 'Vraag bij UWV na hoe het de mensen bij de reden hieronder telt, en leg bij ieder van hen vast wat UWV zegt. Zolang UWV niets zei, kan een reden hoogstens zoveel van het verschil verklaren als er mensen bij staan.'
            : 'De consulent legt bij ieder van deze mensen vast wat UWV zegt (Trajecten, Cijfers van UWV). Zolang UWV niets zei, kan een reden hoogstens zoveel van het verschil verklaren als er mensen bij staan.'}
        </p>
      )}
    </Panel>
  )
}

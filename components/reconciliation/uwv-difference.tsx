import { opens, wordsOf } from '@/components/report/shown-words'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { withQuery } from '@/lib/paths'
import { uwvFigureName, uwvReasons } from '@/lib/domain/uwv-figures'
import { inOrder } from '@/lib/reconciliation/comparison-words'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'

export type UwvAsked = { gemeente?: string; kwartaal?: string; cijfer: string; bekend?: string }

type Props = { data: UwvReport | UwvPeople; path: string; asked: UwvAsked }

/** What may make the two differ: how many persons of each reason Schakel counts or leaves out; each opens its rows. */
export function UwvDifference({ data, path, asked }: Props) {
  const { counted, shown, threshold } = data
  return (
    <Panel title="Waar het verschil vandaan kan komen">
      <p className="note mb-3">
        UWV noemt bij zijn cijfer geen namen. Daarom staat hier waarom UWV onze eigen mensen anders kan
        tellen.
      </p>
      <DataTable
        caption="Waar het verschil vandaan kan komen"
        narrow="stack"
        columns={[
          { label: 'Reden', kind: 'link' },
          { label: 'Telt bij Schakel', tight: true },
          { label: 'Aantal', kind: 'number' },
        ]}
        rows={inOrder(counted).map((row) => {
          const name = uwvFigureName(row)
          const href = `${withQuery(path, { ...asked, soort: name })}#rijen`
          return [
            opens(shown[name]) ? [uwvReasons[row.why], href] : uwvReasons[row.why],
            row.counts ? 'ja' : 'nee',
            wordsOf(shown[name], threshold),
          ]
        })}
        empty={<EmptyState title="In Schakel hoort op deze peildatum niemand bij dit cijfer." />}
      />
    </Panel>
  )
}

import { Panel } from '@/components/ui/panel'
import type { BatchData } from '@/lib/import/queries'
import { UndoImport } from './batch-buttons'

/** The way back of an import, also of one that stopped halfway; or why there is none any more. */
export function UndoPanel({ batch: { id, version }, mayUndo }: Pick<BatchData, 'batch' | 'mayUndo'>) {
  return (
    <Panel title="Terugdraaien">
      {mayUndo ? (
        <>
          <p className="mb-3">
            Zolang niemand met deze mensen verder werkte, kunt u de hele invoer terugdraaien. Er wordt niets
            gewist: het logboek houdt bij dat het zo was.
          </p>
          <UndoImport batchId={id} version={version} />
        </>
      ) : (
        <p>
          Er is al verder gewerkt met mensen uit deze lijst. Terugdraaien kan niet meer; pas de trajecten zelf
          aan.
        </p>
      )}
    </Panel>
  )
}

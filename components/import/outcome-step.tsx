import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { BatchData } from '@/lib/import/queries'
import { paths } from '@/lib/paths'
import { DiscardList } from './batch-buttons'
import { RowTable } from './row-table'
import { UndoPanel } from './undo-panel'

/** What became of a list: how many are in, who stayed out and why, and the way back. */
export function OutcomeStep({ batch, left, mayUndo }: BatchData) {
  const { counts, id, version } = batch
  return (
    <>
      <Alert tone="positive" title={`${counts.imported ?? 0} mensen ingevoerd`} appears>
        <p className="mb-3">
          Hun verleden staat in de tijdlijn van hun traject, met de dagen uit de lijst. U bent de eigenaar van
          deze trajecten.
        </p>
        <ButtonLink href={paths.trajectories} look="primary">
          Bekijk de trajecten
        </ButtonLink>
      </Alert>
      {left.length > 0 && (
        <Panel
          title={
            left.length === 1 ? '1 regel is niet ingevoerd' : `${left.length} regels zijn niet ingevoerd`
          }
        >
          <RowTable caption="Regels die niet zijn ingevoerd" rows={left} notes={false} />
          <p className="my-3">
            Pas deze regels aan in uw eigen lijst en breng ze opnieuw binnen, of meld de mensen los aan.
            Daarna kunt u de regels hier weggooien.
          </p>
          <DiscardList batchId={id} version={version} words="Gooi deze regels weg" leave={false} />
        </Panel>
      )}
      <UndoPanel batch={batch} mayUndo={mayUndo} />
    </>
  )
}

import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { BatchData } from '@/lib/import/queries'
import { rowsPerPage, type RowFilter } from '@/lib/import/row-filter'
import { paths, withQuery } from '@/lib/paths'
import { DiscardList, ListAdvices, StartImport } from './batch-buttons'
import { ControlStep } from './control-step'
import { ImportProgress } from './import-progress'
import { MappingForm } from './mapping-form'
import { OutcomeStep } from './outcome-step'
import { RowForm } from './row-form'
import { UndoPanel } from './undo-panel'

type Props = { data: BatchData; filter: RowFilter }

/** The step a list is in. */
export function BatchContent(props: Props) {
  return (
    <div className="mt-4 grid gap-6">
      <Step {...props} />
    </div>
  )
}

function Step({ data, filter }: Props) {
  const { batch, mapping, control } = data
  if (mapping) return <MappingStep data={data} mapping={mapping} />
  if (control) return <CheckingStep data={data} control={control} filter={filter} />
  if (batch.status === 'importing')
    return (
      <>
        <Panel title="Bezig met invoeren" main>
          <ImportProgress
            batchId={batch.id}
            done={batch.counts.imported ?? 0}
            total={(batch.counts.good ?? 0) + (batch.counts.warning ?? 0)}
          />
        </Panel>
        <UndoPanel batch={batch} mayUndo={data.mayUndo} />
      </>
    )
  if (batch.status === 'imported') return <OutcomeStep {...data} />
  if (batch.counts.advices !== undefined) return <SetApart count={batch.counts.advices} />
  return <Ended status={batch.status} />
}

function MappingStep({
  data: { batch },
  mapping,
}: {
  data: BatchData
  mapping: NonNullable<BatchData['mapping']>
}) {
  return (
    <>
      <Panel title="Kolommen en woorden" main>
        <MappingForm batchId={batch.id} version={batch.version} mapping={mapping} />
      </Panel>
      <Discard batch={batch} />
    </>
  )
}

function CheckingStep({
  data,
  control,
  filter,
}: {
  data: BatchData
  control: NonNullable<BatchData['control']>
  filter: RowFilter
}) {
  const { batch } = data
  const count = control.counts.good + control.counts.warning
  const hasAdvices = batch.columns.includes('adviceOn') && batch.columns.includes('adviceOutcome')
  return (
    <>
      <Panel title="Invoeren" main>
        <p className="mb-3">
          {`${leftOut(control.counts.refused, control.counts.skipped)} ${count > 0 ? 'Elke regel gaat heel mee of niet. U kunt de invoer terugdraaien zolang niemand ermee verder werkte.' : 'Er valt nog niets in te voeren. Pas hieronder aan wat niet klopt.'}`}
        </p>
        {count > 0 && <StartImport batchId={batch.id} version={batch.version} count={count} />}
      </Panel>
      {hasAdvices && (
        <Panel title="Is dit een lijst met adviezen van UWV?">
          <p className="mb-3">
            Dan kunt u de adviezen apart zetten. Wat al in een traject staat, slaat Schakel over; de rest komt
            bij Adviezen zonder traject, en niemand krijgt daardoor een traject.
          </p>
          <ListAdvices batchId={batch.id} version={batch.version} />
        </Panel>
      )}
      <Panel title="Controle">
        <ControlStep
          batchId={batch.id}
          control={control}
          filter={filter}
          rowsPerPage={rowsPerPage}
          form={<OpenRow data={data} control={control} filter={filter} />}
        />
      </Panel>
      <Discard batch={batch} />
    </>
  )
}

function leftOut(refused: number, skipped: number): string {
  const out = refused + skipped
  if (out === 0) return 'Alle regels kunnen mee.'
  return out === 1 ? '1 regel gaat niet mee.' : `${out} regels gaan niet mee.`
}

function OpenRow({
  data,
  control,
  filter,
}: {
  data: BatchData
  control: NonNullable<BatchData['control']>
  filter: RowFilter
}) {
  const row = control.rows.find(({ number }) => number === filter.rij)
  if (!row) return null
  const { toon, soort, pagina } = filter
  const hidesBsn = row.values.bsn !== null
  return (
    <RowForm
      key={row.number}
      batchId={data.batch.id}
      number={row.number}
      skipped={row.skipped}
      cells={hidesBsn ? { ...row.cells, bsn: undefined } : row.cells}
      faults={row.faults}
      corrections={hidesBsn ? { ...control.corrections, bsn: undefined } : control.corrections}
      hidesBsn={hidesBsn}
      backHref={withQuery(paths.importBatch(data.batch.id), { toon, soort, pagina })}
    />
  )
}

function Discard({ batch }: { batch: BatchData['batch'] }) {
  return (
    <Panel title="Toch niet invoeren">
      <p className="mb-3">Wij bewaren de regels versleuteld tot u ze invoert of weggooit.</p>
      <DiscardList batchId={batch.id} version={batch.version} words="Gooi deze lijst weg" leave />
    </Panel>
  )
}

function SetApart({ count }: { count: number }) {
  return (
    <Alert tone="positive" title={`${count} ${count === 1 ? 'advies' : 'adviezen'} apart gezet`}>
      <p className="mb-3">
        Wat al in een traject stond, is overgeslagen. De inhoud van deze lijst is gewist.
      </p>
      <ButtonLink href={paths.unclaimedAdvice}>Naar de adviezen zonder traject</ButtonLink>
    </Alert>
  )
}

function Ended({ status }: { status: string }) {
  const undone = status === 'undone'
  return (
    <Alert title={undone ? 'Deze invoer is teruggedraaid' : 'Deze lijst is weggegooid'}>
      <p className="mb-3">
        {undone
          ? 'De trajecten van deze lijst zijn afgesloten en tellen nergens mee. Wat er stond, blijft in het logboek.'
          : 'Er is niets van ingevoerd en de inhoud is gewist.'}
      </p>
      <ButtonLink href={paths.imports}>Naar de lijsten</ButtonLink>
    </Alert>
  )
}

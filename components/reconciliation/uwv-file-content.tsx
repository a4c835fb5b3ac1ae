'use client'

import { useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/domain/dutch-number'
import { uwvIndicators } from '@/lib/domain/uwv-figures'
import { lineRanges } from '@/lib/domain/uwv-file/line-ranges'
import { uwvSkipped, type UwvSkippedRow } from '@/lib/domain/uwv-file/skipped'
import { paths, withQuery } from '@/lib/paths'
import { recordUwvFile } from '@/lib/reconciliation/actions'
import type { UwvFilePreview, UwvFileRow } from '@/lib/reconciliation/file-queries'
import { differenceWords } from '@/lib/report/figure-difference'

type Props = { preview: UwvFilePreview; fileName: string }

const figures = (count: number) => (count === 1 ? '1 cijfer' : `${formatNumber(count)} cijfers`)
const lines = (count: number) => (count === 1 ? '1 regel' : `${formatNumber(count)} regels`)

/** What a file of UWV would record and what it leaves out; the figures are recorded together or not at all. */
export function UwvFileContent({ preview: { rows, skipped, unused }, fileName }: Props) {
  const [recorded, setRecorded] = useState(false)
  return (
    <div className="mt-4 grid gap-3">
      <h3>{titleOf(recorded)}</h3>
      <FigureTable rows={rows} recorded={recorded} />
      {recorded && <Recorded count={rows.length} />}
      {!recorded && rows.length > 0 && (
        <RecordForm rows={rows} fileName={fileName} onDone={() => setRecorded(true)} />
      )}
      {unused.length > 0 && <p className="note">{`Niet gebruikt: ${unusedWords(unused)}.`}</p>}
      {skipped.length > 0 && <SkippedRows skipped={skipped} />}
    </div>
  )
}

const titleOf = (recorded: boolean) => (recorded ? 'Vastgelegd uit dit bestand' : 'Wat wordt vastgelegd')

const unusedWords = (headers: string[]) =>
  `kolom ${headers.slice(0, 10).map((header) => `“${header.slice(0, 40)}”`).join(', ')}${headers.length > 10 ? ' en meer' : ''}` // prettier-ignore

function RecordForm({ rows, fileName, onDone }: { rows: UwvFileRow[]; fileName: string; onDone: () => void }) {
  const asked = rows.map(({ line, municipalityId, quarter, indicator, value }) => ({ line, municipalityId, quarter, indicator, value }))
  return (
    <ActionForm
      draft={null}
      action={recordUwvFile}
      extra={{ fileName, figures: asked, count: asked.length }}
      defaultValues={{}}
      submitLabel={`Leg ${figures(rows.length)} vast`}
      doneWords="Vastgelegd"
      onDone={onDone}
    >
      <p className="note">Alles of niets. Wat eerder is vastgelegd, blijft staan.</p>
    </ActionForm>
  )
} // prettier-ignore

/** Takes the focus of the button that is gone. */
function Recorded({ count }: { count: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="positive" title={`${figures(count)} van UWV vastgelegd`}>
        <p>
          Open een gemeente om te zien waar het verschil vandaan kan komen, en leg daar vast wat is
          afgesproken.
        </p>
      </Alert>
    </div>
  )
}

const addressOf = ({ municipalityId, quarter, indicator }: UwvFileRow) =>
  withQuery(paths.uwvReport, { gemeente: municipalityId, kwartaal: quarter, cijfer: indicator })

function FigureTable({ rows, recorded }: { rows: UwvFileRow[]; recorded: boolean }) {
  return (
    <DataTable
      caption={titleOf(recorded)}
      narrow="stack"
      columns={[
        { label: 'Gemeente', kind: 'link' },
        { label: 'Kwartaal' },
        { label: 'Cijfer' },
        { label: 'UWV', kind: 'number' },
        { label: 'Schakel', kind: 'number' },
        { label: 'Verschil', kind: 'number' },
        { label: 'Eerder van UWV', kind: 'number' },
        { label: 'Regel', kind: 'number' },
      ]}
      rows={rows.map((row) => [
        recorded ? [row.municipality, addressOf(row)] : [row.municipality, ''],
        row.quarterLabel,
        uwvIndicators[row.indicator].label,
        formatNumber(row.value),
        row.ours === null ? 'niet getoond' : formatNumber(row.ours),
        differenceWords(row.ours === null ? null : row.value - row.ours),
        row.before === null ? 'geen' : formatNumber(row.before),
        row.line,
      ])}
      empty={<p>Uit dit bestand is niets vast te leggen.</p>}
    />
  )
}

/** Rows shown one by one; of more the rest is counted. */
const mostShown = 100
/** Rows of other gemeenten that are shown among the others; a sheet of the whole country has a thousand of them. */
const fewElsewhere = 20

/** Every row that stays out, each with what stands there and why; many of other gemeenten together. */
function SkippedRows({ skipped }: { skipped: UwvSkippedRow[] }) {
  const elsewhere = skipped.filter(({ why }) => why === 'elsewhere').map(({ line }) => line)
  const together = elsewhere.length > fewElsewhere
  const apart = together ? skipped.filter(({ why }) => why !== 'elsewhere') : skipped
  return (
    <section className="grid gap-3">
      <h3>{`Wat niet wordt vastgelegd: ${lines(skipped.length)}`}</h3>
      {apart.length > 0 && (
        <DataTable
          caption="Wat niet wordt vastgelegd"
          narrow="stack"
          columns={[{ label: 'Regel', kind: 'number' }, { label: 'Wat er staat' }, { label: 'Waarom niet' }]}
          rows={apart.slice(0, mostShown).map(({ line, cells, why }) => [line, cells, uwvSkipped[why]])}
          empty={null}
        />
      )}
      {apart.length > mostShown && <p className="note">{`En nog ${lines(apart.length - mostShown)}.`}</p>}
      {together && (
        <p className="note">{`${uwvSkipped.elsewhere}: ${lines(elsewhere.length)} (regel ${lineRanges(elsewhere)}).`}</p>
      )}
    </section>
  )
} // prettier-ignore

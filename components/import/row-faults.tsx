import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import type { CheckedRow, Verdict } from '@/lib/domain/import/check-list'
import type { Fault } from '@/lib/domain/import/faults'
import { fieldLabel, importFields, type ImportField } from '@/lib/domain/import/fields'

const verdictWord: Record<Verdict, readonly [string, Tone]> = {
  good: ['Goed', 'positive'],
  warning: ['Waarschuwing', 'warning'],
  refused: ['Geweigerd', 'negative'],
}

/** The judgement of a row; a row that is left out by choice says so. */
export function RowVerdict({ row }: { row: CheckedRow }) {
  const [word, tone] = row.skipped ? (['Overgeslagen', 'neutral'] as const) : verdictWord[row.verdict]
  return <Tag tone={tone}>{word}</Tag>
}

/** Everything there is to say about a row: per cell what stands in the file, then what is so. */
export function RowFaults({ row, notes }: { row: CheckedRow; notes: boolean }) {
  const shown = (faults: Fault[]) => faults.filter(({ severity }) => notes || severity !== 'note')
  const cells = importFields.filter((field) => shown(row.cells[field]?.faults ?? []).length > 0)
  const own = shown(row.faults)
  if (cells.length === 0 && own.length === 0) return null
  return (
    <ul className="grid min-w-0 gap-1 wrap-anywhere">
      {cells.map((field) => (
        <CellLine
          key={field}
          field={field}
          raw={row.cells[field]?.raw ?? ''}
          faults={shown(row.cells[field]?.faults ?? [])}
        />
      ))}
      {own.map((found, index) => (
        <li key={index}>
          {found.field && <strong>{fieldLabel[found.field]}: </strong>}
          {found.message}
        </li>
      ))}
    </ul>
  )
}

function CellLine({ field, raw, faults }: { field: ImportField; raw: string; faults: Fault[] }) {
  return (
    <li>
      <strong>{fieldLabel[field]}</strong>
      {raw !== '' && (
        <>
          {' '}
          <q>{raw}</q>
        </>
      )}
      : {faults.map(({ message }) => message).join(' ')}
    </li>
  )
}

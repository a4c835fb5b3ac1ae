'use client'

import { ActionForm } from '@/components/forms/action-form'
import { RadioGroup } from '@/components/forms/choice-fields'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Fault } from '@/lib/domain/import/faults'
import { fieldLabel, importFields, type ImportField } from '@/lib/domain/import/fields'
import { decideRow } from '@/lib/import/actions'

type Cell = { raw: string; faults: Fault[] }

type Props = {
  batchId: string
  number: number
  skipped: boolean
  /** The cells of the row, and what is said about the row as a whole. */
  cells: Partial<Record<ImportField, Cell>>
  faults: Fault[]
  /** What the user wrote in cells before. */
  corrections: Partial<Record<ImportField, string>>
  /** A BSN that was read well is not sent to the browser again. */
  hidesBsn: boolean
  backHref: string
}

const isKept = ({ code }: Fault) => code === 'medicalText' || code === 'bsnInText'
const doubles: readonly string[] = ['otherRow', 'sameRow', 'doubleStaysOut', 'looksKnown', 'namesake']

/** What happens with one row: it goes in, stays out, is somebody else; and other text for its cells. */
export function RowForm({ batchId, number, skipped, cells, faults, corrections, hidesBsn, backHref }: Props) {
  const textOf = (field: ImportField) =>
    corrections[field] ?? (cells[field]?.faults.some(isKept) ? '' : (cells[field]?.raw ?? ''))
  const fields = importFields.filter((field) => field !== 'fullName' && !(hidesBsn && field === 'bsn'))
  const first = fields.filter((field) => needsLook(field, cells, faults))
  const others = fields.filter((field) => !first.includes(field))
  const shape = (raw: unknown) => {
    const { submissionId, decision, ...values } = raw as Record<string, unknown>
    const changed = fields.filter((field) => String(values[field] ?? '') !== (cells[field]?.raw ?? ''))
    return {
      submissionId,
      batchId,
      rowNumber: number,
      decision,
      keepsBsn: hidesBsn,
      corrections: Object.fromEntries(changed.map((field) => [field, String(values[field] ?? '')])),
    }
  }
  return (
    <ActionForm
      action={(raw) => decideRow(shape(raw))}
      draft={`invoer ${batchId} regel ${number}`}
      defaultValues={{
        decision: skipped ? 'skip' : 'auto',
        ...Object.fromEntries(fields.map((field) => [field, textOf(field)])),
      }}
      submitLabel="Bewaar deze regel"
      doneWords="Regel bewaard"
      nextHref={backHref}
      aside={
        <ButtonLink href={backHref} look="subtle">
          Sluiten
        </ButtonLink>
      }
    >
      <RadioGroup
        name="decision"
        label={`Wat doet u met regel ${number}?`}
        required
        options={decisions(faults)}
      />
      {first.map((field) => (
        <CellField key={field} field={field} raw={cells[field]?.raw ?? ''} />
      ))}
      <Disclosure summary="Andere cellen aanpassen">
        {others.map((field) => (
          <CellField key={field} field={field} raw={cells[field]?.raw ?? ''} />
        ))}
      </Disclosure>
    </ActionForm>
  )
}

function needsLook(field: ImportField, cells: Props['cells'], faults: Fault[]): boolean {
  return [...(cells[field]?.faults ?? []), ...faults.filter((found) => found.field === field)].some(
    ({ severity }) => severity !== 'note',
  )
}

function decisions(faults: Fault[]) {
  const twin = faults.some(({ code }) => doubles.includes(code))
  return [
    { value: 'auto', label: 'Meenemen', help: 'Als er niets meer geweigerd is.' },
    ...(twin ? [{ value: 'otherPerson', label: 'Meenemen: dit is iemand anders' }] : []),
    { value: 'skip', label: 'Overslaan' },
  ]
}

function CellField({ field, raw }: { field: ImportField; raw: string }) {
  const help = raw === '' ? 'In het bestand is deze cel leeg.' : `In het bestand staat: ${raw}`
  if (field === 'remark') return <TextArea name={field} label={fieldLabel[field]} help={help} rows={2} />
  return <TextField name={field} label={fieldLabel[field]} help={help} width="medium" />
}

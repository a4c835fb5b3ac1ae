'use client'

import { useId, useState } from 'react'
import { SpecForm } from '@/components/forms/spec-form'
import { Alert } from '@/components/ui/alert'
import { announce } from '@/components/ui/page-status'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { useHydrated } from '@/components/ui/use-hydrated'
import { guidelineFields } from '@/lib/domain/srg/guideline-fields'
import { readSrgTables, type SrgTables } from '@/lib/domain/srg/read-tables'
import { srgText, type SrgTableProblem } from '@/lib/domain/srg/table-rows'
import { addSrgGuideline } from '@/lib/srg/actions'

type Texts = { fields: string | null; codes: string | null }
const tableWords = { fields: 'Velden', codes: 'Codes' } as const

/** A new guideline: two files that are read here first, with every row that does not fit, and only then the year itself. */
export function GuidelineAdd() {
  const [texts, setTexts] = useState<Texts>({ fields: null, codes: null })
  const { fields, codes } = texts
  const tables = fields !== null && codes !== null ? readSrgTables(fields, codes) : null
  return (
    <div className="no-print">
      <Panel title="Lees een jaar in">
        <p className="note mb-3">
          Neem de velden en codes van een bekend jaar mee als CSV, zet erin wat CBS voor het nieuwe jaar
          vraagt, en kies de twee bestanden hier. Daarna vult u jaar, maanden en bron in. Alles of niets.
        </p>
        {(['fields', 'codes'] as const).map((table) => (
          <TextFile key={table} table={table} onRead={(text) => setTexts({ ...texts, [table]: text })} />
        ))}
        {tables && <Preview tables={tables} />}
        {tables?.ok && (
          <SpecForm
            action={addSrgGuideline}
            draft="srg richtlijn"
            fields={guidelineFields}
            extra={texts}
            submitLabel="Leg dit jaar vast"
            clearOnDone
          />
        )}
      </Panel>
    </div>
  )
}

const unread = 'Dit is geen CSV-bestand dat Schakel kan lezen. Kies een bestand van hoogstens 200 kB.'

type TextFileProps = { table: SrgTableProblem['table']; onRead: (text: string | null) => void }

/** One file of which only the text is taken, in the browser; it goes along when the year is recorded. */
function TextFile({ table, onRead }: TextFileProps) {
  const id = useId()
  const hydrated = useHydrated()
  const [problem, setProblem] = useState(false)
  async function read(file: File | null) {
    const bytes = file && file.size <= 200_000 ? new Uint8Array(await file.arrayBuffer()) : null
    const text = bytes && srgText(bytes)
    setProblem(file !== null && text === null)
    onRead(text)
    if (file) announce(text === null ? unread : `${tableWords[table]} gelezen.`)
  }
  return (
    <div className="utrecht-form-field field mb-4">
      <label htmlFor={id} className="mb-1 block">
        {`${tableWords[table]} (CSV)`}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv"
        disabled={!hydrated}
        onChange={({ target }) => void read(target.files?.item(0) ?? null)}
        className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
      />
      {problem && <Alert tone="negative">{unread}</Alert>}
    </div>
  )
}

/** What the two files would give: how much, and which words of Schakel stay without a code; or what is wrong, row by row. */
function Preview({ tables }: { tables: SrgTables }) {
  if (tables.ok)
    return (
      <Alert tone="positive" title={`${tables.fields.length} velden en ${tables.codes.length} codes gelezen`}>
        <p>
          {tables.withoutCode.length === 0
            ? 'Elk woord van Schakel heeft een code.'
            : `Zonder code: ${tables.withoutCode.join('; ')}. Regels waarin dat voorkomt krijgen een bevinding en blijven achter.`}
        </p>
      </Alert>
    )
  return (
    <>
      <Alert tone="negative" title="Deze bestanden kunnen zo niet worden vastgelegd">
        <p>Pas de rijen hieronder aan en kies het bestand opnieuw.</p>
      </Alert>
      <DataTable
        caption="Wat er niet klopt"
        narrow="stack"
        columns={[
          { label: 'Bestand' },
          { label: 'Regel', kind: 'number' },
          { label: 'Wat er staat' },
          { label: 'Waarom niet' },
        ]}
        rows={tables.problems
          .slice(0, 100)
          .map(({ table, line, cells, why }) => [tableWords[table], line, cells, why])}
        empty={null}
      />
    </>
  )
}

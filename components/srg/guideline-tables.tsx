import { SpecForm } from '@/components/forms/spec-form'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import type { SrgCodeRow } from '@/lib/domain/srg/code-table'
import type { SrgFieldRow } from '@/lib/domain/srg/field-table'
import { codedFieldLabel, fillsLabel, standsForLabel } from '@/lib/domain/srg/words'
import { paths } from '@/lib/paths'
import { withdrawSrgGuideline } from '@/lib/srg/actions'
import type { GuidelinesScreen } from '@/lib/srg/guideline-queries'

const needed = { always: 'altijd', ended: 'als het eindigt', wageSubsidy: 'bij loonkostensubsidie', never: 'nee' } // prettier-ignore
const certainty: Record<string, string> = { high: 'hoog', medium: 'redelijk', low: 'laag' }

/** Words with, under them, how a file says it: whoever makes the file of another year needs both. */
const inFile = (words: string, code: string) => [words, `in het bestand: ${code}`] as const

/** The fields and codes of the guideline that is opened, with where each is read, as files too. */
export function GuidelineTables({ data: { opened, tables, mayAdd } }: { data: GuidelinesScreen }) {
  if (!opened || !tables) return null
  const { key, title, link, source, note, recordedAt } = opened
  return (
    <div id="tabellen">
      <Panel title={`${key}: ${title}`}>
        <p className="mb-3">{link ? <a href={link}>{source}</a> : source}</p>
        {note && <p className="note mb-3">{note}</p>}
        <p className="mb-3">
          Neem mee als CSV: <a href={paths.srgTable(key, 'fields')}>velden van {key}</a>,{' '}
          <a href={paths.srgTable(key, 'codes')}>codes van {key}</a>.
        </p>
        <FieldTable fields={tables.fields} />
        <CodeTable codes={tables.codes} />
        {mayAdd && recordedAt && (
          <SpecForm
            action={withdrawSrgGuideline}
            draft={null}
            fields={[]}
            extra={{ key }}
            submitLabel={`Neem ${key} terug`}
            submitLook="secondary"
            nextHref={paths.srgGuidelines}
          />
        )}
      </Panel>
    </div>
  )
}

function FieldTable({ fields }: { fields: readonly SrgFieldRow[] }) {
  return (
    <DataTable
      caption="Velden"
      narrow="stack"
      columns={[
        { label: 'Plaats', kind: 'number' },
        { label: 'Veld' },
        { label: 'Element' },
        { label: 'Vorm' },
        { label: 'Nodig' },
        { label: 'Gevuld met' },
        { label: 'Bron' },
        { label: 'Zekerheid' },
      ]}
      rows={fields.map((field) => [
        field.position,
        field.label,
        field.element,
        field.pattern,
        needed[field.needed],
        field.fills === 'fixed' ? `vast: ${field.fixed}` : inFile(fillsLabel[field.fills], field.fills),
        field.source,
        certainty[field.certainty] ?? field.certainty,
      ])}
      empty={<p>Deze richtlijn heeft geen velden.</p>}
    />
  )
}

function CodeTable({ codes }: { codes: readonly SrgCodeRow[] }) {
  return (
    <DataTable
      caption="Codes"
      narrow="stack"
      columns={[
        { label: 'Veld' },
        { label: 'Code' },
        { label: 'Betekent' },
        { label: 'In Schakel' },
        { label: 'Bron' },
        { label: 'Zekerheid' },
      ]}
      rows={codes.map((code) => [
        inFile(codedFieldLabel(code.field), code.field),
        code.code,
        code.label,
        code.standsFor
          ? inFile(standsForLabel(code.field, code.standsFor) ?? '', code.standsFor)
          : 'niet gebruikt',
        code.source,
        certainty[code.certainty] ?? code.certainty,
      ])}
      empty={<p>Deze richtlijn heeft geen codes.</p>}
    />
  )
}

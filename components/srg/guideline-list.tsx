import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import type { GuidelineRow, GuidelinesScreen } from '@/lib/srg/guideline-queries'

const monthsOf = ({ validFrom, validTo }: GuidelineRow) =>
  `${formatDate(validFrom)} ${validTo ? `tot en met ${formatDate(validTo)}` : 'en later'}`

/** Every guideline that is known, with its months and where it is read; each opens its fields and codes. */
export function GuidelineList({ data: { guidelines } }: { data: GuidelinesScreen }) {
  return (
    <Panel title="Welke jaren bekend zijn">
      <DataTable
        caption="Welke jaren bekend zijn"
        narrow="stack"
        columns={[
          { label: 'Jaar', kind: 'link' },
          { label: 'Voor de maanden' },
          { label: 'Bron' },
          { label: 'Velden', kind: 'number' },
          { label: 'Codes', kind: 'number' },
          { label: 'Ingelezen door' },
        ]}
        rows={guidelines.map((row) => [
          [row.key, `${withQuery(paths.srgGuidelines, { jaar: row.key })}#tabellen`],
          monthsOf(row),
          row.source,
          row.fields,
          row.codes,
          row.by ?? 'komt met Schakel mee',
        ])}
        empty={<EmptyState title="Er is nog geen richtlijn bekend." />}
      />
    </Panel>
  )
}

import { formatNumber } from '@/lib/domain/dutch-number'
import { trackLabel } from '@/lib/domain/labels'
import type { SheetLine } from '@/lib/domain/switch-comparison'
import type { SheetTopic } from '@/lib/domain/switch-rules'
import { switchSubjectLabel } from '@/lib/domain/switch-terms'
import type { Sheet } from './comparison-view'
import { SheetWords } from './sheet-lines'

type Props = { sheet: Sheet; sources: readonly string[] }

/** Now and later side by side, subject by subject; on a narrow screen under each other. */
export function ComparisonTable({ sheet, sources }: Props) {
  const { pair, comparison, hours } = sheet
  return (
    <table className="sheet-table">
      <caption className="sr-only">Nu en straks naast elkaar</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{`Nu: ${trackLabel[pair.from].toLowerCase()}`}</th>
          <th scope="col">{`Straks: ${trackLabel[pair.to].toLowerCase()}`}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.topics.map(({ topic, before, after }) => (
          <tr key={topic}>
            <th scope="row">{switchSubjectLabel[topic]}</th>
            <td data-when="Nu">
              <Cell lines={before} sources={sources} fact={factOf(topic, hours.before, 'Nu')} />
            </td>
            <td data-when="Straks">
              <Cell lines={after} sources={sources} fact={factOf(topic, hours.after, 'Nu al')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const factOf = (topic: SheetTopic, hours: number | null, when: string) =>
  topic === 'hours' && hours !== null ? `${when} ${formatNumber(hours)} uur per week.` : null

function Cell({
  lines,
  sources,
  fact,
}: {
  lines: readonly SheetLine[]
  sources: readonly string[]
  fact: string | null
}) {
  return (
    <>
      {fact && <p>{fact}</p>}
      {lines.map((line) => (
        <p key={line.key}>
          <SheetWords line={line} sources={sources} />
        </p>
      ))}
    </>
  )
}

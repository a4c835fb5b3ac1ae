import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { documentClassLabel } from '@/lib/domain/document-terms'
import { handoverFieldLabel, type HandoverRule } from '@/lib/domain/handover-fields'
import { receiverLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import type { HandoverRuleRow } from '@/lib/parameter/handover-rule-queries'
import { certaintyLabel } from '@/lib/parameter/labels'
import { paths } from '@/lib/paths'
import { periodWords } from './parameter-words'

const columns: Column[] = [
  { label: 'Grond', kind: 'link' },
  { label: 'Aan' },
  { label: 'Gaat altijd mee' },
  { label: 'Mag erbij' },
  { label: 'Periode' },
  { label: 'Bron' },
  { label: 'Zekerheid', tight: true },
]

/** As words inside a sentence: BSN and UWV keep their capitals. */
const inSentence = (words: string) =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)

const listed = (labels: Record<string, string>, names: readonly string[]) =>
  names.map((name) => inSentence(wordOf(labels, name))).join(', ')

/** What may be added on a ground, in words; of documents only the classes that it names. */
export const addedWords = ({ optional, documents }: Pick<HandoverRule, 'optional' | 'documents'>): string =>
  [
    listed(
      handoverFieldLabel,
      optional.filter((field) => field !== 'documents'),
    ),
    documents.length > 0 && `documenten: ${listed(documentClassLabel, documents)}`,
  ]
    .filter(Boolean)
    .join('; ')

/** What must go along with a handover, in Dutch. */
export const neededWords = ({ needed }: Pick<HandoverRule, 'needed'>) => listed(handoverFieldLabel, needed)

/** The grounds on which data may be handed over and who may turn out to pay, each opening to its history. */
export function HandoverRuleTable({ rows }: { rows: readonly HandoverRuleRow[] }) {
  const cells = rows.map((row) => [
    [row.kind === 'ground' ? row.label : `Wie betaalt: ${row.label}`, paths.handoverRule(row.key)] as const,
    receiverLabel[row.receiver],
    row.kind === 'ground' ? neededWords(row) : 'niets: dit zegt alleen wie betaalt',
    addedWords(row),
    periodWords(row.validFrom, row.validTo),
    row.source,
    certaintyLabel[row.certainty] ?? row.certainty,
  ])
  return (
    <DataTable
      caption="Gronden van een overdracht"
      narrow="stack"
      columns={columns}
      rows={cells}
      empty={<EmptyState title="Er is nog geen grond vastgelegd." />}
    />
  )
}

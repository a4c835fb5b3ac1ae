import { DefinitionList } from '@/components/ui/definition-list'
import type { HandoverLine } from '@/lib/domain/handover-words'

/** What goes along, field by field; a field without a value says so, because then nothing of it goes along. */
export function HandoverLines({ lines }: { lines: readonly HandoverLine[] }) {
  return (
    <DefinitionList
      items={lines.map(({ label, words }) => [
        label,
        words.length > 0 ? (
          words.join(' · ')
        ) : (
          <span className="note">niet bekend; hiervan gaat niets mee</span>
        ),
      ])}
    />
  )
}

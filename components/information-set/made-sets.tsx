import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { quarterOf } from '@/lib/domain/quarter'
import type { MadeSet } from '@/lib/information-set/queries'
import { paths } from '@/lib/paths'

const quarterWords = (name: string) => quarterOf(name)?.label ?? name

/** The sets that were made, each to be taken along as it was. */
export function MadeSets({ made }: { made: readonly MadeSet[] }) {
  return (
    <div className="no-print mb-4">
      <Panel title="Gemaakte sets">
        {made.length === 0 ? (
          <EmptyState title="Er is nog geen set gemaakt." />
        ) : (
          <ul>
            {made.map((set) => (
              <li key={set.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <div className="min-w-0">
                  <strong>{quarterWords(set.quarter)}</strong>
                  <p className="note">{`Gemaakt op ${instantWords(set.madeAt)} door ${set.by}, zoals bekend op ${formatDate(set.known)}`}</p>
                </div>
                <Take set={set} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

/** By a form, since each download is recorded. */
function Take({ set }: { set: MadeSet }) {
  const which = ` ${quarterWords(set.quarter)}, gemaakt op ${instantWords(set.madeAt)}`
  return (
    <form action={paths.informationSetFile} method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="set" value={set.id} />
      <Button type="submit" name="vorm" value="xlsx" compact>
        Excel
        <span className="sr-only">{which}</span>
      </Button>
      <Button type="submit" name="vorm" value="pdf" compact>
        PDF
        <span className="sr-only">{which}</span>
      </Button>
    </form>
  )
}

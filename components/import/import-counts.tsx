import type { ImportCounts } from '@/lib/domain/import/summary'
import { countText } from '@/lib/domain/import/summary'

/** The running count of a list: '78 goed · 14 met waarschuwing · 7 geweigerd'. */
export function ImportCountLine({ counts }: { counts: ImportCounts }) {
  return (
    <p className="text-xl" role="status">
      {countText(counts)}
    </p>
  )
}

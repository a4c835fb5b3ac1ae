import 'server-only'
import { query } from '@/lib/pipeline/query'
import type { FrozenSheet } from './freeze-sheet'

/** A match sheet that was kept with an offer, and why the order was left. */
export interface KeptSheet {
  number: string
  offeredOn: string
  /** Why the order of the list was not followed; not for a company. */
  orderReason: string | null
  /** The kind of that reason; as little for a company. */
  orderKind: string | null
  sheet: FrozenSheet
}

/** The sheet as it was when this offer was made. Who stood higher on the list is not a company's to know. */
export const frozenSheetScreen = query({
  permission: 'match.read',
  run: async ({ sql, actor }, { number, id }: { number: string; id: string }): Promise<KeptSheet | null> => {
    const [row] = await sql<KeptSheet[]>`
      select t.number, o.offered_on as "offeredOn", o.order_reason as "orderReason", o.order_kind as "orderKind", m.sheet
      from match_sheet m join offer o on o.id = m.offer_id join trajectory t on t.id = m.trajectory_id
      where m.offer_id = ${id} and t.number = ${number}`
    if (!row || actor.role !== 'hr') return row ?? null
    const { line } = row.sheet
    return {
      ...row,
      orderReason: null,
      orderKind: null,
      sheet: { ...row.sheet, line: line && { ...line, passed: null } },
    }
  },
})

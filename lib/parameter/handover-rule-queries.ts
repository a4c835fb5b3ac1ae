import 'server-only'
import type { HandoverRule } from '@/lib/domain/handover-fields'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

export interface HandoverRuleRow extends HandoverRule {
  id: string
  validFrom: string
  validTo: string | null
  superseded: boolean
}

const columnsOf = ({ sql }: Context) =>
  sql`id, key, kind, receiver, position, label, words, needed, optional, documents, ask, source, certainty, valid_from as "validFrom",
    valid_to as "validTo", superseded_at is not null as superseded`

/** Every rule of handovers as it holds today (or last held, or will hold first), by receiver. */
export const handoverRulesScreen = query({
  permission: 'parameter.manage',
  run: async (context) => {
    const { sql, today } = context
    const rows = await sql<HandoverRuleRow[]>`
      select * from (
        select distinct on (key) ${columnsOf(context)} from handover_rule where superseded_at is null
        order by key, (valid_from <= ${today}) desc, case when valid_from <= ${today} then valid_from end desc, valid_from) r
      order by kind, array_position(array['municipality', 'colleague', 'company'], receiver), position, key`
    return { rows: [...rows] }
  },
})

/** One rule with everything it said, newest first; what was replaced comes last. */
export const handoverRuleScreen = query({
  permission: 'parameter.manage',
  run: async (context, key: string) => {
    const rows = await context.sql<HandoverRuleRow[]>`
      select ${columnsOf(context)} from handover_rule where key = ${key}
      order by (superseded_at is not null), valid_from desc, recorded_at desc limit 200`
    const [first] = rows
    if (!first) return null
    const mayChange = context.actor.organisationKind === 'installation'
    return { first, rows: [...rows], mayChange, drafts: await keptDrafts(context, `overdrachtregel ${key}`) }
  },
})

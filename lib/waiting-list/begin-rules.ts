import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/** Puts everybody of the municipality in the order whose first day has come; answers how many rules began. */
export async function beginOrderRules({ sql, actor, now, today }: Context): Promise<number> {
  const [row] = await sql<{ begun: number }[]>`
    select app.apply_order_rules(${actor.organisationId}, ${today}, ${now.toISOString()}) as begun`
  return row?.begun ?? 0
}

import 'server-only'
import { hardCriteria, type HardCriteria } from '@/lib/domain/match/criteria'
import type { Context } from '@/lib/pipeline/context'

/** Which criteria exclude today, by the dated settings of the installation. */
export async function loadHardCriteria({ sql, today }: Context): Promise<HardCriteria> {
  const rows = await sql<{ key: string; value: string }[]>`
    select substr(p.key, 12) as key, p.value from parameter p where p.key like 'match.hard.%' and not p.is_plan and p.superseded_at is null
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})`
  return hardCriteria(Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)])))
}

import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/** Days that a decree puts on a par with a holiday (Algemene termijnenwet art. 3 lid 3). */
export async function equatedDays({ sql }: Context): Promise<string[]> {
  const rows = await sql<{ day: string }[]>`select day from equated_day`
  return rows.map(({ day }) => day)
}

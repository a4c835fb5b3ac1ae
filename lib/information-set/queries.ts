import 'server-only'
import { quartersBefore, type Quarter } from '@/lib/domain/quarter'
import { query } from '@/lib/pipeline/query'
import { composeSet, knownOfSet } from './compose'
import { ownSets } from './whose'
import type { SetFilter } from './schemas'

/** The quarters of which a set can be made: over on a day, the last one first. */
export const quartersOfSets = (today: string): Quarter[] => quartersBefore(today, 12)

/** A set that was made, without its figures. */
export interface MadeSet {
  id: string
  quarter: string
  madeAt: string
  /** The day of which it holds the knowledge. */
  known: string
  by: string
}

/** The figures of a quarter as known on a day, of an own gemeente or the own company, and the sets that were made before. */
export const setScreen = query({
  permission: 'report.read',
  run: async (context, { gemeente, kwartaal, bekend }: SetFilter) => {
    const own = ownSets(context.actor)
    const whose = own.find(({ id }) => id === gemeente) ?? own[0]
    const quarters = quartersOfSets(context.today)
    const quarter = quarters.find(({ name }) => name === kwartaal) ?? quarters[0]
    if (!whose || !quarter) return null
    const known = knownOfSet(bekend, quarter, context.today)
    const set = await composeSet(context, whose, quarter, known)
    if (!set) return null
    const made = await context.sql<MadeSet[]>`
      select id, quarter, made_at as "madeAt", content->>'known' as known, made_by_name as by from information_set
      where organisation_id = ${whose.id} order by made_at desc limit 50`
    return { whose, quarter, quarters, known, today: context.today, set, made: [...made] }
  },
})
export type SetScreen = NonNullable<Awaited<ReturnType<typeof setScreen.run>>>

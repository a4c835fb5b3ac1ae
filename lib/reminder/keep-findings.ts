import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { checkSeats, checkTrajectories, type Counted } from './check-rows'
import { untoldTerms } from './tell-in-time'
import { reminderDays } from './unseen-terms'

/** One line per kind for as long as it is found, with the first night and the last; the night it is gone settles it. */
async function keep({ sql, actor, today }: Context, counted: Counted): Promise<number> {
  const found = Object.entries(counted).filter(([, count]) => count > 0)
  const kinds = found.map(([kind]) => kind)
  await sql`
    update finding set settled_on = ${today}
    where organisation_id = ${actor.organisationId} and settled_on is null and kind <> all (${kinds}::text[])`
  for (const [kind, count] of found)
    await sql`
      insert into finding (organisation_id, kind, count, found_on, last_found_on) values (${actor.organisationId}, ${kind}, ${count}, ${today}, ${today})
      on conflict (organisation_id, kind) where settled_on is null do update set count = excluded.count, last_found_on = excluded.last_found_on`
  return found.reduce((sum, [, count]) => sum + count, 0)
}

/** Whether somebody hears of every term, and of how many nobody does. */
const checkTelling = async (context: Context): Promise<Counted> =>
  (await reminderDays(context)) === null ? { termsUnwatched: 1 } : { termUntold: await untoldTerms(context) }

/** Looks whether what can never be is so in the organisation that was entered; answers how many rows are. */
export const checkInvariants = async (context: Context): Promise<number> =>
  keep(
    context,
    context.actor.companyId === null
      ? { ...(await checkTrajectories(context)), ...(await checkTelling(context)) }
      : await checkSeats(context),
  )

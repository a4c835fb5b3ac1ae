import 'server-only'
import { mayEver } from '@/lib/domain/policy'
import { roles } from '@/lib/domain/roles'
import type { Context } from '@/lib/pipeline/context'

/** A single letter is read by whoever may check letters; those of a round by whoever may send rounds. */
type Reading = 'letter.check' | 'letterRound.run'

/**
 * Whether somebody else of the municipality may read as the second: an account in use, for this municipality today, with a
 * role that may, and none of `writers`. One statement.
 */
export async function hasSecondReader(
  { sql, today }: Context,
  municipalityId: string,
  { writers, to }: { writers: readonly string[]; to: Reading },
): Promise<boolean> {
  const able = roles.filter((role) => mayEver(role, to))
  const found = await sql`
    select from account a join account_municipality m on m.account_id = a.id
    where m.municipality_id = ${municipalityId} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
      and a.active and a.role = any (${able}) and not a.id = any (${[...writers]}::uuid[]) limit 1`
  return found.length > 0
}

/** Kinds of letters that a second person reads, as the municipality set it for today; null where it set nothing. */
export async function checkedKindsOn(
  { sql, today }: Context,
  municipalityId: string,
): Promise<string[] | null> {
  const [row] = await sql<{ kinds: string[] }[]>`
    select checked_kinds as kinds from letter_setting where municipality_id = ${municipalityId} and superseded_at is null
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by valid_from desc limit 1`
  return row?.kinds ?? null
}

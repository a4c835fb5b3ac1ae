import 'server-only'
import { addressState, type AddressCheck, type AddressState } from '@/lib/domain/address-check'
import type { Addressee } from '@/lib/domain/letter-address'
import { uncertainAddress } from '@/lib/domain/letter-lines'
import type { Context } from '@/lib/pipeline/context'

/** Whether an address is to be looked up still for the trajectory of the letter that the statement calls by this alias. */
export const isUncertain = (sql: Context['sql'], alias: 'l' | 'x') => sql`exists (
  select from deadline d where d.trajectory_id = ${sql(alias)}.trajectory_id and d.closed_on is null and d.rule = any (${[...uncertainAddress]}::text[]))`

/**
 * What is known of the address that a letter goes to: when it was looked at, and whether a letter came back. With a day
 * ('yyyy-mm-dd') without what was recorded after it. One statement.
 */
export async function stateOfAddress(
  { sql }: Context,
  { personId, addressee }: { personId: string; addressee: Addressee },
  knownOn: string | null = null,
): Promise<AddressState> {
  const [row] = await sql<{ checks: AddressCheck[]; sentOn: string | null }[]>`
    select (select max(l.sent_on) from letter l where l.person_id = ${personId}) as "sentOn",
      (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome, 'source', c.source, 'checkedOn', c.checked_on)
        order by c.checked_on desc, c.recorded_at desc), '[]') from address_check c where c.person_id = ${personId}
          and (${knownOn}::date is null or (c.recorded_at at time zone 'Europe/Amsterdam')::date <= ${knownOn}::date)) as checks`
  return addressState(addressee.lines, row?.checks ?? [], row?.sentOn ?? null)
}

/** Which of these letters would go to an address where a letter came back from: the last check of that address says so. */
export async function lettersToWrongAddress(
  { sql }: Context,
  letterIds: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string; lines: string[]; checks: AddressCheck[] }[]>`
    select l.id, l.addressee->'lines' as lines, (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome,
        'source', c.source, 'checkedOn', c.checked_on) order by c.checked_on desc, c.recorded_at desc), '[]')
      from address_check c where c.person_id = l.person_id) as checks
    from letter l where l.id = any (${[...letterIds]}::uuid[])`
  return new Set(
    rows.flatMap(({ id, lines, checks }) => (addressState(lines, checks, null) === 'wrong' ? [id] : [])),
  )
}

import 'server-only'
import {
  addressKey,
  addressState,
  isUnchecked,
  type AddressCheck,
  type AddressSource,
  type AddressState,
} from '@/lib/domain/address-check'
import type { Addressee } from '@/lib/domain/letter-address'
import { uncertainAddress } from '@/lib/domain/letter-lines'
import { scopeOf } from '@/lib/domain/policy'
import type { Context } from '@/lib/pipeline/context'
import type { RecordLine } from '@/lib/trajectory/record'
import type { OfLetter } from './lock-letter'

/** Whether an address is to be looked up still for the trajectory of the letter that the statement calls by this alias. */
export const isUncertain = (sql: Context['sql'], alias: 'l' | 'x') => sql`exists (
  select from deadline d where d.trajectory_id = ${sql(alias)}.trajectory_id and d.closed_on is null and d.rule = any (${[...uncertainAddress]}::text[]))`

/**
 * What is known of the address that a letter goes to: when it was looked at, and whether a letter came back. With a day
 * ('yyyy-mm-dd') without what was recorded after it. One statement.
 */
export async function stateOfAddress(
  { sql, today }: Context,
  { personId, addressee }: { personId: string; addressee: Addressee },
  knownOn: string | null = null,
): Promise<AddressState> {
  const [row] = await sql<{ checks: AddressCheck[]; sentOn: string | null }[]>`
    select (select max(l.sent_on) from letter l where l.person_id = ${personId}) as "sentOn",
      (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome, 'source', c.source, 'checkedOn', c.checked_on)
        order by c.checked_on desc, c.seq desc), '[]') from address_check c where c.person_id = ${personId}
          and (${knownOn}::date is null or (c.recorded_at at time zone 'Europe/Amsterdam')::date <= ${knownOn}::date)) as checks`
  return addressState(addressee.lines, row?.checks ?? [], row?.sentOn ?? null, knownOn ?? today)
}

/** Keeps what is known of addresses, in one statement, however many: right or wrong on a day ('yyyy-mm-dd'), and how that is known. */
export async function storeChecks(
  { sql, actor, now }: Context,
  municipalityId: string,
  checks: readonly { person: string; address: string }[],
  how: { outcome: 'right' | 'wrong'; source: AddressSource; on: string; letterId?: string | null },
) {
  const { outcome, source, on, letterId = null } = how
  await sql`
    insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, letter_id, recorded_at, recorded_by)
    select v.person, ${municipalityId}, v.address, ${outcome}, ${source}, ${on}, ${letterId}, ${now.toISOString()}::timestamptz, ${actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(checks)}::text::jsonb) as v (person uuid, address text)`
}

/**
 * Whoever makes a letter ready looked the address up today: kept as a check of this day, with the line that tells it. Nothing
 * where it was looked up since the last letter, is known to be wrong, or where they may not say so (only a caseworker does).
 */
export async function addressLookedUp(
  context: Context,
  { facts, kept }: OfLetter,
  { addressChecked }: { addressChecked: boolean },
): Promise<RecordLine['also']> {
  const may = scopeOf(context.actor.role, 'letterRound.run') === 'ownMunicipality'
  if (!addressChecked || !may || !isUnchecked(await stateOfAddress(context, kept))) return []
  const check = { person: kept.personId, address: addressKey(kept.addressee.lines) }
  const how = { outcome: 'right', source: 'register', on: context.today } as const
  await storeChecks(context, facts.municipalityId, [check], how)
  return [{ kind: 'addressChecked', details: { letterId: kept.id } }]
}

/** Which of these letters would go to an address where a letter came back from: the last check of that address says so. */
export async function lettersToWrongAddress(
  { sql, today }: Context,
  letterIds: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string; lines: string[]; checks: AddressCheck[] }[]>`
    select l.id, l.addressee->'lines' as lines, (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome,
        'source', c.source, 'checkedOn', c.checked_on) order by c.checked_on desc, c.seq desc), '[]')
      from address_check c where c.person_id = l.person_id) as checks
    from letter l where l.id = any (${[...letterIds]}::uuid[])`
  return new Set(
    rows.flatMap(({ id, lines, checks }) =>
      addressState(lines, checks, null, today) === 'wrong' ? [id] : [],
    ),
  )
}

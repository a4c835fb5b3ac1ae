import 'server-only'
import { addressState, type AddressCheck, type AddressState } from '@/lib/domain/address-check'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Context } from '@/lib/pipeline/context'

/** What is known of the address that a letter goes to: when it was looked at, and whether a letter came back. One statement. */
export async function stateOfAddress(
  { sql }: Context,
  { personId, addressee }: { personId: string; addressee: Addressee },
): Promise<AddressState> {
  const [row] = await sql<{ checks: AddressCheck[]; sentOn: string | null }[]>`
    select (select max(l.sent_on) from letter l where l.person_id = ${personId}) as "sentOn",
      (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome, 'source', c.source, 'checkedOn', c.checked_on)
        order by c.checked_on desc, c.recorded_at desc), '[]') from address_check c where c.person_id = ${personId}) as checks`
  return addressState(addressee.lines, row?.checks ?? [], row?.sentOn ?? null)
}

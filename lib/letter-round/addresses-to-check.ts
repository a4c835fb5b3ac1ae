import 'server-only'
import { addressToCheck } from '@/lib/domain/letter-round'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { loadCandidates } from './load-people'
import type { RoundHead } from './queries'

/** How many addresses are looked up in one go. */
const most = 50

/** Somebody of a round who gets a letter as soon as the address was looked up, with that address in lines. */
export interface AddressToCheck extends NameRow {
  id: string
  number: string
  address: readonly string[]
}

/** The first people of a round whose address is to be looked up, in the order of the list. Three statements, however many. */
export async function addressesToCheck(
  context: Context,
  { id, kind }: Pick<RoundHead, 'id' | 'kind'>,
): Promise<AddressToCheck[]> {
  const lines = await context.sql<(NameRow & { id: string; number: string; trajectoryId: string })[]>`
    with line as materialized (select l.id, l.trajectory_id, l.place from letter_round_line l
      where l.round_id = ${id} and l.left_out = any (${[...addressToCheck]}::text[]) order by l.place limit ${most})
    select l.id, t.number, t.id as "trajectoryId", p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
      p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname"
    from line l join trajectory t on t.id = l.trajectory_id join person p on p.id = t.person_id order by l.place`
  if (lines.length === 0) return []
  const trajectoryIds = lines.map(({ trajectoryId }) => trajectoryId)
  const found = await loadCandidates(context, kind, { roundId: id, trajectoryIds })
  const addressOf = new Map(found.map(({ trajectoryId, addressLines }) => [trajectoryId, addressLines]))
  return lines.map(({ trajectoryId, ...line }) => ({ ...line, address: addressOf.get(trajectoryId) ?? [] }))
}

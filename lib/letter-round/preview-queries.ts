import 'server-only'
import type { Block } from '@/lib/domain/letter-blocks'
import { textsOf } from '@/lib/domain/letter-blocks'
import { gapsIn } from '@/lib/domain/letter-fill'
import type { Addressee } from '@/lib/domain/letter-address'
import type { LeftOut, RoundDays, RoundState } from '@/lib/domain/letter-round'
import { spokenNameOf, type NameRow } from '@/lib/person/name-row'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { isUncertain } from '@/lib/letter/address-state'
import { query } from '@/lib/pipeline/query'
import type { Context } from '@/lib/pipeline/context'
import { loadFacts } from '@/lib/trajectory/apply-move'
import { composeMany } from './make-letters'
import { roundDays } from './rounds'

interface Previewed extends NameRow, RoundDays {
  lineId: string
  letterId: string | null
  letterState: string | null
  datedOn: string | null
  returnedOn: string | null
  uncertain: boolean
  roundId: string
  municipalityId: string
  state: RoundState
  trajectoryId: string
  leftOut: LeftOut | null
  place: number
  at: number
  of: number
  previous: string | null
  next: string | null
  letter: { subject: string; body: Block[]; addressee: Addressee } | null
}

// The letters before and after it, so that somebody can read on without going back.
async function previewed({ sql }: Context, roundId: string, number: string): Promise<Previewed | null> {
  const [row] = await sql<Previewed[]>`
    select letter_round.id as "roundId", letter_round.municipality_id as "municipalityId", letter_round.kind, letter_round.state, ${roundDays(sql)}, l.id as "lineId", t.id as "trajectoryId",
      p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
      l.letter_id as "letterId", x.state as "letterState", x.dated_on as "datedOn", (select c.checked_on from address_check c where c.letter_id = l.letter_id) as "returnedOn", ${isUncertain(sql, 'l')} as uncertain,
      l.left_out as "leftOut", l.place,
      (select count(*)::int from letter_round_line b where b.round_id = letter_round.id and b.left_out is null and b.place <= l.place) as at,
      (select count(*)::int from letter_round_line b where b.round_id = letter_round.id and b.left_out is null) as of,
      (select bt.number from letter_round_line b join trajectory bt on bt.id = b.trajectory_id where b.round_id = letter_round.id and b.left_out is null and b.place < l.place order by b.place desc limit 1) as previous,
      (select bt.number from letter_round_line b join trajectory bt on bt.id = b.trajectory_id where b.round_id = letter_round.id and b.left_out is null and b.place > l.place order by b.place limit 1) as next,
      case when x.id is not null then jsonb_build_object('subject', x.subject, 'body', x.body, 'addressee', x.addressee) end as letter
    from letter_round join letter_round_line l on l.round_id = letter_round.id join trajectory t on t.id = l.trajectory_id join person p on p.id = t.person_id
      left join letter x on x.id = l.letter_id where letter_round.id = ${roundId} and t.number = ${number}`
  return row ?? null
}

/** One letter of a round as it is, or as it would be made today; with the one before and the one after it. */
export const roundLetterScreen = query({
  permission: 'letterRound.read',
  run: async (context, { roundId, number }: { roundId: string; number: string }) => {
    const line = await previewed(context, roundId, number)
    if (!line) return null
    const letter = line.letter ?? (await wouldBe(context, line))
    if (!letter) return null
    const { subject, body, addressee } = letter
    return {
      ...line,
      number,
      name: spokenNameOf(line),
      letter: { subject, body, addressee },
      datedOn: line.datedOn ?? context.today,
      made: line.letter !== null,
      gaps: gapsIn([subject, ...textsOf(body)]),
      today: context.today,
      drafts: line.letterId ? await keptDrafts(context, `ronde terug ${line.letterId}`) : {},
    }
  },
})
export type RoundLetterData = NonNullable<Awaited<ReturnType<typeof roundLetterScreen.run>>>

async function wouldBe(context: Context, line: Previewed) {
  const facts = await loadFacts(context, line.trajectoryId)
  if (!facts) return null
  const [made] = await composeMany(context, line, [facts])
  return made?.text ?? null
}

import 'server-only'
import type { LeftOut, RoundDays, RoundOutcome, RoundKind, RoundState } from '@/lib/domain/letter-round'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'
import { addressesToCheck } from './addresses-to-check'
import { isSilent, outcomeSince } from './answers'
import { lacksReader } from './lacks-reader'
import { roundDays } from './rounds'
import { roundPageSize, roundParts, type RoundFilter, type RoundPart } from './round-filter'

export interface RoundLine extends NameRow {
  id: string
  number: string
  place: number
  leftOut: LeftOut | null
  letterState: string | null
  /** The day on which the letter came back. */
  returnedOn: string | null
  /** What was recorded since the letter left; null where nothing was. */
  outcome: RoundOutcome | null
}

export interface RoundHead extends RoundDays {
  id: string
  municipalityId: string
  municipality: string
  queue: 'toBePlaced' | 'waiting' | null
  unconfirmedSince: string | null
  state: RoundState
  datedOn: string | null
  sentOn: string | null
  startedAt: string
  startedBy: string
  version: number
  counts: Record<RoundPart, number> & { made: number; gone: number; withdrawn: number }
  /** How many are left out for each reason. */
  reasons: Partial<Record<LeftOut, number>>
  /** Letters that a colleague has to read, and whether the reader made them. */
  unread: number
  mine: boolean
}

/** Who was left out by hand stays in sight beside who goes along, as long as one may still choose. */
const lineOf = (part: RoundPart, { sql }: Context, choosing: boolean) =>
  ({
    in: choosing ? sql`(l.left_out is null or l.left_out = 'unticked')` : sql`l.left_out is null`,
    silent: sql`${isSilent(sql)}`,
    out: sql`l.left_out is not null`,
    returned: sql`exists (select from address_check c where c.letter_id = l.letter_id)`,
  })[part]

async function loadHead({ sql, actor }: Context, roundId: string): Promise<RoundHead | null> {
  const [row] = await sql<RoundHead[]>`
    select letter_round.id, letter_round.municipality_id as "municipalityId", o.name as municipality, letter_round.queue, letter_round.unconfirmed_since as "unconfirmedSince", letter_round.kind, ${roundDays(sql)},
      letter_round.state, letter_round.dated_on as "datedOn", letter_round.sent_on as "sentOn", letter_round.started_at as "startedAt", coalesce(a.name, '') as "startedBy", letter_round.version, n.counts,
      coalesce(n.reasons, '{}') as reasons, coalesce(n.unread, 0) as unread, coalesce(n.mine, false) as mine
    from letter_round join organisation o on o.id = letter_round.municipality_id left join account a on a.id = letter_round.started_by
    cross join lateral (select jsonb_build_object('in', count(*) filter (where l.left_out is null), 'out', count(*) filter (where l.left_out is not null),
        'returned', count(c.id), 'silent', count(*) filter (where letter_round.state = 'sent' and ${isSilent(sql)}), 'made', count(l.letter_id), 'gone', count(*) filter (where x.state = 'sent'), 'withdrawn', count(*) filter (where x.state = 'withdrawn')) as counts,
      (select jsonb_object_agg(w.left_out, w.n) from (select left_out, count(*) as n from letter_round_line where round_id = letter_round.id and left_out is not null group by left_out) w) as reasons,
      (count(*) filter (where x.state = 'toCheck'))::int as unread, bool_or(x.state = 'toCheck' and ${actor.accountId}::uuid = any (x.writers)) as mine
      from letter_round_line l left join letter x on x.id = l.letter_id left join address_check c on c.letter_id = l.letter_id where l.round_id = letter_round.id) n
    where letter_round.id = ${roundId}`
  return row ?? null
}

async function loadLines(
  context: Context,
  { id: roundId, state }: RoundHead,
  part: RoundPart,
  page: number,
): Promise<RoundLine[]> {
  return context.sql<RoundLine[]>`
    with page as materialized (select l.id, l.trajectory_id, l.place, l.left_out, l.letter_id from letter_round_line l join letter_round on letter_round.id = l.round_id
      where l.round_id = ${roundId} and ${lineOf(part, context, state === 'choosing')} order by l.place limit ${roundPageSize} offset ${(page - 1) * roundPageSize})
    select l.id, t.number, l.place, l.left_out as "leftOut", (select y.state from letter y where y.id = l.letter_id) as "letterState",
      (select c.checked_on from address_check c where c.letter_id = l.letter_id) as "returnedOn",
      ${state === 'sent' ? outcomeSince(context.sql) : null} as outcome, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname"
    from page l join trajectory t on t.id = l.trajectory_id join person p on p.id = t.person_id order by l.place`
}

/** How many of a round that left have each outcome. */
async function outcomesOf(
  { sql }: Context,
  { id }: RoundHead,
): Promise<Partial<Record<RoundOutcome, number>>> {
  const rows = await sql<{ outcome: RoundOutcome; n: number }[]>`
    select o.outcome, count(*)::int as n from (select ${outcomeSince(sql)} as outcome from letter_round_line l
      where l.round_id = ${id} and l.letter_id is not null) o where o.outcome is not null group by o.outcome`
  return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]))
}

/** One round: how far it is, who gets a letter and who does not and why. While one may still choose also whose address is to be looked up. */
export const roundScreen = query({
  permission: 'letterRound.read',
  run: async (context, { roundId, filter }: { roundId: string; filter: RoundFilter }) => {
    const round = await loadHead(context, roundId)
    if (!round) return null
    const part = roundParts[filter.deel ?? 'mee']
    const choosing = round.state === 'choosing'
    const lines = await loadLines(context, round, part, filter.pagina)
    const drafts = choosing ? await keptDrafts(context, `ronde ${roundId}`) : {}
    const noReader = await lacksReader(context, round)
    const addresses = choosing ? await addressesToCheck(context, round) : []
    const outcomes = round.state === 'sent' ? await outcomesOf(context, round) : {}
    return { round, part, lines, noReader, addresses, outcomes, today: context.today, drafts }
  },
})
export type RoundData = NonNullable<Awaited<ReturnType<typeof roundScreen.run>>>

export interface RoundRow {
  id: string
  kind: RoundKind
  municipality: string
  state: RoundState
  startedAt: string
  startedBy: string
  sentOn: string | null
  letters: number
  out: number
  returned: number
}

/** The rounds of the reader's municipalities, newest first. */
export const roundsScreen = query({
  permission: 'letterRound.read',
  run: async (context) => {
    const { sql, actor, today } = context
    const ids = actor.municipalities.map(({ id }) => id)
    const rows = await sql<RoundRow[]>`
      select r.id, r.kind, o.name as municipality, r.state, r.started_at as "startedAt", coalesce(a.name, '') as "startedBy", r.sent_on as "sentOn",
        (select count(*)::int from letter_round_line l where l.round_id = r.id and l.left_out is null) as letters,
        (select count(*)::int from letter_round_line l where l.round_id = r.id and l.left_out is not null) as out,
        (select count(*)::int from letter_round_line l join address_check c on c.letter_id = l.letter_id where l.round_id = r.id) as returned
      from letter_round r join organisation o on o.id = r.municipality_id left join account a on a.id = r.started_by
      where r.municipality_id = any (${ids}::uuid[]) order by r.started_at desc limit 50`
    return { rows, today, drafts: await keptDrafts(context, 'ronde nieuw') }
  },
})

import 'server-only'
import { and, asc, desc, eq, gte, isNull, lt, notExists, or, sql, type SQL } from 'drizzle-orm'
import { seat, seatUse, workplaceDay } from '@/db/schema/workplace'
import { addDays } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { spokenNameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

const heldOn = (day: string) => or(isNull(seatUse.validTo), gte(seatUse.validTo, day))

/** Refuses with day_in_use when a weekday goes away on which somebody sits at the place, now or later. */
export async function refuseUsedDays({ tx, today }: Context, workplaceId: string, hours: readonly number[]) {
  const used = await tx
    .selectDistinct({ weekday: seatUse.weekday })
    .from(seatUse)
    .innerJoin(
      workplaceDay,
      and(eq(workplaceDay.workplaceId, seatUse.workplaceId), eq(workplaceDay.weekday, seatUse.weekday)),
    )
    .where(and(eq(seatUse.workplaceId, workplaceId), isNull(seatUse.supersededAt), heldOn(today)))
    .orderBy(asc(seatUse.weekday))
  const gone = used.find(({ weekday }) => !hours[weekday - 1])
  if (gone) refuse('day_in_use', undefined, weekdayLabel[gone.weekday as Weekday])
}

interface LongDay extends NameRow {
  weekday: Weekday
  hours: string
  from: string
}

/**
 * Refuses with day_too_short when a weekday gets fewer hours than somebody works there, now or later, with who and since
 * when; who the reader may not see (any more) is not named. A day that keeps its hours is left as it is.
 */
export async function refuseShortDays(
  { sql, today }: Context,
  workplaceId: string,
  hours: readonly number[],
) {
  const long = await sql<LongDay[]>`
    select distinct on (u.trajectory_id) u.weekday::int as weekday, u.hours, u.valid_from as "from", t.initials, t.given_name as "givenName", t.prefix,
      coalesce(t.surname, '') as surname, coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
    from seat_use u join workplace_day d on d.workplace_id = u.workplace_id and d.weekday = u.weekday
      join (select x.hours::numeric, x.weekday from jsonb_array_elements_text(${JSON.stringify(hours)}::text::jsonb) with ordinality x (hours, weekday)) n on n.weekday = u.weekday
      left join trajectory_line t on t.id = u.trajectory_id
    where u.workplace_id = ${workplaceId} and u.superseded_at is null and (u.valid_to is null or u.valid_to >= ${today})
      and n.hours < d.hours and n.hours < u.hours
    order by u.trajectory_id, u.weekday, u.valid_from`
  const [first, ...others] = long.sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
  if (first) refuse('day_too_short', undefined, longDayWords(first, others.length, today))
}

/** 'dinsdag werkt Jan de Vries 8 uur, sinds 01-03-2026' */
function longDayWords(day: LongDay, others: number, today: string): string {
  const who = day.surname === '' ? 'iemand die u niet meer ziet' : spokenNameOf(day)
  const since = `${day.from <= today ? 'sinds' : 'vanaf'} ${formatDate(day.from)}`
  const more = others === 0 ? '' : others === 1 ? ' en nog iemand' : ` en nog ${others} mensen`
  return `${weekdayLabel[day.weekday]} werkt ${who} ${formatNumber(Number(day.hours))} uur ${since}${more}`
}

/**
 * Seats begin with their place: the ordinary ones of its first day go along to another first day, and none stays before
 * it. Refuses with place_in_use when somebody sits there before the new day.
 */
export async function moveSeats({ tx }: Context, { id, validFrom }: { id: string; validFrom: string }, to: string) {
  if (to === validFrom) return
  const [early] = await tx
    .select({ id: seatUse.id })
    .from(seatUse)
    .where(and(eq(seatUse.workplaceId, id), isNull(seatUse.supersededAt), lt(seatUse.validFrom, to)))
    .limit(1)
  if (to > validFrom && early) refuse('place_in_use')
  const moving = to > validFrom ? lt(seat.validFrom, to) : and(eq(seat.validFrom, validFrom), eq(seat.extra, false))
  const ended: SQL = sql`case when ${seat.validTo} < ${to}::date - 1 then ${to}::date - 1 else ${seat.validTo} end`
  await tx.update(seat).set({ validFrom: to, validTo: ended }).where(and(eq(seat.workplaceId, id), moving))
} // prettier-ignore

/** As many ordinary seats as the form says: more are added from a day on, fewer end where nobody sits. */
export async function writeSeats(context: Context, workplaceId: string, wanted: number, from: string) {
  const { tx, today } = context
  const all = await tx
    .select({ number: seat.number, extra: seat.extra, validTo: seat.validTo })
    .from(seat)
    .where(eq(seat.workplaceId, workplaceId))
  const now = all.filter((row) => !row.extra && (row.validTo === null || row.validTo >= today)).length
  const last = Math.max(0, ...all.map((row) => row.number))
  const added = Array.from({ length: Math.max(0, wanted - now) }, (_, index) => ({
    workplaceId,
    number: last + index + 1,
    validFrom: from,
  }))
  if (added.length > 0) await tx.insert(seat).values(added)
  if (wanted < now) await endSeats(context, workplaceId, now - wanted)
}

/** The highest ordinary seats on which nobody sits, now or later, end yesterday. */
async function endSeats({ tx, today }: Context, workplaceId: string, count: number) {
  const held = tx
    .select({ id: seatUse.id })
    .from(seatUse)
    .where(and(eq(seatUse.seatId, seat.id), isNull(seatUse.supersededAt), heldOn(today)))
  const free = await tx
    .select({ id: seat.id, validFrom: seat.validFrom })
    .from(seat)
    .where(
      and(
        eq(seat.workplaceId, workplaceId),
        eq(seat.extra, false),
        or(isNull(seat.validTo), gte(seat.validTo, today)),
        notExists(held),
      ),
    )
    .orderBy(desc(seat.number))
    .limit(count)
  if (free.length < count) refuse('seats_in_use')
  for (const { id, validFrom } of free) {
    const validTo = validFrom > today ? addDays(validFrom, -1) : addDays(today, -1)
    await tx.update(seat).set({ validTo }).where(eq(seat.id, id))
  }
}

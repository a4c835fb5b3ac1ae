import 'server-only'
import { and, desc, eq, gte, isNull, lt, notExists, or, sql, type SQL } from 'drizzle-orm'
import { seat, seatUse } from '@/db/schema/workplace'
import { addDays } from '@/lib/domain/calendar'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

const heldOn = (day: string) => or(isNull(seatUse.validTo), gte(seatUse.validTo, day))

/**
 * Seats begin with their place: the ordinary ones of its first day go along to another first day, and none stays before
 * it. Refuses with place_in_use when somebody sits there before the new day.
 */
export async function moveSeats({ tx, now }: Context, { id, validFrom }: { id: string; validFrom: string }, to: string) {
  if (to === validFrom) return
  const [early] = await tx
    .select({ id: seatUse.id })
    .from(seatUse)
    .where(and(eq(seatUse.workplaceId, id), isNull(seatUse.supersededAt), lt(seatUse.validFrom, to)))
    .limit(1)
  if (to > validFrom && early) refuse('place_in_use')
  const moving = to > validFrom ? lt(seat.validFrom, to) : and(eq(seat.validFrom, validFrom), eq(seat.extra, false))
  const ended: SQL = sql`case when ${seat.validTo} < ${to}::date - 1 then ${to}::date - 1 else ${seat.validTo} end`
  await tx.update(seat).set({ validFrom: to, validTo: ended, changedAt: now.toISOString() }).where(and(eq(seat.workplaceId, id), moving))
} // prettier-ignore

/** As many ordinary seats as the form says: more are added from a day on, fewer end where nobody sits. */
export async function writeSeats(context: Context, workplaceId: string, wanted: number, from: string) {
  const { tx, today, now: at } = context
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
    createdAt: at.toISOString(),
  }))
  if (added.length > 0) await tx.insert(seat).values(added)
  if (wanted < now) await endSeats(context, workplaceId, now - wanted)
}

/** The highest ordinary seats on which nobody sits, now or later, end yesterday. */
async function endSeats({ tx, today, now }: Context, workplaceId: string, count: number) {
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
    await tx.update(seat).set({ validTo, changedAt: now.toISOString() }).where(eq(seat.id, id))
  }
}

import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { workplaceDay } from '@/db/schema/workplace'
import { addDays } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { spokenNameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import type { WorkplaceInput } from './schemas'

type DayRow = typeof workplaceDay.$inferSelect
interface Stretch {
  from: string
  to: string | null
}
type OpenDay = Pick<DayRow, 'weekday' | 'hours' | 'supportHours'>

const later = (one: string, other: string) => (one > other ? one : other)

/** The weekdays that a form opens, with the support of each. */
const wantedDays = (input: WorkplaceInput): OpenDay[] =>
  (input.dayHours ?? []).flatMap((hours, index) =>
    hours > 0
      ? [{ weekday: index + 1, hours: hours.toFixed(2), supportHours: (input.daySupport?.[index] ?? 0).toFixed(2) }]
      : [],
  ) // prettier-ignore

/** The days of a place during a stretch, recorded now. */
async function writeDays(context: Context, workplaceId: string, days: readonly OpenDay[], { from, to }: Stretch) {
  const known = { workplaceId, validFrom: from, validTo: to, recordedAt: context.now.toISOString() }
  const rows = days.map(({ weekday, hours, supportHours }) => ({ ...known, weekday, hours, supportHours }))
  if (rows.length > 0) await context.tx.insert(workplaceDay).values(rows)
} // prettier-ignore

/** The days of a new place, from its first day. */
export const writeFirstDays = (context: Context, workplaceId: string, input: WorkplaceInput) =>
  writeDays(context, workplaceId, wantedDays(input), { from: input.validFrom ?? '', to: null })

/**
 * Other days, hours or support from a day on (today without one, never before the place is there), until the next week
 * that was planned. What held before stays as it was; nothing is written when that day has this week already. Refuses with
 * day_in_use or day_too_short what does not fit who works there in that time.
 */
export async function changeDays(context: Context, workplaceId: string, input: WorkplaceInput) {
  const first = input.validFrom ?? ''
  const rows = await firstDaysFrom(context, workplaceId, first)
  const from = later(input.daysFrom ?? context.today, first)
  const before = rows.filter(({ validFrom, until }) => validFrom <= from && until >= from)
  const days = wantedDays(input)
  if (sameDays(before, days)) return
  const began = before[0]?.validFrom ?? from
  const to = before[0]?.validTo ?? null
  await refuseHeldDays(context, workplaceId, { from, to }, { before, days })
  await supersede(context, before)
  if (began < from) await writeDays(context, workplaceId, before, { from: began, to: addDays(from, -1) })
  await writeDays(context, workplaceId, days, { from, to })
}

/** The days as they are recorded; the first week begins with its place, also when that now begins sooner. */
async function firstDaysFrom(context: Context, workplaceId: string, first: string): Promise<DayRow[]> {
  const rows = await daysOf(context, workplaceId)
  const began = rows[0]?.validFrom ?? first
  if (began <= first) return rows
  const moved = rows.filter(({ validFrom }) => validFrom === began)
  await supersede(context, moved)
  await writeDays(context, workplaceId, moved, { from: first, to: moved[0]?.validTo ?? null })
  return daysOf(context, workplaceId)
}

const daysOf = ({ tx }: Context, workplaceId: string) =>
  tx
    .select()
    .from(workplaceDay)
    .where(and(eq(workplaceDay.workplaceId, workplaceId), isNull(workplaceDay.supersededAt)))
    .orderBy(asc(workplaceDay.validFrom), asc(workplaceDay.weekday))

async function supersede({ tx, now }: Context, rows: readonly DayRow[]) {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await tx.update(workplaceDay).set({ supersededAt: now.toISOString() }).where(inArray(workplaceDay.id, ids))
}

const sameDays = (one: readonly OpenDay[], other: readonly OpenDay[]) => {
  const words = (days: readonly OpenDay[]) =>
    days.map(({ weekday, hours, supportHours }) => [weekday, Number(hours), Number(supportHours)].join())
  return words(one).join('|') === words(other).join('|')
}

interface HeldDay extends NameRow {
  weekday: Weekday
  hours: string
  from: string
  closes: boolean
}

/**
 * Refuses with day_in_use when a weekday closes on which somebody sits at the place in that time, and with day_too_short
 * when it gets fewer hours than somebody works there, with who and since when; who the reader may not see (any more) is
 * not named. A day that keeps its hours is left as it is.
 */
async function refuseHeldDays(
  { sql, today }: Context,
  workplaceId: string,
  { from, to }: Stretch,
  week: { before: readonly OpenDay[]; days: readonly OpenDay[] },
) {
  const hoursOf = (days: readonly OpenDay[]) =>
    sql`jsonb_to_recordset(${JSON.stringify(days.map(({ weekday, hours }) => ({ weekday, hours })))}::text::jsonb) as x (weekday int, hours numeric)`
  const held = await sql<HeldDay[]>`
    select distinct on (u.trajectory_id) u.weekday::int as weekday, u.hours, u.valid_from as "from", n.hours is null as closes, t.initials, t.given_name as "givenName",
      t.prefix, coalesce(t.surname, '') as surname, coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
    from seat_use u join (select x.* from ${hoursOf(week.before)}) d on d.weekday = u.weekday
      left join (select x.* from ${hoursOf(week.days)}) n on n.weekday = u.weekday
      left join trajectory_line t on t.id = u.trajectory_id
    where u.workplace_id = ${workplaceId} and u.superseded_at is null and (u.valid_to is null or u.valid_to >= ${from})
      and u.valid_from <= ${to ?? 'infinity'}::date and (n.hours is null or (n.hours < d.hours and n.hours < u.hours))
    order by u.trajectory_id, n.hours is null desc, u.weekday, u.valid_from`
  const [first, ...others] = held.sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
  const gone = held.find(({ closes }) => closes)
  if (gone) refuse('day_in_use', undefined, weekdayLabel[gone.weekday])
  if (first) refuse('day_too_short', undefined, longDayWords(first, others.length, today))
}

/** 'dinsdag werkt Jan de Vries 8 uur, sinds 01-03-2026' */
function longDayWords(day: HeldDay, others: number, today: string): string {
  const who = day.surname === '' ? 'iemand die u niet meer ziet' : spokenNameOf(day)
  const since = `${day.from <= today ? 'sinds' : 'vanaf'} ${formatDate(day.from)}`
  const more = others === 0 ? '' : others === 1 ? ' en nog iemand' : ` en nog ${others} mensen`
  return `${weekdayLabel[day.weekday]} werkt ${who} ${formatNumber(Number(day.hours))} uur ${since}${more}`
}

import 'server-only'
import { fitOf } from '@/lib/domain/capacity'
import type { Fit, Place, Start } from '@/lib/domain/capacity-plan'
import type { PlaceDay } from '@/lib/domain/place-days'
import { ofVisibleCompany } from '@/lib/organisation/visible-companies'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { mondayOf, startOf, type WeekFilter } from './week-filter'

export interface WeekPlace {
  id: string
  name: string
  location: string
  city: string | null
  days: PlaceDay[]
}

/** A start that is thought of, and how it fits; or what could not be read of it. */
export interface Planned {
  place: { id: string; name: string; city: string | null }
  /** The first day of the place, and its last where it has one. */
  from: string
  to: string | null
  start: Start | null
  fit: Fit | null
  problems: string[]
}

const limit = 500

/** Seats and support of every place of the reader in one week, by location: that of the day asked for, or of a start that is planned, and how that fits. */
export const weekScreen = query({
  permission: 'workplace.read',
  run: async (context: Context, filter: WeekFilter) => {
    const { sql, today } = context
    const start = startOf(filter, today)
    const monday = mondayOf(filter.dag ?? (start && 'from' in start ? start.from : today))
    const rows = await sql<WeekPlace[]>`
      with mine as materialized (select w.id, w.name, w.location, w.city from workplace w
          where ${ofVisibleCompany(context, 'w.company_id')} and w.valid_from <= ${monday}::date + 6 and (w.valid_to is null or w.valid_to >= ${monday}) limit ${limit}),
        day as materialized (select c.workplace_id, jsonb_agg(jsonb_build_object('weekday', c.weekday, 'hours', c.hours, 'seats', c.seats, 'used', c.seats_used,
            'support', c.support_hours, 'supportUsed', c.support_used) order by c.weekday) as days
          from app.capacity_on((select array_agg(id) from mine), ${monday}) c where c.on_day <= ${monday}::date + 6 group by c.workplace_id)
      select m.id, m.name, m.location, m.city, coalesce(d.days, '[]') as days from mine m left join day d on d.workplace_id = m.id
      order by m.city nulls last, m.location, m.name, m.id`
    const cities = [...new Set(rows.flatMap(({ city }) => city ?? []))]
    const shown = rows.filter(({ city }) => filter.plaats === undefined || city === filter.plaats)
    const planned = await plan(context, filter, start)
    return { monday, today, places: shown, all: choices(rows, planned), cities, planned }
  },
})

/** The places that a start can be planned at: of this week, and the one that was asked about, also when it is not there then. */
function choices(rows: readonly WeekPlace[], planned: Planned | null): Choice[] {
  const listed = rows.map(({ id, name, city }) => ({ id, name, city }))
  return planned === null || listed.some(({ id }) => id === planned.place.id)
    ? listed
    : [...listed, planned.place]
}

type Choice = Planned['place']

async function plan(
  context: Context,
  filter: WeekFilter,
  start: ReturnType<typeof startOf>,
): Promise<Planned | null> {
  if (filter.plek === undefined || start === null) return null
  const day = 'problems' in start ? context.today : start.from
  const found = await loadPlace(context, filter.plek, day)
  if (found === null) return null
  const { id, name, city, ...place } = found
  const about = { place: { id, name, city }, from: place.from, to: place.to }
  if ('problems' in start) return { ...about, start: null, fit: null, problems: start.problems }
  return { ...about, start, fit: fitOf(place, start), problems: [] }
}

/** Days, seats and what is held from a day on of one place that the reader may see. */
async function loadPlace(context: Context, id: string, from: string): Promise<(Place & Choice) | null> {
  const { sql } = context
  const [row] = await sql<(Place & Choice)[]>`
    select w.id, w.name, w.city, w.valid_from as "from", w.valid_to as "to", (select coalesce(jsonb_agg(jsonb_build_object('weekday', d.weekday, 'hours', d.hours, 'support', d.support_hours, 'from', d.valid_from, 'to', d.valid_to)), '[]')
        from workplace_day d where d.workplace_id = w.id and d.superseded_at is null and d.until >= ${from}) as days,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'from', s.valid_from, 'to', s.valid_to)), '[]')
        from seat s where s.workplace_id = w.id and (s.valid_to is null or s.valid_to >= ${from})) as seats,
      (select coalesce(jsonb_agg(jsonb_build_object('seatId', u.seat_id, 'weekday', u.weekday, 'from', u.valid_from, 'to', u.valid_to,
        'support', coalesce(u.support_hours, 0))), '[]') from app.uses_from(w.id, ${from}) u) as uses
    from workplace w where w.id = ${id} and ${ofVisibleCompany(context, 'w.company_id')}`
  return row ?? null
}

import 'server-only'
import type { PlaceDay } from '@/lib/domain/place-days'
import { asOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { placesOn } from './as-of-places'
import type { WorkplaceFilter } from './list-filter'

export const workplacePageSize = 50
const countedTo = 1000

export interface ListedWorkplace {
  id: string
  name: string
  company: string
  employerName: string
  form: string
  kindsOfWork: string[]
  location: string
  city: string | null
  days: PlaceDay[]
  /** By weekday (1–7) the first later day on which it is full; a weekday that stays free is not in it. */
  fullFrom: Record<string, string>
  /** The first day of a place that is not open yet; null once it is. */
  opensOn: string | null
}

interface ListRow {
  rows: ListedWorkplace[]
  total: number
  employers: [string, string][]
  cities: string[]
  /** Since when is kept how places stood, where that is after the day of which the knowledge is asked. */
  keptFrom: string | null
}

/** The most seats free on one of the days `c`, by the rule of `freeSeats` in lib/domain/place-days.ts. */
export const mostFreeSeats = ({ sql }: Context) =>
  sql`max(case when c.support_hours > 0 and c.support_used >= c.support_hours then 0 else greatest(0, c.seats - c.seats_used) end)`

/** Weekdays `c` of a place as `PlaceDay`, in order. */
export const placeDays = ({ sql }: Context) =>
  sql`jsonb_agg(jsonb_build_object('weekday', c.weekday, 'hours', c.hours, 'seats', c.seats, 'used', c.seats_used, 'support', c.support_hours, 'supportUsed', c.support_used) order by c.weekday)`

const noFilter = { toon: '', soort: null, vorm: null, werkgever: null, plaats: null, plek: null }

/** What was asked for, with nothing in place of what was not. */
const asked = (filter: WorkplaceFilter) => ({
  ...noFilter,
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
  pagina: filter.pagina,
})

/**
 * Places by name with what is taken of each weekday, and the choices of the filters, in one statement. Of another day, and
 * as known on another day, without from when a place would be full.
 */
export const workplacesScreen = query({
  permission: 'workplace.read',
  run: async (context: Context, filter: WorkplaceFilter) => {
    const { sql, today } = context
    const { instant, ...on } = asOf(filter, today)
    const { places, capacity, later } = placesOn(context, { ...on, instant })
    const { toon, soort, vorm, werkgever, plaats, plek, pagina } = asked(filter)
    const [row] = await sql<ListRow[]>`
      with all_mine as materialized (select w.id, w.name, w.company_id, w.employer_id, w.host_id, w.employer_name, w.form, w.kinds_of_work, w.location, w.city, w.valid_to,
            case when w.valid_from > ${on.day} then w.valid_from end as opens_on
          from ${places} limit ${countedTo + 1}),
        mine as materialized (select w.* from all_mine w
          where (w.valid_to < ${on.day}) is not distinct from (case when ${toon}::text = 'voorbij' then true when w.valid_to is null then null else false end)
            and (${soort}::text is null or ${soort} = any (w.kinds_of_work)) and (${vorm}::text is null or w.form = ${vorm})
            and (${werkgever}::uuid is null or ${werkgever}::uuid in (w.employer_id, w.host_id))
            and (${plaats}::text is null or w.city = ${plaats})
            and (${plek}::text is null or app.fold(w.name) like '%' || app.fold(${plek}) || '%')),
        day as materialized (select c.workplace_id, ${mostFreeSeats(context)} as free, ${placeDays(context)} as days
          from ${capacity} c group by c.workplace_id),
        kept as materialized (select m.*, coalesce(d.days, '[]') as days from mine m left join day d on d.workplace_id = m.id
          where case ${toon}::text when 'vrij' then d.free > 0 when 'vol' then (d.free > 0) is not true and m.opens_on is null else true end),
        page as (select k.id, k.name, o.name as company, k.employer_name as "employerName", k.form, k.kinds_of_work as "kindsOfWork", k.location, k.city, k.days, k.opens_on as "opensOn"
          from kept k join organisation o on o.id = k.company_id order by k.name, k.id limit ${workplacePageSize} offset ${(pagina - 1) * workplacePageSize}),
        later as materialized (${later})
      select (select coalesce(jsonb_agg(to_jsonb(p) || jsonb_build_object('fullFrom', coalesce(l.days, '{}')) order by p.name, p.id), '[]')
          from page p left join later l on l.workplace_id = p.id) as rows, (select count(*)::int from kept) as total,
        (select coalesce(jsonb_agg(jsonb_build_array(e.id, e.name) order by e.name), '[]') from employer e where e.id in (select employer_id from all_mine union select host_id from all_mine)) as employers,
        (select coalesce(jsonb_agg(c.city order by c.city), '[]') from (select distinct city from all_mine where city is not null) c) as cities, ${on.known === null ? null : sql`app.places_kept_from(${instant})`} as "keptFrom"`
    if (!row) throw new Error('a select without from gives one row')
    return { ...row, ...on, today, total: Math.min(row.total, countedTo), capped: row.total > countedTo }
  },
})

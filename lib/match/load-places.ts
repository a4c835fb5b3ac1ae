import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { PlaceOrigin } from '@/lib/domain/match/describe'
import type { Point } from '@/lib/domain/match/distance'
import type { MatchDay, MatchPlace } from '@/lib/domain/match/outcomes'
import type { ChangedOn } from '@/lib/domain/place-values'
import type { Context } from '@/lib/pipeline/context'
import { fullLater } from '@/lib/workplace/full-later'
import { pointOf } from './point-of'

interface DayRow {
  weekday: number
  hours: number
  seats: number
  used: number
  support: number
  supportUsed: number
  seatsUntil: string | null
  supportUntil: string | null
  since: string
}

interface PlaceRow extends Omit<MatchPlace, 'days' | 'minimumHours'> {
  id: string
  name: string
  employer: string
  company: string
  companyId: string
  validTo: string | null
  changedOn: ChangedOn
  minimumHours: string | null
  days: DayRow[]
  lat: number | null
  lon: number | null
  /** Own municipalities that its company works for today; of a company none. */
  serves: string[]
}

/** A place that people can be compared with. */
export interface PlaceToMatch {
  id: string
  name: string
  employer: string
  company: string
  companyId: string
  place: MatchPlace
  origin: PlaceOrigin
  point: Point | null
  serves: string[]
}

/** Places in force today or later among which the reader looks: of one company, of a municipality, or one by its id. */
export type WhichPlaces = { id: string } | { companyId: string } | { municipalityId: string }

/** In one statement, by name, with what is free from a day on; what the reader may not see is not there. */
export async function loadPlaces(
  context: Context,
  which: WhichPlaces,
  from: string = context.today,
): Promise<PlaceToMatch[]> {
  const { sql, today } = context
  const day = from > today ? from : today
  const serving = (
    municipality: ReturnType<typeof sql>,
  ) => sql`select s.company_id from service_area s where s.municipality_id = ${municipality}
    and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})`
  const where =
    'id' in which
      ? sql`w.id = ${which.id}`
      : 'companyId' in which
        ? sql`w.company_id = ${which.companyId}`
        : sql`w.company_id in (${serving(sql`${which.municipalityId}::uuid`)})`
  const rows = await sql<PlaceRow[]>`
    with mine as materialized (select w.* from workplace w where ${where} and (w.valid_to is null or w.valid_to >= ${today}) limit 1000),
    later as materialized (${fullLater(context, day)}),
    day as materialized (select c.workplace_id, jsonb_agg(jsonb_build_object('weekday', c.weekday, 'hours', c.hours, 'seats', c.seats, 'used', c.seats_used,
        'support', c.support_hours, 'supportUsed', c.support_used, 'seatsUntil', l.seats, 'supportUntil', l.support,
        'since', least(v.valid_from, (v.recorded_at at time zone 'Europe/Amsterdam')::date)) order by c.weekday) as days
      from app.capacity_on((select array_agg(id) from mine), ${day}) c left join later l on l.workplace_id = c.workplace_id and l.weekday = c.weekday
        left join workplace_day v on v.workplace_id = c.workplace_id and v.weekday = c.weekday and v.superseded_at is null and c.on_day between v.valid_from and v.until
      group by c.workplace_id)
    select w.id, w.name, w.employer_name as employer, o.name as company, w.company_id as "companyId", w.valid_to as "validTo", w.changed_on as "changedOn",
      w.minimum_hours as "minimumHours", w.support_class as "supportClass", w.adaptations, w.kinds_of_work as "kindsOfWork",
      w.reachable_by as "reachableBy", w.contact_styles as "contactStyles", coalesce(d.days, '[]') as days, at.lat, at.lon,
      (select coalesce(jsonb_agg(s.municipality_id), '[]') from service_area s where s.company_id = w.company_id
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as serves
    from mine w join organisation o on o.id = w.company_id left join day d on d.workplace_id = w.id
      ${pointOf(context, sql`w.postcode`, sql`w.city`, sql`null::text`)}
    order by w.name, w.id`
  return rows.map((row) => placeOf(row, today, day))
}

const first = (...days: (string | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null

/** A day on which a place gives no support has none to be free; after its last day (`gone` from then on) nothing is. */
const dayOf = (day: DayRow, gone: string | null, from: string): MatchDay => ({
  weekday: Number(day.weekday),
  hours: Number(day.hours),
  freeSeats: gone !== null && gone <= from ? 0 : Math.max(0, Number(day.seats) - Number(day.used)),
  freeSupport: Number(day.support) > 0 ? Number(day.support) - Number(day.supportUsed) : null,
  seatsUntil: first(day.seatsUntil, gone),
  supportUntil: first(day.supportUntil, gone),
})

const placeOf = (row: PlaceRow, today: string, from: string): PlaceToMatch => ({
  id: row.id,
  name: row.name,
  employer: row.employer,
  company: row.company,
  companyId: row.companyId,
  place: {
    days: row.days.map((day) => dayOf(day, row.validTo && addDays(row.validTo, 1), from)),
    minimumHours: row.minimumHours === null ? null : Number(row.minimumHours),
    supportClass: row.supportClass,
    adaptations: row.adaptations,
    kindsOfWork: row.kindsOfWork,
    reachableBy: row.reachableBy,
    contactStyles: row.contactStyles,
  },
  origin: {
    company: row.company,
    daysSince:
      row.days
        .map(({ since }) => since)
        .sort()
        .at(-1) ?? null,
    changedOn: row.changedOn,
    today,
    from,
  },
  point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  serves: row.serves,
})

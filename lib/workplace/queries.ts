import 'server-only'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import { query } from '@/lib/pipeline/query'
import type { WorkplaceFilter } from './schemas'

export const workplacePageSize = 50
const countedTo = 1000

export interface Workplace {
  id: string
  name: string
  company: string
  employerName: string
  form: string
  kindOfWork: string
  location: string
  seats: number
  taken: number
  hoursPerWeek: string | null
  support: string
  note: string | null
  validFrom: string
  validTo: string | null
  version: number
}

/** Workplaces of the own company, or of the companies that work for the own municipalities, with the seats taken. */
export const workplacesScreen = query({
  permission: 'workplace.read',
  run: async ({ sql, actor, today }, { toon, pagina }: WorkplaceFilter) => {
    const rows = await sql<(Workplace & { total: number })[]>`
      with mine as materialized (
        select w.* from workplace w where (w.company_id = ${actor.companyId} or w.company_id in (select s.company_id from service_area s
          where s.municipality_id = any (${municipalityIds(actor)}::uuid[]) and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})))
          and (w.valid_to < ${today}) is not distinct from (case when ${toon ?? ''} = 'voorbij' then true when w.valid_to is null then null else false end)
        limit ${countedTo + 1}),
      seated as materialized (select m.*, coalesce(x.taken, 0) as taken from mine m
        left join app.taken_seats((select array_agg(id) from mine), ${today}) x on x.workplace_id = m.id),
      kept as materialized (select * from seated where case ${toon ?? ''} when 'vrij' then taken < seats when 'vol' then taken >= seats else true end)
      select k.id, k.name, o.name as company, k.employer_name as "employerName", k.form, k.kind_of_work as "kindOfWork", k.location, k.seats, k.taken,
        k.hours_per_week as "hoursPerWeek", k.support, k.note, k.valid_from as "validFrom", k.valid_to as "validTo", k.version,
        (select count(*)::int from kept) as total
      from kept k join organisation o on o.id = k.company_id
      order by k.name, k.id limit ${workplacePageSize} offset ${(pagina - 1) * workplacePageSize}`
    const total = rows[0]?.total ?? 0
    return { rows: [...rows], total: Math.min(total, countedTo), capped: total > countedTo }
  },
})

export interface Occupant extends NameRow {
  /** Null where the reader may not see the trajectory (any more). */
  number: string | null
  how: 'placement' | 'trial' | 'offer'
  since: string
  until: string | null
  hours: string | null
}

/** One workplace, how many seats are taken, and who of the reader's own rows sits there. */
export const workplaceScreen = query({
  permission: 'workplace.read',
  run: async ({ sql, today, actor }, { id }: { id: string }) => {
    const [workplace] = await sql<(Workplace & { mine: boolean })[]>`
      select w.id, w.name, o.name as company, w.employer_name as "employerName", w.form, w.kind_of_work as "kindOfWork", w.location, w.seats,
        coalesce(x.taken, 0) as taken, w.hours_per_week as "hoursPerWeek", w.support, w.note, w.valid_from as "validFrom", w.valid_to as "validTo",
        w.version, w.company_id is not distinct from ${actor.companyId} as mine
      from workplace w join organisation o on o.id = w.company_id
        left join app.taken_seats(array[w.id], ${today}) x on x.workplace_id = w.id
      where w.id = ${id}`
    if (!workplace) return null
    const occupants = await sql<Occupant[]>`
      with there as (
        select p.trajectory_id, 'placement' as how, t.valid_from as since, t.valid_to as until, t.hours_per_week as hours
          from placement p join placement_term t on t.placement_id = p.id and t.superseded_at is null and (t.valid_to is null or t.valid_to >= ${today})
          where p.workplace_id = ${id}
        union all select x.trajectory_id, 'trial', x.started_on, x.last_day, null from trial_placement x where x.workplace_id = ${id} and x.outcome is null
        union all select o.trajectory_id, 'offer', o.offered_on, o.answer_by, null from offer o where o.workplace_id = ${id} and o.closed_on is null)
      select x.how, x.since, x.until, x.hours, t.number, t.initials, t.given_name as "givenName", t.prefix, coalesce(t.surname, '') as surname,
        coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
      from there x left join trajectory_line t on t.id = x.trajectory_id order by x.since, x.trajectory_id limit 200`
    return { workplace, occupants: [...occupants], today }
  },
})

/** The empty form of a new workplace. */
export const newWorkplaceScreen = query({
  permission: 'workplace.change',
  run: async ({ today, actor }) => ({ today, company: actor.organisationName }),
})

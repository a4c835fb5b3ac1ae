import 'server-only'
import type { PlaceDay } from '@/lib/domain/place-days'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { countsToday } from '@/lib/employer/counts-rule'
import { ofVisibleCompany } from '@/lib/organisation/visible-companies'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { fullFromDays, fullLater } from './full-later'
import { placeDays } from './queries'

export interface Workplace {
  id: string
  name: string
  company: string
  companyId: string
  employerId: string
  hostId: string
  employer: Employer
  host: Employer
  form: string
  kindsOfWork: string[]
  location: string
  city: string | null
  postcode: string | null
  adaptations: string[]
  supportClass: string
  minimumHours: string | null
  contactStyles: string[]
  reachableBy: string[]
  note: string | null
  validFrom: string
  validTo: string | null
  version: number
  /** Whether sheltered work counts for the Banenafspraak today; null where no rule is known. */
  counts: boolean | null
  /** Per weekday, on the first such day from today on which the place is there. */
  days: PlaceDay[]
  /** By weekday (1–7) the first later day on which no seat or no support is left; a weekday that stays free is not in it. */
  fullFrom: Record<string, string>
  /** Its weeks that hold now or later, in order. */
  weeks: PlaceWeek[]
  seats: Seat[]
}

/** Days, hours and support of a place from a day to a day; `to` is null without an end. */
export interface PlaceWeek {
  from: string
  to: string | null
  days: { weekday: number; hours: number; support: number }[]
}

export interface Employer {
  name: string
  kind: string
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
}

export interface Seat {
  number: number
  extra: boolean
  reason: string | null
  validFrom: string
  validTo: string | null
}

/** A stretch that somebody sits at a place, with the weekdays of it. */
export interface Occupant extends NameRow {
  /** Null where the reader may not see the trajectory (any more). */
  number: string | null
  how: 'placement' | 'trial' | 'offer'
  /** The seats by their numbers; on other days it may be another one. */
  seats: number[]
  since: string
  until: string | null
  /** Hours by weekday (1–7). */
  hours: Record<string, number>
  support: string | null
  overReason: string | null
}

const employerJson = (context: Context, id: 'employer_id' | 'host_id') => context.sql`(
  select jsonb_build_object('name', e.name, 'kind', e.kind, 'contactName', e.contact_name, 'contactPhone', e.contact_phone, 'contactEmail', e.contact_email)
  from employer e where e.id = w.${context.sql(id)})`

/** One place with its employer, days and seats; null when the reader may not see it today. */
async function loadWorkplace(context: Context, id: string): Promise<Workplace | null> {
  const { sql, today } = context
  const [workplace] = await sql<Workplace[]>`
    select w.id, w.name, o.name as company, w.company_id as "companyId", w.employer_id as "employerId", w.host_id as "hostId",
      ${employerJson(context, 'employer_id')} as employer, ${employerJson(context, 'host_id')} as host, w.form, w.kinds_of_work as "kindsOfWork",
      w.location, w.city, w.postcode, w.adaptations, w.support_class as "supportClass", w.minimum_hours as "minimumHours",
      w.contact_styles as "contactStyles", w.reachable_by as "reachableBy", w.note, w.valid_from as "validFrom", w.valid_to as "validTo", w.version, ${countsToday(context)} as counts,
      (select coalesce(${placeDays(context)}, '[]') from app.capacity_on(array[w.id], greatest(${today}::date, w.valid_from)) c) as days,
      (with mine as (select w.id, w.company_id) select ${fullFromDays(context)}
        from (${fullLater(context, today)}) l) as "fullFrom",
      (select coalesce(jsonb_agg(jsonb_build_object('from', v.valid_from, 'to', v.valid_to, 'days', v.days) order by v.valid_from), '[]') from (
        select d.valid_from, d.valid_to, jsonb_agg(jsonb_build_object('weekday', d.weekday, 'hours', d.hours, 'support', d.support_hours) order by d.weekday) as days
        from workplace_day d where d.workplace_id = w.id and d.superseded_at is null and d.until >= ${today} group by d.valid_from, d.valid_to) v) as weeks,
      (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'extra', s.extra, 'reason', s.reason, 'validFrom', s.valid_from, 'validTo', s.valid_to)
        order by s.number), '[]') from seat s where s.workplace_id = w.id and (s.valid_to is null or s.valid_to >= ${today})) as seats
    from workplace w join organisation o on o.id = w.company_id where w.id = ${id} and ${ofVisibleCompany(context, 'w.company_id')}`
  return workplace ?? null
}

/** One workplace, its seats, and who of the reader's own rows sits there. */
export const workplaceScreen = query({
  permission: 'workplace.read',
  run: async (context: Context, { id }: { id: string }) => {
    const { sql, today, actor } = context
    const workplace = await loadWorkplace(context, id)
    if (!workplace) return null
    const occupants = await sql<Occupant[]>`
      with held as (
        select u.trajectory_id, u.held_by, jsonb_agg(distinct s.number) as seats, u.valid_from, u.valid_to, max(u.over_reason) as over_reason,
          jsonb_object_agg(u.weekday, u.hours) as hours, sum(u.support_hours) as support
        from seat_use u join seat s on s.id = u.seat_id
        where u.workplace_id = ${id} and u.superseded_at is null and (u.valid_to is null or u.valid_to >= ${today})
        group by u.trajectory_id, u.held_by, u.valid_from, u.valid_to)
      select t.number, h.held_by as how, h.seats, h.valid_from as since, h.valid_to as until, h.hours, h.support, h.over_reason as "overReason",
        t.given_name as "givenName", t.initials, t.prefix, coalesce(t.surname, '') as surname, coalesce(t.name_use, 'E') as "nameUse",
        t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
      from held h left join trajectory_line t on t.id = h.trajectory_id order by t.surname nulls last, t.given_name, h.trajectory_id, h.valid_from limit 500`
    const mine = workplace.companyId === actor.companyId
    const drafts = await keptDrafts(context, `plek ${id} `)
    return { workplace, occupants: [...occupants], today, mine, drafts }
  },
})

export interface EmployerChoice {
  id: string
  name: string
}

const employersOfCompany = ({ sql, actor }: Context) =>
  sql<
    EmployerChoice[]
  >`select e.id, e.name from employer e where e.company_id = ${actor.companyId} order by e.name limit 1000`

/** The empty form of a new workplace. */
export const newWorkplaceScreen = query({
  permission: 'workplace.change',
  run: async (context: Context) => ({
    today: context.today,
    company: context.actor.organisationName,
    employers: [...(await employersOfCompany(context))],
    drafts: await keptDrafts(context, 'nieuwe plek'),
  }),
})

/** The form of a workplace of the own company, as it is now. */
export const changeWorkplaceScreen = query({
  permission: 'workplace.change',
  run: async (context: Context, { id }: { id: string }) => {
    const workplace = await loadWorkplace(context, id)
    if (!workplace || workplace.companyId !== context.actor.companyId) return null
    const drafts = await keptDrafts(context, `wijzig plek ${id}`)
    return { workplace, today: context.today, employers: [...(await employersOfCompany(context))], drafts }
  },
})

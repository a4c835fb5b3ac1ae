import 'server-only'
import type { Row } from '@/lib/domain/facts'
import { mayEver } from '@/lib/domain/policy'
import type { State } from '@/lib/domain/states'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import { keptMunicipalities } from '@/lib/organisation/kept-municipalities'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

/** A version of a local route as its readers see it. */
export interface RouteVersion {
  id: string
  key: string
  name: string
  forWhom: string
  goals: string[]
  reviewWeeks: number
  longestMonths: number | null
  provider: string
  contactName: string
  contactPhone: string | null
  contactEmail: string | null
  isBridging: boolean
  source: string
  from: string
  until: string | null
}

/** Somebody on a route, with the version of the first day and every review, newest first. */
export interface Stay {
  id: string
  goals: string[]
  startedOn: string
  untilOn: string | null
  reviewOn: string | null
  endedOn: string | null
  outcome: string | null
  outcomeNote: string | null
  route: RouteVersion
  reviews: Row[]
}

/** The columns of a version, of a `local_route` that stands in the statement as `r`. */
const versionOf = ({ sql }: Pick<Context, 'sql'>) => sql`
  'id', r.id, 'key', r.key, 'name', r.name, 'forWhom', r.for_whom, 'goals', r.goals, 'reviewWeeks', r.review_weeks,
  'longestMonths', r.longest_months, 'provider', r.provider, 'contactName', r.contact_name, 'contactPhone', r.contact_phone,
  'contactEmail', r.contact_email, 'isBridging', r.is_bridging, 'source', r.source, 'from', r.valid_from, 'until', r.valid_to`

interface RoutePageRow extends NameRow {
  id: string
  number: string
  version: number
  state: State
  municipality: string
  stays: Stay[]
  routes: RouteVersion[]
}

/** `/trajecten/[number]/route`: the local route that somebody is on, with its reviews; or which routes there are. */
export const routeScreen = query({
  permission: 'route.read',
  run: async (context, { number, keuze }: { number: string; keuze?: string }) => {
    const { sql, actor, today } = context
    const [row] = await sql<RoutePageRow[]>`
      select t.id, t.number, t.version, t.state, o.name as municipality, p.initials, p.given_name as "givenName", p.prefix, p.surname,
        p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
        (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'goals', s.goals, 'startedOn', s.started_on, 'untilOn', s.until_on, 'reviewOn', s.review_on,
            'endedOn', s.ended_on, 'outcome', s.outcome, 'outcomeNote', s.outcome_note, 'route', jsonb_build_object(${versionOf(context)}),
            'reviews', (select coalesce(jsonb_agg(to_jsonb(v) order by v.reviewed_on desc, v.recorded_at desc), '[]') from route_review v
              where v.trajectory_route_id = s.id)) order by s.started_on desc, s.recorded_at desc), '[]')
          from trajectory_route s join local_route r on r.id = s.local_route_id where s.trajectory_id = t.id) as stays,
        (select coalesce(jsonb_agg(jsonb_build_object(${versionOf(context)}) order by r.name), '[]') from local_route r
          where r.municipality_id = t.municipality_id and r.superseded_at is null and r.valid_from <= ${today}
            and (r.valid_to is null or r.valid_to >= ${today})) as routes
      from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id where t.number = ${number}`
    if (!row) return null
    const { stays, ...shown } = row
    const current = stays.find(({ endedOn }) => endedOn === null) ?? null
    const mayStart = mayEver(actor.role, 'route.record') && !['closed', 'handover'].includes(row.state)
    return {
      ...shown,
      current,
      earlier: stays.filter((stay) => stay !== current),
      chosen: row.routes.find(({ key }) => key === keuze) ?? null,
      mayRecord: mayStart,
      drafts: await keptDrafts(context, `route ${number} `),
      today,
    }
  },
})

export type RouteScreen = NonNullable<Awaited<ReturnType<typeof routeScreen.run>>>

/** `/beheer/routes`: the routes of a municipality with the version that holds, or holds next. */
export const localRoutesScreen = query({
  permission: 'localRoute.manage',
  run: async (context, { gemeente }: { gemeente?: string }) => {
    const { sql, today } = context
    const whose = await keptMunicipalities(context, gemeente)
    const id = whose.municipality?.id ?? null
    const rows = await sql<{ route: RouteVersion }[]>`
      select distinct on (r.key) jsonb_build_object(${versionOf(context)}) as route from local_route r
      where r.municipality_id = ${id}::uuid and r.superseded_at is null
      order by r.key, (r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})) desc, r.valid_from desc limit 200`
    const routes = rows.map(({ route }) => route).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return { ...whose, routes, today, drafts: await keptDrafts(context, `route nieuw ${id}`) }
  },
})

/** `/beheer/routes/[key]`: every version of one route, newest first. */
export const localRouteScreen = query({
  permission: 'localRoute.manage',
  run: async (context, { key }: { key: string }) => {
    const { sql, today } = context
    const rows = await sql<{ municipalityId: string; route: RouteVersion }[]>`
      select r.municipality_id as "municipalityId", jsonb_build_object(${versionOf(context)}) as route from local_route r
      where r.key::text = ${key} and r.superseded_at is null order by r.valid_from desc limit 100`
    const [newest] = rows
    if (!newest) return null
    const versions = rows.map(({ route }) => route)
    const drafts = await keptDrafts(context, `route ${key}`)
    return { key, municipalityId: newest.municipalityId, versions, newest: newest.route, today, drafts }
  },
})

export type LocalRoutesScreen = NonNullable<Awaited<ReturnType<typeof localRoutesScreen.run>>>
export type LocalRouteScreen = NonNullable<Awaited<ReturnType<typeof localRouteScreen.run>>>

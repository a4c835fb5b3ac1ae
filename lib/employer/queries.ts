import 'server-only'
import type { EmployerKind } from '@/lib/domain/work-terms'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { ofVisibleCompany } from '@/lib/organisation/visible-companies'
import type { NameRow } from '@/lib/person/name-row'
import { asOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { employersOn } from './as-of-employers'
import { countsToday } from './counts-rule'
import type { EmployerFilter } from './schemas'

export const employerPageSize = 50
const countedTo = 1000

export interface EmployerRow {
  id: string
  name: string
  company: string
  kind: EmployerKind
  contactName: string | null
  /** Places that are open or still open, and steps that are arranged. */
  places: number
  arranged: number
  steps: number
  lastContactOn: string | null
  total: number
  /** Only as known on another day: since when is kept how places and employers stood, where that is later. */
  keptFrom?: string | null
}

/**
 * Employers of the own company, or of the companies that work for the own municipalities, today or of another day; one
 * statement. Of another day those that were recorded, or had a place, by then.
 */
export const employersScreen = query({
  permission: 'employer.read',
  run: async (context, filter: EmployerFilter) => {
    const { sql, today } = context
    const { soort, pagina } = filter
    const { instant, ...on } = asOf(filter, today)
    const { day } = on
    const { employers, places, done, spoken } = employersOn(context, { ...on, instant })
    const rows = await sql<EmployerRow[]>`
      with mine as materialized (
        select e.* from ${employers}
          and (${soort ?? null}::text is null or e.kind = ${soort ?? null}) limit ${countedTo + 1}),
      page as materialized (select m.* from mine m order by lower(m.name), m.id
        limit ${employerPageSize} offset ${(pagina - 1) * employerPageSize}),
      step as materialized (select s.key from employer_step s where s.valid_from <= ${day} and (s.valid_to is null or s.valid_to >= ${day})),
      placed as materialized (select p.id, count(distinct w.id)::int as n from page p join ${places} on p.id in (w.employer_id, w.host_id)
        and (w.valid_to is null or w.valid_to >= ${day}) group by p.id),
      done as materialized (select d.employer_id as id, count(*)::int as n from employer_step_done d
        where d.employer_id in (select id from page) and ${done} and d.step in (select key from step) group by 1),
      spoken as materialized (select c.employer_id as id, max(c.on_day) as last from employer_contact c
        where c.employer_id in (select id from page) and ${spoken} group by 1)
      select p.id, p.name, o.name as company, p.kind, p.contact_name as "contactName", coalesce(placed.n, 0) as places,
        coalesce(done.n, 0) as arranged, (select count(*)::int from step) as steps, spoken.last as "lastContactOn",
        (select count(*)::int from mine) as total${on.known === null ? sql`` : sql`, app.places_kept_from(${instant}) as "keptFrom"`}
      from page p join organisation o on o.id = p.company_id left join placed on placed.id = p.id left join done on done.id = p.id
        left join spoken on spoken.id = p.id order by lower(p.name), p.id`
    const total = rows[0]?.total ?? 0
    const keptFrom = rows[0]?.keptFrom ?? null
    return {
      rows: [...rows],
      ...on,
      today,
      keptFrom,
      total: Math.min(total, countedTo),
      capped: total > countedTo,
    }
  },
})

export interface EmployerSheet {
  id: string
  name: string
  company: string
  kind: EmployerKind
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
  address: string | null
  agreements: string | null
  note: string | null
  version: number
  mine: boolean
  /** Whether sheltered work counts for the Banenafspraak today; null where no rule is known. */
  counts: boolean | null
}

export interface EmployerStepRow {
  key: string
  label: string
  help: string
  source: string
  doneOn: string | null
  doneBy: string | null
  note: string | null
}

export interface EmployerPlace {
  id: string
  name: string
  form: string
  until: string | null
}

/** Somebody who works or tries out there, of the reader's own rows. */
export interface EmployerPerson extends NameRow {
  number: string
  how: 'placement' | 'trial'
  place: string
  since: string
  until: string | null
}

export interface EmployerTalk {
  id: string
  onDay: string
  withWhom: string
  text: string
}

const sheetOf = async (context: Context, id: string) => {
  const { sql, actor } = context
  const [sheet] = await sql<EmployerSheet[]>`
    select e.id, e.name, o.name as company, e.kind, e.contact_name as "contactName", e.contact_phone as "contactPhone",
      e.contact_email as "contactEmail", e.address, e.agreements, e.note, e.version, e.company_id is not distinct from ${actor.companyId} as mine,
      ${countsToday(context)} as counts
    from employer e join organisation o on o.id = e.company_id where e.id = ${id}
      and ${ofVisibleCompany(context, 'e.company_id')}`
  return sheet
}

interface Around {
  steps: EmployerStepRow[]
  places: EmployerPlace[]
  people: EmployerPerson[]
  talks: EmployerTalk[]
}

async function around({ sql, today }: Context, id: string): Promise<Around> {
  const [row] = await sql<Around[]>`
    with place as materialized (select w.id, w.name, w.form, w.valid_to from workplace w where ${id} in (w.employer_id, w.host_id)
        and (w.valid_to is null or w.valid_to >= ${today}) order by w.name, w.id limit 200),
      there as (
        select t.trajectory_id, 'placement' as how, l.name as place, p.started_on as since, t.valid_to as until
          from place l join placement p on p.workplace_id = l.id join placement_term t on t.placement_id = p.id and t.superseded_at is null
            and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to >= ${today})
        union all select x.trajectory_id, 'trial', l.name, x.started_on, x.last_day
          from place l join trial_placement x on x.workplace_id = l.id and x.outcome is null)
    select (select coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'label', s.label, 'help', s.help, 'source', s.source, 'doneOn', d.done_on,
          'doneBy', d.done_by, 'note', d.note) order by s.position), '[]') from employer_step s left join employer_step_done d
            on d.step = s.key and d.employer_id = ${id} and d.superseded_at is null
          where s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'form', l.form, 'until', l.valid_to) order by l.name), '[]') from place l) as places,
      (select coalesce(jsonb_agg(jsonb_build_object('how', x.how, 'place', x.place, 'since', x.since, 'until', x.until, 'number', t.number,
          'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix, 'surname', t.surname, 'nameUse', t.name_use,
          'partnerPrefix', t.partner_prefix, 'partnerSurname', t.partner_surname) order by x.since, t.number), '[]')
        from there x join trajectory_line t on t.id = x.trajectory_id) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'onDay', c.on_day, 'withWhom', c.with_whom, 'text', c.text)
          order by c.on_day desc, c.recorded_at desc), '[]')
        from (select c.* from employer_contact c where c.employer_id = ${id} and c.superseded_at is null order by c.on_day desc limit 100) c) as talks`
  if (!row) throw new Error('a select without from gives one row')
  return row
}

/** One employer: its sheet, places, who works there as far as the reader may see, what is arranged and who was spoken to. */
export const employerScreen = query({
  permission: 'employer.read',
  run: async (context, { id }: { id: string }) => {
    const sheet = await sheetOf(context, id)
    if (!sheet) return null
    const drafts = await keptDrafts(context, `werkgever ${id} `)
    return { sheet, ...(await around(context, id)), today: context.today, drafts }
  },
})
export type EmployerData = NonNullable<Awaited<ReturnType<typeof employerScreen.run>>>

/** The empty form of a new employer. */
export const newEmployerScreen = query({
  permission: 'employer.change',
  run: async (context) => ({
    company: context.actor.organisationName,
    drafts: await keptDrafts(context, 'nieuwe werkgever'),
  }),
})

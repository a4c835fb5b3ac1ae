import 'server-only'
import { addDays, weekday } from '@/lib/domain/calendar'
import { instantAt } from '@/lib/domain/clock-time'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { clashOf } from './queries'
import type { AgendaFilter } from './week-filter'

/** More of either than anyone plans in a week; what is beyond is said to be there. */
export const agendaLimit = 200

export interface AgendaAppointment extends NameRow {
  id: string
  number: string
  title: string
  party: string
  withWhom: string | null
  place: string | null
  beginsAt: string
  endsAt: string
  attendNames: string[]
  clash: { beginsAt: string; endsAt: string } | null
}

export interface AgendaTerm extends NameRow {
  id: string
  rule: string
  label: string
  basis: string
  dueOn: string
  number: string
  state: State
}

interface Answer {
  appointments: AgendaAppointment[]
  terms: AgendaTerm[]
}

/** Midnight in the Netherlands; the clock is never changed at that hour. */
function midnight(day: string): string {
  const reading = instantAt(day, '00:00')
  if (!reading.ok) throw new Error('midnight is there once')
  return reading.instant
}

/** Whose rows: of the company, or of the municipalities; terms of a caseworker may be the own ones alone. */
function scopeOf({ sql, actor }: Context, team: boolean) {
  if (actor.role === 'hr')
    return {
      appointment: sql`a.company_id`,
      term: sql`d.company_id`,
      ids: [actor.companyId],
      termIds: [actor.companyId],
    }
  const ids = municipalityIds(actor)
  const own = actor.role === 'caseworker' && !team
  return {
    appointment: sql`a.municipality_id`,
    term: own ? sql`d.owner_id` : sql`d.municipality_id`,
    ids,
    termIds: own ? [actor.accountId] : ids,
  }
}

const person = ({
  sql,
}: Context) => sql`'number', t.number, 'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix,
  'surname', t.surname, 'partnerPrefix', t.partner_prefix, 'partnerSurname', t.partner_surname, 'nameUse', t.name_use`

/**
 * `/vandaag/week`: the appointments of one week, own or of the team, and the terms that are due in it; one statement.
 * A term whose trajectory the reader may no longer see is left out.
 */
export const agendaScreen = query({
  permission: 'today.read',
  run: async (context, { dag, van }: AgendaFilter) => {
    const { sql, actor, today } = context
    const day = dag ?? today
    const monday = addDays(day, 1 - weekday(day))
    const { appointment, term, ids, termIds } = scopeOf(context, van === 'team')
    const mine = van === 'team' ? sql`` : sql`and a.attends @> array[${actor.accountId}]::uuid[]`
    const [row] = await sql<Answer[]>`
      select coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'party', a.party, 'withWhom', a.with_whom, 'place', a.place,
            'beginsAt', a.begins_at, 'endsAt', a.ends_at, 'attendNames', a.attend_names, 'clash', ${clashOf(context)}, ${person(context)})
            order by a.begins_at, a.id)
          from (select a.* from unnest(${ids}::uuid[]) m (id) join appointment a on ${appointment} = m.id
            where a.cancelled_at is null and a.begins_at >= ${midnight(monday)}::timestamptz
              and a.begins_at < ${midnight(addDays(monday, 7))}::timestamptz ${mine} order by a.begins_at limit ${agendaLimit + 1}) a
            join trajectory_line t on t.id = a.trajectory_id), '[]') as appointments,
        coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'rule', d.rule, 'label', d.label, 'basis', d.basis, 'dueOn', d.due_on,
            'state', t.state, ${person(context)}) order by d.due_on, d.id)
          from (select d.* from unnest(${termIds}::uuid[]) m (id) cross join unnest(array['act', 'others', 'list']) l (lane)
            cross join lateral (select d.id, d.trajectory_id, d.rule, d.label, d.basis, d.due_on from deadline d
              where ${term} = m.id and d.closed_on is null and d.audience = ${actor.role} and d.lane = l.lane
                and d.due_on between ${monday}::date and ${addDays(monday, 6)}::date order by d.due_on, d.id limit ${agendaLimit + 1}) d
            order by d.due_on, d.id limit ${agendaLimit + 1}) d
            join trajectory_line t on t.id = d.trajectory_id), '[]') as terms`
    const { appointments, terms } = row ?? { appointments: [], terms: [] }
    return {
      monday,
      today,
      appointments: appointments.slice(0, agendaLimit),
      terms: terms.slice(0, agendaLimit),
      more: appointments.length > agendaLimit || terms.length > agendaLimit,
    }
  },
})

export type AgendaScreen = NonNullable<Awaited<ReturnType<typeof agendaScreen.run>>>

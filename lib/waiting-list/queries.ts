import 'server-only'
import type { DutyFacts } from '@/lib/domain/facts'
import type { HoursBand } from '@/lib/domain/hours-band'
import type { HeardBefore } from '@/lib/domain/hygiene'
import { supportClassLabel } from '@/lib/domain/work-terms'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityOf } from '@/lib/pipeline/actor'
import { asOf, type AsOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { entriesOn } from './entries-on'
import type { Queue, WaitingListFilter } from './list-filter'
import { waitingNumbers, type QueueCounts } from './numbers'

/** Lines on one page: as many as keep the page under its limit of bytes (README, Speed). */
export const waitingPageSize = 32

/** A line of the list as a manager reads it: without who it is about, and without a day, for lengths are figures. */
export interface UnnamedWaitingLine {
  /** Place within its queue, counted from 1. */
  place: number
  /** As of the places that show the same. */
  hours: HoursBand | null
  support: readonly (string | null)[]
}

/** The same for whoever works with the person, with what is sought for that one. */
export interface NamedWaitingLine extends NameRow {
  place: number
  hours: string | null
  support: string | null
  queue: Queue
  positionOn: string
  /** The last talk that was held on the day of the list. */
  confirmedOn: string | null
  /** As it was planned on the day of the list. */
  nextCheckOn: string | null
  number: string
}

interface Common extends AsOf {
  municipality: { id: string; name: string }
  queue: Queue
  today: string
  counts: QueueCounts
  duty: DutyFacts
}

/** What the screen answers: lines with names, or numbers and lines without. */
export type WaitingList =
  | (Common & { named: true; heard: HeardBefore; rows: NamedWaitingLine[] })
  | (Common & { named: false; rows: UnnamedWaitingLine[]; threshold: number })

/** The chosen municipality among the reader's own; the first when none or a foreign one was asked. */
const chosen = ({ actor }: Context, asked: string | undefined) => municipalityOf(actor, asked)

/**
 * One queue of one municipality as it was on a day, as known on a day, in the order of its rule then: without one, by the day of the
 * position, then its key. With the numbers of all queues and the state of the duty, in one statement. A manager reads it without names.
 */
export const waitingListScreen = query({
  permission: 'waitingList.read',
  run: async (context, filter: WaitingListFilter): Promise<WaitingList | null> => {
    const municipality = chosen(context, filter.gemeente)
    if (!municipality) return null
    const { today, actor } = context
    const asked = {
      municipality,
      queue: filter.rij ?? ('toBePlaced' as const),
      today,
      ...asOf(filter, today),
    }
    const offset = (filter.pagina - 1) * waitingPageSize
    return actor.role === 'manager' ? unnamedList(context, asked, offset) : namedList(context, asked, offset)
  },
})

type Asked = Pick<Common, 'municipality' | 'queue' | 'today' | keyof AsOf>

interface NamedAnswer {
  counts: QueueCounts
  duty: DutyFacts
  heard: HeardBefore
  rows: NamedWaitingLine[]
}

const heardBefore = (
  { sql }: Context,
  { day, instant }: AsOf,
) => sql`jsonb_build_object('aging', app.heard_before('agingMonths', ${day}, ${instant}),
  'stale', app.heard_before('staleMonths', ${day}, ${instant}))`

/** In which order they stood: as kept of today, else by the rule that is known to have held. */
function orderOn({ sql }: Context, { municipality: { id }, day, now, instant }: Asked) {
  if (now) return sql`e.order_key, e.trajectory_id`
  return sql`case when (select exists (select from order_rule r where r.municipality_id = ${id} and r.applied_at <= ${instant} and r.valid_from <= ${day}))
    then app.order_key_for_reader(${id}, e.trajectory_id, e.position_on, ${day}, ${instant}) end, e.position_on, e.trajectory_id`
}

/** What somebody looks for and when they are spoken to; of another day from the dated profile, and as planned then. */
const soughtOn = ({ sql }: Context, { now, day, instant }: Asked) =>
  now
    ? {
        nextCheckOn: sql`coalesce(p.review_on, t.next_check_on)`,
        sought: sql`t`,
        hours: sql`t.hours_wanted`,
        from: sql``,
      }
    : {
        nextCheckOn: sql`coalesce(p.review_on, app.check_planned(p.trajectory_id, ${day}, ${instant}))`,
        sought: sql`s`,
        hours: sql`s.hours`,
        from: sql`cross join lateral app.sought_on(t.person_id, ${day}, ${instant}) s`,
      }

async function namedList(context: Context, asked: Asked, offset: number): Promise<WaitingList | null> {
  const { sql } = context
  const { municipality, queue, day, instant } = asked
  const { from, heardOn, confirmedOn } = entriesOn(context, municipality.id, asked)
  const line = soughtOn(context, asked)
  const [row] = await sql<NamedAnswer[]>`
    with counted as (select e.queue, count(*) as n from ${from} group by e.queue),
    stale as (select count(*) as n from ${from} and e.queue <> 'resting' and ${heardOn} < (select app.heard_before('staleMonths', ${day}, ${instant}))),
    page as materialized (select e.trajectory_id, e.queue, e.position_on, e.confirmed_on, e.review_on, row_number() over () as at from (
        select e.trajectory_id, e.queue, e.position_on, ${confirmedOn} as confirmed_on, e.review_on from ${from} and e.queue = ${queue}
        order by ${orderOn(context, asked)} limit ${waitingPageSize} offset ${offset}) e)
    select '{"toBePlaced": 0, "waiting": 0, "resting": 0}'::jsonb || (select coalesce(jsonb_object_agg(queue, n), '{}') from counted)
      || (select jsonb_build_object('stale', n) from stale) as counts, app.duty_for_reader(${municipality.id}, ${day}, ${instant}) as duty,
      ${heardBefore(context, asked)} as heard,
      coalesce((select jsonb_agg(jsonb_build_object('place', ${offset}::int + p.at, 'queue', p.queue, 'positionOn', p.position_on,
          'confirmedOn', p.confirmed_on, 'nextCheckOn', ${line.nextCheckOn}, 'hours', ${line.hours}, 'support', ${line.sought}.support,
          'number', t.number, 'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix, 'surname', t.surname,
          'partnerPrefix', t.partner_prefix, 'partnerSurname', t.partner_surname, 'nameUse', t.name_use) order by p.at)
        from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t ${line.from}), '[]') as rows`
  return row ? { ...asked, ...row, named: true } : null
}

/** From light to heavy, and not known. */
const supportClasses = [...Object.keys(supportClassLabel), null]

const inOrder = ({ support, ...line }: UnnamedWaitingLine): UnnamedWaitingLine => ({
  ...line,
  support: supportClasses.filter((one) => support.includes(one)),
})

interface UnnamedAnswer {
  list: { counts: QueueCounts; rows: UnnamedWaitingLine[]; threshold: number }
  duty: DutyFacts
}

async function unnamedList(context: Context, asked: Asked, offset: number): Promise<WaitingList | null> {
  const { sql } = context
  const { municipality, queue, day, now, instant } = asked
  const [row] = await sql<UnnamedAnswer[]>`
    select app.report_waiting(${municipality.id}, ${queue}, ${day}, ${now ? null : instant}, ${offset}, ${waitingPageSize}) as list,
      app.duty_for_reader(${municipality.id}, ${day}, ${instant}) as duty`
  if (!row) return null
  const { counts, rows, threshold } = row.list
  // Rows would say the number of a queue that is kept back so that another cannot be worked out.
  const shown = waitingNumbers(counts, threshold)[queue]?.kind === 'number'
  return {
    ...asked,
    counts,
    threshold,
    rows: shown ? rows.map(inOrder) : [],
    duty: row.duty,
    named: false,
  }
}

import 'server-only'
import type { DutyFacts } from '@/lib/domain/facts'
import type { HeardBefore } from '@/lib/domain/hygiene'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { Queue, WaitingListFilter } from './list-filter'
import { waitingNumbers, type QueueCounts } from './numbers'

/** Lines on one page: as many as keep the page under its limit of bytes (README, Speed). */
export const waitingPageSize = 34

/** A line of the list as a manager reads it: without who it is about, and without a day, for lengths are figures. */
export interface UnnamedWaitingLine {
  /** Place within its queue, counted from 1. */
  place: number
  hours: string | null
  support: string | null
}

/** The same for whoever works with the person. */
export interface NamedWaitingLine extends UnnamedWaitingLine, NameRow {
  queue: Queue
  positionOn: string
  /** The last talk that was held on the day of the list. */
  confirmedOn: string | null
  nextCheckOn: string | null
  number: string
}

interface Common {
  municipality: { id: string; name: string }
  queue: Queue
  day: string
  today: string
  counts: QueueCounts
  duty: DutyFacts
}

/** What the screen answers: lines with names, or numbers and lines without. */
export type WaitingList =
  | (Common & { named: true; heard: HeardBefore; rows: NamedWaitingLine[] })
  | (Common & { named: false; rows: UnnamedWaitingLine[]; threshold: number })

/** The chosen municipality among the reader's own; the first when none or a foreign one was asked. */
const chosen = ({ actor }: Context, asked: string | undefined) =>
  actor.municipalities.find(({ id }) => id === asked) ?? actor.municipalities[0]

/**
 * One queue of one municipality as it was on a day, in the order of its rule on that day: without one, by the day of the
 * position, then its key. With the numbers of all queues and the state of the duty, in one statement. A manager reads it without names.
 */
export const waitingListScreen = query({
  permission: 'waitingList.read',
  run: async (context, filter: WaitingListFilter): Promise<WaitingList | null> => {
    const municipality = chosen(context, filter.gemeente)
    if (!municipality) return null
    const { today, actor } = context
    const day = filter.dag !== undefined && filter.dag <= today ? filter.dag : today
    const asked = { municipality, queue: filter.rij ?? 'toBePlaced', day, today } as const
    const offset = (filter.pagina - 1) * waitingPageSize
    return actor.role === 'manager' ? unnamedList(context, asked, offset) : namedList(context, asked, offset)
  },
})

type Asked = Pick<Common, 'municipality' | 'queue' | 'day' | 'today'>

interface NamedAnswer {
  counts: QueueCounts
  duty: DutyFacts
  heard: HeardBefore
  rows: NamedWaitingLine[]
}

const heardBefore = (
  { sql }: Context,
  day: string,
) => sql`jsonb_build_object('aging', app.heard_before('agingMonths', ${day}, 'infinity'),
  'stale', app.heard_before('staleMonths', ${day}, 'infinity'))`

async function namedList(context: Context, asked: Asked, offset: number): Promise<WaitingList | null> {
  const { sql } = context
  const { municipality, queue, day, today } = asked
  // Nothing on the list begins in the future, so the open entries are today's; another day reads the history.
  const onDay =
    day === today
      ? sql`e.valid_to is null`
      : sql`e.valid_from <= ${day} and (e.valid_to is null or e.valid_to >= ${day})`
  const onList = sql`waiting_list_entry e where e.municipality_id = ${municipality.id} and e.superseded_at is null and ${onDay}`
  const heardOn = day === today ? sql`e.last_known_on` : sql`app.last_known(e, ${day}, 'infinity')`
  // A talk after that day was not yet held.
  const confirmedOn =
    day === today
      ? sql`e.confirmed_on`
      : sql`case when e.confirmed_on > ${day} then nullif(app.last_known(e, ${day}, 'infinity'), e.position_on) else e.confirmed_on end`
  const inOrder =
    day === today
      ? sql`e.order_key, e.trajectory_id`
      : sql`case when (select exists (select from order_rule r where r.municipality_id = ${municipality.id} and r.applied_at is not null
          and r.superseded_at is null and r.valid_from <= ${day}))
          then app.order_key_for_reader(${municipality.id}, e.trajectory_id, e.position_on, ${day}) end, e.position_on, e.trajectory_id`
  const [row] = await sql<NamedAnswer[]>`
    with counted as (select e.queue, count(*) as n from ${onList} group by e.queue),
    stale as (select count(*) as n from ${onList} and e.queue <> 'resting' and ${heardOn} < (select app.heard_before('staleMonths', ${day}, 'infinity'))),
    page as materialized (select e.trajectory_id, e.queue, e.position_on, e.confirmed_on, e.review_on, row_number() over () as at from (
        select e.trajectory_id, e.queue, e.position_on, ${confirmedOn} as confirmed_on, e.review_on from ${onList} and e.queue = ${queue}
        order by ${inOrder} limit ${waitingPageSize} offset ${offset}) e)
    select '{"toBePlaced": 0, "waiting": 0, "resting": 0}'::jsonb || (select coalesce(jsonb_object_agg(queue, n), '{}') from counted)
      || (select jsonb_build_object('stale', n) from stale) as counts, app.duty_for_reader(${municipality.id}, ${day}) as duty,
      ${heardBefore(context, day)} as heard,
      coalesce((select jsonb_agg(jsonb_build_object('place', ${offset}::int + p.at, 'queue', p.queue, 'positionOn', p.position_on,
          'confirmedOn', p.confirmed_on, 'nextCheckOn', coalesce(p.review_on, t.next_check_on), 'hours', t.hours_wanted, 'support', t.support,
          'number', t.number, 'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix, 'surname', t.surname,
          'partnerPrefix', t.partner_prefix, 'partnerSurname', t.partner_surname, 'nameUse', t.name_use) order by p.at)
        from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t), '[]') as rows`
  return row ? { ...asked, ...row, named: true } : null
}

interface UnnamedAnswer {
  list: { counts: QueueCounts; rows: UnnamedWaitingLine[]; threshold: number }
  duty: DutyFacts
}

async function unnamedList(context: Context, asked: Asked, offset: number): Promise<WaitingList | null> {
  const { sql } = context
  const { municipality, queue, day } = asked
  const [row] = await sql<UnnamedAnswer[]>`
    select app.report_waiting(${municipality.id}, ${queue}, ${day}, ${offset}) as list, app.duty_for_reader(${municipality.id}, ${day}) as duty`
  if (!row) return null
  const { counts, rows, threshold } = row.list
  // Rows would say the number of a queue that is kept back so that another cannot be worked out.
  const shown = waitingNumbers(counts, threshold)[queue]?.kind === 'number'
  return {
    ...asked,
    counts,
    threshold,
    rows: shown ? rows : [],
    duty: row.duty,
    named: false,
  }
}

import 'server-only'
import { dutyState } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { noReach, reachOf } from '@/lib/domain/open-reach'
import { countShifts, reordered, type InLine, type Shift } from '@/lib/domain/order-moves'
import { dateOrder, type OrderRule } from '@/lib/domain/order-rule'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityOf } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { smallNumberOf } from '@/lib/report/small-number'
import { triedRule, type OrderFilter, type OrderTrialFilter } from './order-filter'

/** Lines on one page of a try. */
export const shiftPageSize = 40

/** A rule as it was laid down; `begun` is whether the list stood in its order. */
export interface OrderRuleRow extends OrderRule {
  id: string
  source: string
  validFrom: string
  begun: boolean
}

/** Every rule of a municipality that was not taken back, newest first; as known at an instant, 'infinity' is now. */
export async function rulesOf(
  { sql }: Context,
  municipalityId: string,
  instant = 'infinity',
): Promise<OrderRuleRow[]> {
  const rows = await sql<OrderRuleRow[]>`
    select id, waiting_points as "waitingPoints", advice_points as "advicePoints", raised_points as "raisedPoints",
      urgent_points as "urgentPoints", no_bridging_points as "noBridgingPoints", source, valid_from as "validFrom", applied_at is not null and applied_at <= ${instant} as begun
    from order_rule where municipality_id = ${municipalityId} and recorded_at <= ${instant} and (superseded_at is null or superseded_at > ${instant}) order by valid_from desc limit 60`
  return [...rows]
}

/** The rule by which the list stood on a day; null is the day on the list. */
export const ruleOn = (rules: readonly OrderRuleRow[], day: string): OrderRuleRow | null =>
  rules.find(({ begun, validFrom }) => begun && validFrom <= day) ?? null

/** In which order a municipality offers places: the rule now, the one that was announced, and those before. */
export const orderScreen = query({
  permission: 'orderRule.read',
  run: async (context, filter: OrderFilter) => {
    const municipality = municipalityOf(context.actor, filter.gemeente)
    if (!municipality) return null
    const rules = await rulesOf(context, municipality.id)
    return {
      municipality,
      current: ruleOn(rules, context.today),
      announced: rules.filter(({ begun }) => !begun).reverse(),
      former: rules.filter(({ begun }) => begun).slice(1),
      drafts: await keptDrafts(context, 'volgorde '),
    }
  },
})

/**
 * Who stands in a queue on a day, as known at an instant ('infinity' is now), with what a rule may count; without names each
 * has a number of this answer alone.
 */
export async function lineOf(
  { sql }: Context,
  municipalityId: string,
  queue: string,
  day: string,
  instant = 'infinity',
) {
  const rows = await sql<InLine[]>`
    select key, position_on as "positionOn", advised_on as "advisedOn", urgency, bridged
    from app.waiting_line(${municipalityId}, ${queue}, ${day}, ${instant})`
  return [...rows]
}

type Queue = 'toBePlaced' | 'waiting'

/**
 * The queue that was asked for; without one that in which most people stand, of two alike that of the duty now. `most` is
 * whether it is not that of the duty, but the one with most people. One statement.
 */
async function askedLine(
  { sql, today }: Context,
  municipalityId: string,
  asked: OrderTrialFilter['rij'],
  duty: DutyFacts,
) {
  const ofDuty: Queue = dutyState(duty).duty === 'reached' ? 'waiting' : 'toBePlaced'
  const other: Queue = ofDuty === 'waiting' ? 'toBePlaced' : 'waiting'
  const queues: Queue[] =
    asked === undefined ? [ofDuty, other] : [asked === 'waiting' ? 'waiting' : 'toBePlaced']
  const rows = await sql<(InLine & { queue: Queue })[]>`
    select q.queue, w.key, w.position_on as "positionOn", w.advised_on as "advisedOn", w.urgency, w.bridged
    from unnest(${queues}::text[]) q (queue) cross join lateral app.waiting_line(${municipalityId}, q.queue, ${today}, 'infinity') w`
  const [first, second] = queues.map((queue) => ({ queue, line: rows.filter((row) => row.queue === queue) }))
  if (!first) throw new Error('a queue is asked')
  return second && second.line.length > first.line.length
    ? { ...second, most: true }
    : { ...first, most: false }
}

/** Somebody who would move: from which place to which. The key by which that was worked out stays behind. */
export interface ShiftRow extends Pick<Shift, 'from' | 'to'> {
  /** Null for a manager. */
  person: (NameRow & { number: string }) | null
}

/** The names behind keys, in one statement. */
export async function namesOf({ sql }: Context, keys: readonly string[]) {
  const rows = await sql<(NameRow & { number: string; id: string })[]>`
    select t.id, t.number, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname", t.name_use as "nameUse" from trajectory_line t where t.id = any (${[...keys]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

async function surroundings(context: Context, municipalityId: string) {
  const { sql, today } = context
  const [row] = await sql<{ duty: DutyFacts; threshold: number }[]>`
    select app.duty_for_reader(${municipalityId}, ${today}, 'infinity') as duty, ${smallNumberOf(context, municipalityId)} as threshold`
  if (!row) throw new Error('a select without from gives one row')
  return row
}

/**
 * What another rule would do to a queue of today: who goes forward, back, into and out of the places that are owed now. For
 * a manager counts with small ones kept back, and rows without names where every count may be shown.
 */
export const orderTrialScreen = query({
  permission: 'orderRule.read',
  run: async (context, filter: OrderTrialFilter) => {
    const { gemeente, pagina } = filter
    const rule = triedRule(filter)
    const municipality = municipalityOf(context.actor, gemeente)
    if (!municipality) return null
    const current = ruleOn(await rulesOf(context, municipality.id), context.today)
    const { duty, threshold } = await surroundings(context, municipality.id)
    const { queue, line, most } = await askedLine(context, municipality.id, filter.rij, duty)
    const reach = queue === 'toBePlaced' ? reachOf(duty, threshold) : noReach
    const shifts = reordered(line, current ?? dateOrder, rule)
    const moving = shifts.filter(({ from, to }) => from !== to)
    const counts = countShifts(shifts, reach.people)
    const shown = shownCounts({ ...counts, all: shifts.length }, threshold)
    const open = Object.values(shown).every(({ kind }) => kind === 'number')
    const page = open ? moving.slice((pagina - 1) * shiftPageSize, pagina * shiftPageSize) : []
    const rows = await withNames(context, page)
    return {
      ...{ municipality, queue, rule, current, counts, shown, open, reach, threshold, rows },
      /** Fewer people stand in the queue of the duty now, so the other one is shown. */
      most,
      today: context.today,
      moving: moving.length,
      drafts: await keptDrafts(context, 'volgorde '),
    }
  },
})

const shownCounts = (counts: ReturnType<typeof countShifts> & { all: number }, threshold: number) =>
  showable({
    figures: {
      all: counts.all,
      up: counts.up,
      down: counts.down,
      same: counts.same,
      entering: counts.entering,
      leaving: counts.leaving,
    },
    threshold,
    sums: [{ total: 'all', parts: ['up', 'down', 'same'] }],
    differences: [['entering', 'leaving']],
  }) satisfies Record<string, Shown>

async function withNames(context: Context, page: readonly Shift[]): Promise<ShiftRow[]> {
  if (context.actor.role === 'manager') return page.map(({ from, to }) => ({ from, to, person: null }))
  const names = await namesOf(
    context,
    page.map(({ key }) => key),
  )
  return page.map(({ key, from, to }) => ({ from, to, person: names.get(key) ?? null }))
}

import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import { levelWith, movementOf, type InLine } from '@/lib/domain/order-moves'
import { dateOrder, inOrder, pointsOf, totalOf } from '@/lib/domain/order-rule'
import type { NameRow } from '@/lib/person/name-row'
import { asOf, type AsOf, isKnown } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { Queue } from './list-filter'
import { namedMovers } from './movers'
import type { PlaceFilter } from './order-filter'
import { lineOf, ruleOn, rulesOf } from './order-queries'

interface PersonRow extends NameRow {
  id: string
  number: string
  municipalityId: string
  municipality: string
  /** The queues on the two days; null is not on the list. */
  queue: Queue | null
  queueThen: Queue | null
  /** Since when somebody is in the queue of the later day, why at rest, and with which day on the list; null is not on the list. */
  queueSince: string | null
  restReason: string | null
  positionOn: string | null
  /** The last talk and the positive decision by the later day. */
  confirmedOn: string | null
  decidedOn: string | null
  /** What the person does until a place begins on the two days, or that it is not wanted (`declined`); null is neither. */
  bridging: string | null
  bridgingThen: string | null
}

async function personOf(context: Context, number: string, then: string, on: AsOf) {
  const { sql } = context
  const { day: now, known, instant } = on
  const entries = sql`from waiting_list_entry e where e.trajectory_id = t.id and ${isKnown(context, 'e', on)}`
  const heardSince = known === null ? sql`e.confirmed_on > ${now}` : sql`true`
  const entry = (day: string) =>
    sql`(select e.* ${entries} and e.valid_from <= ${day} and (e.valid_to is null or e.valid_to >= ${day}) order by e.valid_from desc limit 1)`
  const bridged = (day: string) =>
    sql`(select b.kind from bridging b where b.trajectory_id = t.id and ${isKnown(context, 'b', on)}
      and b.valid_from <= ${day} and (b.valid_to is null or b.valid_to >= ${day}) order by b.valid_from desc limit 1)`
  const [row] = await sql<PersonRow[]>`
    select t.id, t.number, t.municipality_id as "municipalityId", g.name as municipality, p.initials, p.given_name as "givenName", p.prefix, p.surname,
      p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", i.queue, w.queue as "queueThen",
      i.valid_from as "queueSince", i.rest_reason as "restReason", i.position_on as "positionOn",
      (select case when ${heardSince} then nullif(app.last_known(e, ${now}, ${instant}), e.position_on) else e.confirmed_on end
        ${entries} and e.valid_from <= ${now} order by e.valid_from desc limit 1) as "confirmedOn",
      (select max(d.decided_on) from decision d where d.trajectory_id = t.id and d.kind = 'grant' and ${isKnown(context, 'd', on)}
        and d.decided_on <= ${now}) as "decidedOn",
      ${bridged(now)} as bridging, ${bridged(then)} as "bridgingThen"
    from trajectory t join person p on p.id = t.person_id join organisation g on g.id = t.municipality_id
      left join lateral ${entry(now)} i on true left join lateral ${entry(then)} w on true where t.number = ${number}`
  return row
}

const before = (day: string, other: string) => (day < other ? day : other)

/** How far the place is from the one before: nobody stands before the first. */
function gapBefore(line: readonly InLine[], rule: Parameters<typeof inOrder>[1], key: string, day: string) {
  const ordered = inOrder(line, rule)
  const at = ordered.findIndex((person) => person.key === key)
  const [ahead, own] = [ordered[at - 1], ordered[at]]
  if (!ahead || !own) return null
  return totalOf(pointsOf(ahead, rule, day)) - totalOf(pointsOf(own, rule, day))
}

/** On which place of which queue somebody without a place now stood on the earlier day; null when there was none then either. */
async function placeThen(context: Context, { id, municipalityId, queueThen }: PersonRow, asked: Former) {
  if (queueThen === null || queueThen === 'resting') return null
  const ordered = inOrder(
    await lineOf(context, municipalityId, queueThen, asked.then, asked.instant),
    asked.rule,
  )
  const at = ordered.findIndex(({ key }) => key === id)
  return at < 0 ? null : { queue: queueThen, at: at + 1, length: ordered.length }
}

interface Former {
  then: string
  instant: string
  rule: Parameters<typeof inOrder>[1]
}

/**
 * Why somebody stands where: the points of the rule one by one, what decides between people who stand level, and what
 * changed between two days, as known now or on a day. In at most five statements, however long the list is.
 */
export const placeScreen = query({
  permission: 'waitingPlace.read',
  run: async (context, { number, van, tot, bekend }: PlaceFilter & { number: string }) => {
    const on = asOf({ dag: tot, bekend }, context.today)
    const { day: now, known, instant } = on
    const then = before(van ?? addDays(now, -30), now)
    const person = await personOf(context, number, then, on)
    if (!person) return null
    const rules = await rulesOf(context, person.municipalityId, instant)
    const stated = ruleOn(rules, now)
    const rule = stated ?? dateOrder
    const common = { person, then, now, known, today: context.today, rule, stated }
    const former = ruleOn(rules, then) ?? dateOrder
    if (person.queue === null || person.queue === 'resting')
      return {
        ...common,
        place: null,
        stood: await placeThen(context, person, { then, instant, rule: former }),
      }
    const line = await lineOf(context, person.municipalityId, person.queue, now, instant)
    const earlier = await lineOf(context, person.municipalityId, person.queue, then, instant)
    const own = line.find(({ key }) => key === person.id)
    if (!own) return { ...common, place: null, stood: null }
    const points = pointsOf(own, rule, now)
    const movement = movementOf({ line: earlier, rule: former }, { line, rule }, person.id)
    return {
      ...common,
      stood: null,
      place: {
        queue: person.queue,
        length: line.length,
        own,
        wasOwn: earlier.find(({ key }) => key === person.id) ?? null,
        points,
        total: totalOf(points),
        level: levelWith(line, rule, person.id),
        gap: gapBefore(line, rule, person.id, now),
        movement,
        movers: await namedMovers(context, movement.who),
      },
    }
  },
})
export type PlaceData = NonNullable<Awaited<ReturnType<typeof placeScreen.run>>>

import { beforeAll, describe, expect, test } from 'vitest'
import { setDailyMail } from '@/lib/account/own-commands'
import { dueJobs, runJob } from '@/lib/background/night-work'
import { addDays, addMonths, weekday } from '@/lib/domain/calendar'
import { asSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { nightlyWork } from '@/lib/reminder/nightly'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, stateOf, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const first = '2026-02-02'
const days = Array.from({ length: 365 }, (_, n) => addDays(first, n))
const last = addDays(first, 364)
/** Nights without a worker, in every month: the next one finds what they left. */
const away = ['05', '06']
const start = new Date(`${first}T10:00:00+01:00`)
/** On the days on which the clock changes, in summer, on a Sunday, and at the turn of the year. */
const backOn = ['2026-03-29', '2026-07-15', '2026-10-25', '2027-01-01'] as const
const resting = {} as Record<(typeof backOn)[number], Moved>
const people: Moved[] = []
const stateAfter: Record<string, string[]> = {}
let kept: { mails: number; events: number } | undefined

/**
 * A night as the queue of the worker does it: the ids that are due, in the order of the list, each with its own line that
 * says it was done. pg-boss itself only wakes and carries those ids; a year of its two-second looks takes too long here, and
 * worker-alone and killed-halfway run it for real.
 */
async function night(day: string) {
  for (const id of await dueJobs(nightlyWork, threeAt(day))) await runJob(nightlyWork, id, threeAt(day))
}

/** The same work once more past the lines, as after a night that was done and not noted. */
async function onceMore(day: string) {
  for (const { kinds, run } of nightlyWork)
    for (const kind of kinds)
      await asSystem(kind === 'municipality' ? world.meerdorp : world.werkpad, threeAt(day), run)
}

const written = async () => {
  const [row] = await admin<{ mails: number; events: number }[]>`
    select (select count(*)::int from outbox) as mails, (select count(*)::int from event) as events`
  return row
}

/** One night; every tenth of a month twice. */
async function walk(day: string) {
  await night(day)
  const before = await written()
  if (day.endsWith('0')) {
    await night(day)
    await onceMore(day)
    expect(await written(), day).toEqual(before)
  }
  for (const agreed of backOn)
    if ([addDays(agreed, -1), agreed].includes(day))
      stateAfter[agreed]?.push(String(await stateOf(admin, resting[agreed])))
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const day of backOn) {
    const person = await trajectoryIn(world, admin, 'toBePlaced', { on: start })
    resting[day] = await moved(world, admin, person, 'rest', {
      on: start,
      input: { reviewOn: day, returnAgreed: true },
    })
    stateAfter[day] = []
  }
  for (const state of [
    'intake',
    'screening',
    'adviceReceived',
    'rejected',
    'resting',
    'trialPlacement',
    'elsewhereDayActivities',
    'elsewhereRegular',
    'closed',
  ] as const)
    people.push(await trajectoryIn(world, admin, state, { on: start }))
  const job = await trajectoryIn(world, admin, 'offered', { on: start })
  people.push(
    await moved(world, admin, job, 'place', { on: start, input: { contractEndsOn: addMonths(first, 7) } }),
  )
  await perform(
    setDailyMail,
    world.session.caseworker,
    { dailyMail: true, submissionId: crypto.randomUUID() },
    start,
  )
  for (const day of days) if (!away.includes(day.slice(8))) await walk(day)
  kept = await written()
}, 300_000)

describe('een jaar van nachten op een vaste klok', () => {
  test('walks 365 nights, each at three in the morning Dutch time', () => {
    const hour = (day: string) =>
      new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', day: 'numeric' }).format(threeAt(day))
    expect(new Set(days.map((day) => threeAt(day).toISOString().slice(11, 13)))).toEqual(new Set(['01', '02']))
    expect(['2026-03-29', '2026-10-25'].map(hour)).toEqual(['29, 03', '25, 03'])
  })

  test('every piece is noted as done for the last night, and none failed', async () => {
    const rows = await admin`select name, done_for::text, last_problem from job_run where organisation_id = ${world.meerdorp} order by name`
    expect(rows.map(({ name }) => name)).toEqual(nightlyWork.filter(({ kinds }) => kinds.includes('municipality')).map(({ name }) => name).sort())
    for (const row of rows) expect(row).toMatchObject({ done_for: last, last_problem: null })
  })

  test.each(backOn)('who agreed on %s rests the night before and is back that night, once', async (day) => {
    expect(stateAfter[day]).toEqual(['resting', 'toBePlaced'])
    const rows = await admin`select valid_on::text from event where trajectory_id = ${resting[day].trajectoryId} and kind = 'resumed'`
    expect(rows).toEqual([{ valid_on: day }])
  })

  test('nobody is lost: every open trajectory has an owner and a next step, and every check is silent', async () => {
    const [row] = await admin`select count(*)::int as n from trajectory t where state <> 'closed' and (owner_id is null
      or not exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.lane <> 'none'))`
    expect(row?.n).toBe(0)
    expect(await admin`select kind, count from finding`).toEqual([])
    expect(people).toHaveLength(10)
  })

  test('nothing twice: no rule runs twice for one trajectory, no mail of a kind leaves twice on a day', async () => {
    const terms = await admin`select trajectory_id, rule from deadline where closed_on is null and rule not like 'unseenTerm%' group by 1, 2 having count(*) > 1`
    expect(terms).toEqual([])
    const told = await admin`select trajectory_id, rule, label, started_on from deadline where rule like 'unseenTerm%' group by 1, 2, 3, 4 having count(*) > 1`
    expect(told).toEqual([])
    const mails = await admin`select kind, recipient_account_id, (made_at at time zone 'Europe/Amsterdam')::date from outbox group by 1, 2, 3 having count(*) > 1`
    expect(mails).toEqual([])
    expect(kept?.mails).toBeGreaterThan(200)
  })

  test('the daily mail leaves on working days alone', async () => {
    const rows = await admin<{ day: string }[]>`
      select (made_at at time zone 'Europe/Amsterdam')::date::text as day from outbox where kind = 'digest' order by 1`
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.filter(({ day }) => weekday(day) > 5)).toEqual([])
    for (const holiday of ['2026-04-06', '2026-04-27', '2026-12-25', '2027-01-01'])
      expect(rows.map(({ day }) => day)).not.toContain(holiday)
  })

  test('every term from law that passed unseen was told of', async () => {
    const rows = await admin<{ rule: string }[]>`
      select d.rule from deadline d where d.kind = 'term' and d.lane = 'act' and d.closed_on is null and d.due_on < ${addDays(last, -1)} and d.due_on > ${first}
        and not exists (select from term_notice n where n.deadline_id = d.id and n.step = 'passed')`
    expect(rows).toEqual([])
  })
}) // prettier-ignore

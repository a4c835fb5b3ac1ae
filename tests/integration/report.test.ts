import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '@/components/report/shown-words'
import { watchStatements } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { shiftQueue } from '@/lib/report/commands'
import { exceedTarget } from '@/lib/report/exceedance-commands'
import { figureSpecs, type Counted } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { figureScreen, reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const working: Moved[] = []
const waiting: Moved[] = []

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const report = async (account: AccountKey, query: Record<string, unknown> = {}, at = now) => {
  const answer = await read(reportScreen, world.session[account], reportFilter.parse(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const figure = (account: AccountKey, slug: string, query: Record<string, unknown> = {}, at = now) =>
  read(figureScreen, world.session[account], { ...reportFilter.parse(query), slug }, at)
const rowsOf = async (...asked: Parameters<typeof figure>) => {
  const answer = await figure(...asked)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (let at = 0; at < 6; at += 1)
    working.push(
      await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on: day('2026-03-02') }),
    )
  for (let at = 0; at < 7; at += 1)
    waiting.push(
      await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${at}`, on: day('2026-04-01') }),
    )
  for (let at = 0; at < 2; at += 1)
    await trajectoryIn(world, admin, 'intake', { surname: 'Nieuw', on: day('2026-10-01') })
  for (let at = 0; at < 3; at += 1)
    await trajectoryIn(world, admin, 'placed', {
      surname: 'Overkant',
      in: 'oeverland',
      on: day('2026-03-02'),
    })
})

describe('Sturing', () => {
  test('persons, contract hours and places of 31 hours are three figures', async () => {
    const { counts, hours, placeHours, duty } = await report('manager')
    expect(counts.working).toBe(6)
    expect(Number(hours)).toBe(6 * 24.5)
    expect(Number(placeHours)).toBe(31)
    expect(duty).toMatchObject({ persons: 6, ministerial: 40, basis: 'standardPlaces' })
  })

  test('whether one person counts for more than one place follows the dated parameter', async () => {
    const counted = async () => {
      const { hours, countedHours, placeLimit, duty } = await report('manager')
      return [Number(hours), Number(countedHours), Number(duty?.countedHours), placeLimit === null ? null : Number(placeLimit)]
    }
    const change = (hours: number) => admin`update placement_term set hours_per_week = ${hours}, weekday_hours = null where trajectory_id = ${working[0]?.trajectoryId ?? ''} and superseded_at is null`
    const may = (value: number) => admin`update parameter set value = ${value} where key = 'standardPlace.mayExceedOne'`
    await change(36)
    expect(await counted()).toEqual([158.5, 158.5, 158.5, null])
    await may(0)
    expect(await counted()).toEqual([158.5, 153.5, 153.5, 31])
    const [known] = await admin`select app.duty_of(${world.meerdorp}, '2026-11-02', '2027-01-01')->>'countedHours' as hours`
    expect(Number(known?.hours)).toBe(153.5)
    await may(1)
    await change(24.5)
  }) // prettier-ignore

  test('every figure that is shown has as many rows, by the same definition', async () => {
    const { counts, shown } = await report('manager')
    const queues = { clean: ['state.toBePlaced', 'state.waiting'], gross: ['state.toBePlaced', 'state.waiting', 'state.resting'] } as const // prettier-ignore
    const sizeOf = (counted: Counted) =>
      (counted === 'clean' || counted === 'gross' ? queues[counted] : [counted])
        .map((one) => counts[one] ?? 0)
        .reduce((sum, n) => sum + n, 0) - (counted === 'clean' ? (counts.stale ?? 0) : 0)
    const open = figureSpecs.filter(({ counted }) => shown[counted]?.kind === 'number' && sizeOf(counted) > 0)
    expect(open.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        'bruto',
        'schoon',
        'personen',
        'uren',
        'plekken-van-31-uur',
        'stap-te-plaatsen',
        'stap-geplaatst',
      ]),
    )
    for (const { slug, counted } of open) expect(await rowsOf('manager', slug)).toHaveLength(sizeOf(counted))
  })

  test('rows have no name, number, id or day; hours where they make the figure', async () => {
    const rows = await rowsOf('manager', 'personen')
    const text = JSON.stringify(rows)
    for (const { number, trajectoryId } of working) {
      expect(text).not.toContain(number)
      expect(text).not.toContain(trajectoryId)
    }
    const hours = { above: 24, upTo: 32 }
    expect(rows).toEqual([1, 2, 3, 4, 5, 6].map((line) => ({ line, hours, why: null })))
    const owed = await rowsOf('manager', 'stap-te-plaatsen')
    expect(owed).toEqual(waiting.map((_, at) => ({ line: at + 1, hours: null, why: null })))
  })

  test('a figure of 1–4 is not shown and does not open', async () => {
    const { shown } = await report('manager')
    expect(shown['state.intake']).toEqual({ kind: 'few' })
    // Six began and nobody stopped: the nought beside it would tell who began on an earlier day.
    expect([shown.started, shown.ended]).toEqual([{ kind: 'kept' }, { kind: 'kept' }])
    expect((await figure('manager', 'begonnen')).status).toBe('notFound')
    expect((await figure('manager', 'stap-aanmelding')).status).toBe('notFound')
    const oeverland = await report('managerOeverland')
    expect(oeverland.shown.working).toEqual({ kind: 'few' })
    expect((await figure('managerOeverland', 'uren')).status).toBe('notFound')
  })

  test('the threshold of the own organisation counts', async () => {
    await admin`update organisation set small_number = 10 where id = ${world.meerdorp}`
    const { shown } = await report('manager')
    expect(shown.working).toEqual({ kind: 'few' })
    expect((await figure('manager', 'personen')).status).toBe('notFound')
    await admin`update organisation set small_number = 5 where id = ${world.meerdorp}`
  })

  test('an address that names another gemeente or no figure finds nothing of it', async () => {
    expect((await report('managerOeverland', { gemeente: world.meerdorp })).municipality?.id).toBe(
      world.oeverland,
    )
    expect((await figure('manager', 'bestaat-niet')).status).toBe('notFound')
    for (const account of ['caseworker', 'hr', 'decisionMaker', 'administrator'] as const)
      expect((await read(reportScreen, world.session[account], reportFilter.parse({}), now)).status).toBe(
        'notFound',
      )
  })

  test('the functions answer nobody else, also when asked directly', async () => {
    const { asActor } = await import('@/db/client')
    for (const account of ['caseworker', 'hr', 'managerOeverland', 'managerWerkpad'] as const)
      await expect(
        asActor(
          world.session[account],
          ({ sql }) => sql`select app.report_figures(${world.meerdorp}, '2026-11-02', 'infinity')`,
        ),
      ).rejects.toThrow('not of this manager')
    await expect(
      asActor(
        world.session.manager,
        ({ sql }) => sql`select * from app.report_facts(${world.oeverland}, null, '2026-11-02', 'infinity')`,
      ),
    ).rejects.toThrow('permission denied')
  })

  test('a manager of a company reads its placements of all gemeenten, and no state of a trajectory', async () => {
    const { counts, seats, municipality } = await report('managerWerkpad')
    expect(municipality).toBeNull()
    expect(counts.working).toBe(9)
    expect(seats).toBe(500)
    expect(Object.keys(counts).filter((name) => name.startsWith('state.'))).toEqual([])
    expect(await rowsOf('managerWerkpad', 'personen')).toHaveLength(9)
  })

  test('as of a day: nobody worked before the first contract', async () => {
    const before = await report('manager', { dag: '2026-03-01' })
    expect(before.counts.working ?? 0).toBe(0)
    const first = await report('manager', { dag: '2026-03-02' })
    expect(first.counts).toMatchObject({ working: 6, started: 6 })
    expect((await report('manager', { dag: '2027-01-01' }, day('2027-01-02'))).counts.started ?? 0).toBe(0)
  })

  test('as known on an earlier day a corrected figure gives the earlier answer', async () => {
    const one = working[0]!
    await moved(world, admin, one, 'endToPlace', { on: day('2026-10-30'), input: { endedOn: '2026-09-30' } })
    const now5 = await report('manager', { dag: '2026-10-15' })
    expect(now5.counts.working).toBe(5)
    const then = await report('manager', { dag: '2026-10-15', bekend: '2026-10-16' })
    expect(then.counts.working).toBe(6)
    expect(Number(then.hours)).toBe(6 * 24.5)
    expect(then.duty?.persons).toBe(6)
    expect(await rowsOf('manager', 'personen', { dag: '2026-10-15', bekend: '2026-10-16' })).toHaveLength(6)
  })

  test('takes entering and at most four statements', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await report('manager')
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim())).length).toBeLessThanOrEqual(5)
  })
})

describe('besluiten van de manager', () => {
  let asRead = ''
  beforeAll(async () => {
    const { shown, threshold } = await report('manager')
    asRead = wordsOf(shown['state.toBePlaced'], threshold)
  })
  const shift = (account: AccountKey, to: string, submissionId = randomUUID()) =>
    perform(
      shiftQueue,
      world.session[account],
      { submissionId, municipalityId: world.meerdorp, to, asRead },
      now,
    )

  test('while a place is owed nobody is sent to the waiting list', async () => {
    expect(await shift('manager', 'waiting')).toMatchObject({
      status: 'refused',
      reason: 'target_not_reached',
    })
    expect(await stateOf(admin, waiting[0]!)).toBe('toBePlaced')
  })

  test('when the number is reached everyone shifts at once, keeps the position, and each trajectory has its line', async () => {
    await setTarget(admin, world.meerdorp, 2)
    const submissionId = randomUUID()
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    const result = await shift('manager', 'waiting', submissionId)
    watchStatements(undefined)
    expect(result).toMatchObject({ status: 'done', value: { count: null } })
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(5)
    for (const trajectory of waiting) {
      expect(await stateOf(admin, trajectory)).toBe('waiting')
      const [entry] =
        await admin`select queue, position_on::text from waiting_list_entry where trajectory_id = ${trajectory.trajectoryId}
        and valid_to is null and superseded_at is null`
      expect(entry).toMatchObject({ queue: 'waiting', position_on: '2026-04-01' })
      const [event] =
        await admin`select kind, actor_role, actor_name from event where trajectory_id = ${trajectory.trajectoryId} order by id desc limit 1`
      expect(event).toEqual({ kind: 'shiftedToWaiting', actor_role: 'system', actor_name: 'Naam manager' })
    }
    expect(await shift('manager', 'waiting', submissionId)).toEqual({ ...result, repeated: true })
    expect(JSON.stringify(result)).not.toContain('T-2026')
  })

  test('a foreign manager, a consulent and HR find nothing to shift', async () => {
    for (const account of ['managerOeverland', 'managerWerkpad', 'caseworker', 'hr'] as const)
      expect(await shift(account, 'toBePlaced')).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  const exceed = (account: AccountKey, input: Record<string, unknown> = {}) =>
    perform(
      exceedTarget,
      world.session[account],
      {
        submissionId: randomUUID(), municipalityId: world.meerdorp, extraPlaces: '3', validFrom: '1-11-2026', validTo: '', budgetNote: 'Reserve 2026, B&W 20-10',
        ...input,
      }, // prettier-ignore
      now,
    )

  test('a decision above the number leaves extra places and a line in the log', async () => {
    expect(await exceed('manager')).toMatchObject({ status: 'done', value: { extraPlaces: 3 } })
    const { duty, exceedances } = await report('manager')
    expect(Number(duty?.extra)).toBe(3)
    expect(exceedances.map(({ budgetNote }) => budgetNote)).toEqual(['Reserve 2026, B&W 20-10'])
    const log = await admin`select kind from audit_event where kind = 'targetExceeded'`
    expect(log).toHaveLength(1)
  })

  test('without budget, or by another role or gemeente, there is no decision', async () => {
    expect(await exceed('manager', { budgetNote: ' ' })).toMatchObject({
      status: 'invalid',
      fields: { budgetNote: [expect.any(String)] },
    })
    expect(await exceed('manager', { validTo: '1-1-2026' })).toMatchObject({
      status: 'invalid',
      fields: { validTo: [expect.any(String)] },
    })
    for (const account of ['managerOeverland', 'caseworker', 'administrator'] as const)
      expect(await exceed(account)).toMatchObject({ status: 'refused', reason: 'not_found' })
  })
})

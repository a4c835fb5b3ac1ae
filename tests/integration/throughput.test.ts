import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { read } from '@/lib/pipeline/query'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const number = (value: number) => ({ kind: 'number', value })
const ask = (account: AccountKey, asked: Record<string, unknown> = {}, at = now) =>
  read(throughputScreen, world.session[account], throughputFilter.parse(asked), at)
const throughput = async (asked: Record<string, unknown> = {}, account: AccountKey = 'manager', at = now) => {
  const answer = await ask(account, asked, at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

/** Aanvraag at UWV, advice and decision on given days; then a start. */
async function walk(on: {
  asked: string
  advised: string
  decided: string
  started?: string
}): Promise<Moved> {
  let at = await trajectoryIn(world, admin, 'awaitingAdvice', { surname: 'Weg', on: day(on.asked) })
  at = await moved(world, admin, at, 'recordAdvice', { on: day(on.advised) })
  at = await moved(world, admin, at, 'prepareDecision', { on: day(on.decided) })
  at = await moved(world, admin, at, 'grantToPlace', { on: day(on.decided) })
  if (!on.started) return at
  at = await moved(world, admin, at, 'offer', { on: day(on.started) })
  at = await moved(world, admin, at, 'acceptOffer', { on: day(on.started) })
  return moved(world, admin, at, 'place', { on: day(on.started) })
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  // Twelve waited 42 days for advice and 14 for the decision; six of another year are not of this one.
  for (let at = 0; at < 12; at += 1)
    await walk({ asked: '2026-02-02', advised: '2026-03-16', decided: '2026-03-30', ...(at < 6 && { started: '2026-07-01' }) }) // prettier-ignore
  for (let at = 0; at < 6; at += 1)
    await walk({ asked: '2025-02-03', advised: '2025-02-10', decided: '2025-02-24' })
  for (let at = 0; at < 5; at += 1) await registered(world, { on: day('2026-10-01') })
  for (let at = 0; at < 2; at += 1) await registered(world, { on: day('2026-10-05') })
})

describe('Instroom en doorlooptijd', () => {
  test('each step is counted in its band, of those who finished it this year', async () => {
    const { shown, spread } = await throughput()
    expect(shown.toAdvice).toEqual(number(12))
    expect(shown['toAdvice.1']).toEqual(number(12))
    expect(shown['toDecision.0']).toEqual(number(12))
    expect(shown['toStart.3']).toEqual(shown.toStart)
    expect(spread.toAdvice?.map(Number)).toEqual([42, 42])
    expect(spread.toDecision?.map(Number)).toEqual([14, 14])
  })

  test('another year shows what was of that year, as of its last day', async () => {
    const { shown } = await throughput({ dag: '2025-12-31' })
    expect(shown['toAdvice.0']).toEqual(number(6))
    expect(shown['inflow.municipality.positive']).toEqual(number(6))
  })

  test('inflow is everyone reported this year, by who reported them and what came of it', async () => {
    const { shown } = await throughput()
    expect(shown.inflow).toEqual(number(19))
    expect(shown['inflow.municipality.positive']).toEqual(number(12))
    expect(shown['inflow.municipality.open']).toEqual(number(7))
  })

  test('every figure that is shown has as many rows as it says, which tell no more than the figure', async () => {
    const { shown } = await throughput()
    const open = Object.entries(shown).filter(([, one]) => one.kind === 'number' && one.value > 0)
    expect(open.length).toBeGreaterThan(8)
    for (const [cijfer] of open) {
      const { figure, rows } = await throughput({ cijfer })
      if (figure === null) continue
      expect(rows, cijfer).toEqual(Array.from({ length: figure.total }, (_, at) => ({ line: at + 1 })))
    }
  })

  test('who waits is the gross list, by how long and why', async () => {
    const { shown } = await throughput()
    expect(shown.waited).toEqual(number(12))
    expect(shown['reason.toBePlaced']).toEqual(number(12))
  })

  test('a figure of 1–4 does not show and does not open', async () => {
    const one = await registered(world, { on: day('2026-10-06') })
    await moved(world, admin, one, 'startScreening', { on: day('2026-10-06') })
    await admin`update trajectory set intake_source = 'school' where id = ${one.trajectoryId}`
    const { shown, figure, rows } = await throughput({ cijfer: 'inflow.school.open' })
    expect(shown['inflow.school.open']?.kind).not.toBe('number')
    expect(shown['inflow.school']?.kind).not.toBe('number')
    expect([figure, rows]).toEqual([null, []])
  })

  test('what became known later does not stand in the figures as they were known', async () => {
    const before = await throughput({ dag: '2026-10-31' })
    const late = await trajectoryIn(world, admin, 'awaitingAdvice', {
      surname: 'Laat',
      on: day('2026-10-01'),
    })
    await moved(world, admin, late, 'recordAdvice', { on: day('2026-10-20') })
    await admin`update advice set recorded_at = '2026-11-05' where trajectory_id = ${late.trajectoryId}`
    const later = day('2026-11-09')
    const asKnown = await throughput({ dag: '2026-10-31', bekend: '2026-11-02' }, 'manager', later)
    const nowKnown = await throughput({ dag: '2026-10-31' }, 'manager', later)
    expect(asKnown.shown.toAdvice).toEqual(before.shown.toAdvice)
    // Thirteen advices beside twelve decisions would tell that one waits for a decision.
    expect(nowKnown.shown.toAdvice).toEqual({ kind: 'kept' })
    expect(nowKnown.shown.toDecision).toEqual(asKnown.shown.toDecision)
  })

  test('only who steers the municipality reads it, in three statements after entering', async () => {
    for (const account of ['caseworker', 'decisionMaker', 'hr', 'administrator'] as AccountKey[])
      expect((await ask(account)).status).not.toBe('found')
    const other = await ask('managerOeverland', { gemeente: world.meerdorp })
    expect(other.status === 'found' && other.data.municipality?.id).not.toBe(world.meerdorp)
    const seen: string[] = []
    watchStatements((text) => seen.push(text))
    await throughput({ cijfer: 'toDecision' })
    watchStatements(undefined)
    expect(seen.filter((text) => !/^(begin|commit)|app\.enter/i.test(text.trim()))).toHaveLength(3)
  })
})

describe('how long placements last', () => {
  const oeverland = (asked: Record<string, unknown> = {}) => throughput(asked, 'managerOeverland')

  test('who stands after 3, 6 and 12 months, who left, and why; each opens its rows', async () => {
    const began = day('2025-09-01')
    const jobs: Moved[] = []
    for (let at = 0; at < 10; at += 1)
      jobs.push(
        await trajectoryIn(world, admin, 'placed', { surname: `Lang ${at}`, on: began, in: 'oeverland' }),
      )
    for (const one of jobs.slice(0, 5))
      await moved(world, admin, one, 'endToPlace', {
        on: day('2026-01-30'),
        in: 'oeverland',
        input: { endReason: 'ownChoice' },
      })
    // Who stopped this year stands only where enough began this year too.
    expect((await oeverland()).shown['endReason.ownChoice']).toEqual({ kind: 'kept' })
    for (let at = 0; at < 5; at += 1)
      await trajectoryIn(world, admin, 'placed', { surname: `Kort ${at}`, on: day('2026-10-20'), in: 'oeverland' }) // prettier-ignore
    const { shown } = await oeverland()
    expect(shown).toMatchObject({
      'reached.3': number(10),
      'standing.3': number(10),
      'standing.6': number(5),
      'left.6': number(5),
      'reached.12': number(10),
      'standing.12': number(5),
      'endReason.ownChoice': number(5),
    })
    expect((await oeverland({ cijfer: 'left.6' })).rows).toHaveLength(5)
    expect((await oeverland({ cijfer: 'endReason.ownChoice' })).rows).toHaveLength(5)
    // As known before the end was recorded, they all stood.
    const before = await oeverland({ dag: '2026-01-29', bekend: '2026-01-29' })
    expect(before.shown).toMatchObject({ 'reached.3': number(10), 'standing.3': number(10) })
    await moved(world, admin, jobs[9]!, 'endToPlace', {
      on: day('2026-02-02'),
      in: 'oeverland',
      input: { endReason: 'dismissed' },
    })
    expect((await oeverland()).shown['endReason.dismissed']?.kind).not.toBe('number')
    expect((await oeverland({ cijfer: 'endReason.dismissed' })).rows).toEqual([])
  })

  test('a company reads how long its own placements last, and nothing of the road before', async () => {
    const { shown, municipality } = await throughput({}, 'managerWerkpad')
    expect(municipality).toBeNull()
    expect(shown['reached.12']).toEqual(number(10))
    expect(shown.toAdvice).toEqual(number(0))
    expect(shown.inflow).toEqual(number(0))
  })
})

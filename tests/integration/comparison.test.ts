import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportComparison, exportReport } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { comparisonFilter, comparisonScreen } from '@/lib/report/comparison-queries'
import { dutyOf } from '@/lib/domain/duty-state'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { nationalScreen } from '@/lib/report/national-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { referenceRows } from '../support/reference-files'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const working: Moved[] = []
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

async function compared(filter: Record<string, string>) {
  const answer = await read(comparisonScreen, world.session.manager, comparisonFilter.parse(filter), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (let n = 0; n < 9; n += 1)
    working.push(await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${n}`, on: at('2026-03-02') }))
  await admin`update placement_term set recorded_at = '2026-03-02T10:00:00+01:00'`
  await moved(world, admin, working[0]!, 'changeTerms', { on: at('2026-08-03'), input: { startsOn: '2026-08-03', hoursPerWeek: '28' } }) // prettier-ignore
})

describe('twee dagen naast elkaar', () => {
  test('zegt van elk cijfer beide standen en het verschil, elk in zijn eenheid', async () => {
    const found = await compared({ met: '2026-08-02', dag: '2026-08-03' })
    const row = (name: string) => found.rows.find((one) => one.name === name)
    expect(row('personen')).toMatchObject({
      unit: 'personen',
      before: { value: 9 },
      after: { value: 9 },
      words: '0',
    })
    expect(row('uren')).toMatchObject({ unit: 'uur per week', before: { value: 9 * 24.5 }, after: { value: 9 * 24.5 + 3.5 }, words: '+3,5' }) // prettier-ignore
    expect(row('plekken-van-31-uur')).toMatchObject({ unit: 'plekken van 31 uur', words: '+0,12' })
  })

  test('zoals bekend op een eerdere dag telt niet mee wat later werd vastgelegd', async () => {
    const found = await compared({ met: '2026-08-02', dag: '2026-08-03', bekend: '2026-08-02' })
    expect(found.rows.find(({ name }) => name === 'uren')?.words).toBe('0')
  })

  test('het verloop in een jaar is op elke dag wat Sturing op die dag toont, en nul voordat er iemand werkte', async () => {
    const { course } = await compared({ dag: '2026-09-30', bekend: '2026-10-15' })
    expect(course.map(({ day }) => day)).toEqual(['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'])
    expect(course.map(({ hours }) => hours)).toEqual([0, 0, 9 * 24.5, 9 * 24.5, 9 * 24.5 + 3.5])
    for (const point of course) {
      const filter = reportFilter.parse({ dag: point.day, bekend: '2026-10-15' })
      const page = await read(reportScreen, world.session.manager, filter, now)
      if (page.status !== 'found' || !page.data.duty) throw new Error(page.status)
      const { target, realised, basis } = dutyOf(page.data.duty)
      expect(point).toMatchObject({ persons: page.data.shown.working, target, realised, basis })
    }
  }) // prettier-ignore

  test('wie op een dag met te weinig waren, staan ook in het verloop niet', async () => {
    const { course } = await compared({ dag: '2026-09-30' })
    await admin`update organisation set small_number = 10 where id = ${world.meerdorp}`
    const { course: stricter } = await compared({ dag: '2026-09-30' })
    await admin`update organisation set small_number = 5 where id = ${world.meerdorp}`
    expect(course.at(-1)).toMatchObject({ persons: { kind: 'number', value: 9 }, realised: expect.any(Number) })
    expect(stricter.at(-1)).toMatchObject({ persons: { kind: 'few' }, realised: null, hours: null })
  }) // prettier-ignore

  test('wie de dagen andersom typt, leest ze in hun volgorde', async () =>
    expect(await compared({ met: '2026-08-03', dag: '2026-08-02' })).toEqual(
      await compared({ met: '2026-08-02', dag: '2026-08-03' }),
    ))

  test('zonder eerdere dag is dat drie maanden ervoor', async () =>
    expect(await compared({ dag: '2026-09-30' })).toMatchObject({ earlier: '2026-06-30', day: '2026-09-30' }))

  test('de lijst die meegaat is die van het scherm, en van elke kant die van Sturing op die dag', async () => {
    const days = { met: '2026-08-02', dag: '2026-08-03' }
    const taken = async (
      what: typeof exportComparison | typeof exportReport,
      filter: Record<string, string>,
    ) => {
      const result = await perform(what, world.session.manager, { submissionId: randomUUID(), filter }, now)
      if (result.status !== 'done') throw new Error(result.status)
      return result.value.rows
    }
    const rows = await taken(exportComparison, days)
    const screen = await compared(days)
    expect(rows.map(([name, , , , before, , after]) => [name, before, after])).toEqual(
      screen.rows.map(({ name, before, after }) => [name, before.words, after.words]),
    )
    for (const [side, dag] of [
      [4, days.met],
      [6, days.dag],
    ] as const) {
      const report = await taken(exportReport, { dag })
      // Beside its figures the file of one day says the number they are held against.
      const figures = report.slice(0, rows.length)
      expect(rows.map((row) => [row[0], row[side]])).toEqual(figures.map((row) => [row[0], row[4]]))
    }
  })
})

test('de landelijke cijfers staan er met hun bron, en de aandelen van de eigen eenheid', async () => {
  const answer = await read(nationalScreen, world.session.manager, undefined, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const found = answer.data
  const of = (year: number) => found.years.find((one) => one.year === year)
  expect(of(2017)).toMatchObject({
    places: 2600,
    workingPersons: 1184,
    personsOfPlaces: 45.5,
    filledOfPlaces: 36.7,
    publishedPercentage: 37,
    workingOfAdvices: 55,
    source: 'stcrt-2017-4882',
  })
  expect([2019, 2020, 2021, 2022].map((year) => of(year)?.personsOfPlaces)).toEqual([66.5, 70.2, 78.7, 84.5])
  const published = referenceRows('national-published.csv').map(({ key, value, valid_to }) => [
    key,
    Number(value),
    valid_to,
  ])
  expect(found.figures.map(({ key, value, until }) => [key, value, until]).sort()).toEqual(published.sort())
  expect(of(2018)).toMatchObject({
    places: 4600,
    workingPersons: null,
    personsOfPlaces: null,
    filledOfPlaces: null,
  })
})

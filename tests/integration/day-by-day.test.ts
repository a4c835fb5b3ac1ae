import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { moveNames, specOf } from '@/lib/domain/lifecycle'
import { mayEver } from '@/lib/domain/policy'
import { roles } from '@/lib/domain/roles'
import type { State } from '@/lib/domain/states'
import { exportFigure, exportReport } from '@/lib/export/commands'
import { setCountingBasis } from '@/lib/organisation/basis-commands'
import { basisSeen } from '@/lib/organisation/settings'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { dutyRows, figureRows } from '@/lib/report/figure-rows'
import { figureSpecs, isCountedOf } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { figureScreen, reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { stateOf, trajectoryIn, tryMove } from '../support/factories'
import { tellingParts } from '../support/unnamed'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []
const first = '2026-03-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const last = '2027-02-01'

type Asked = { dag?: string; bekend?: string }
async function figures(day: string, asked: Asked = {}) {
  const answer = await read(reportScreen, world.session.manager, reportFilter.parse(asked), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
/** What is said of a day; what is missing is only known of today. */
const told = ({ counts, hours, countedHours, placeHours, duty, shown }: Awaited<ReturnType<typeof figures>>) =>
  ({ counts, hours, countedHours, placeHours, duty, shown }) // prettier-ignore

const byPeople = moveNames.filter(
  (move) => !specOf(move).from.includes('none') && roles.some((role) => mayEver(role, `move.${move}`)),
)

/** Somebody makes whatever move starts where they are; it may be refused. */
async function acts(who: number, pick: number, day: string) {
  const trajectory = people[who % people.length]
  if (!trajectory) return
  const state = (await stateOf(admin, trajectory)) as State
  const starting = byPeople.filter((move) => specOf(move).from.includes(state))
  const move = starting[pick % starting.length]
  if (move)
    await tryMove(world, admin, trajectory, move, {
      on: at(day),
      input: { deviationReason: 'Herzien.', closedReason: 'pension', trialUntil: addDays(day, 30) },
    })
}

/** The gemeente records that since a week its number counts in the other unit. */
async function countsOtherwise(day: string) {
  const rows = await admin<{ id: string; basis: string }[]>`
    select id, basis from counting_basis where municipality_id = ${world.meerdorp} and superseded_at is null order by valid_from desc`
  const basis = rows[0]?.basis === 'persons' ? 'standardPlaces' : 'persons'
  const input = { organisationId: world.meerdorp, basis, validFrom: addDays(day, -7), source: 'Besluit', seen: basisSeen(rows) }
  const result = await perform(setCountingBasis, world.session.administratorMeerdorp, { submissionId: randomUUID(), ...input }, at(day))
  expect(result.status).toBe('done')
} // prettier-ignore

const days = fc.array(
  fc.record({
    later: fc.integer({ min: 1, max: 12 }),
    acts: fc.array(fc.tuple(fc.nat(100), fc.nat(1000)), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 5, maxLength: 9 },
)

const shownThen: { day: string; told: ReturnType<typeof told> }[] = []

/** History of its own for this seed: each day some act, and at its end the figures are written down. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 4000)
  await admin`update annual_target set recorded_at = '2026-01-01'`
  for (const [surname, state, n] of [['Werkt', 'placed', 14], ['Wacht', 'toBePlaced', 10], ['Nieuw', 'screening', 8]] as const)
    for (let nth = 0; nth < n; nth += 1)
      people.push(await trajectoryIn(world, admin, state, { surname: `${surname} ${nth}`, on: at(first) })) // prettier-ignore
  let day = first
  for (const history of fc.sample(days, { numRuns: 3, seed: 20261122 }))
    for (const one of history) {
      day = addDays(day, one.later)
      for (const [who, pick] of one.acts) await acts(who, pick, day)
      if (shownThen.length % 6 === 3) await countsOtherwise(day)
      shownThen.push({ day, told: told(await figures(day)) })
    }
}, 240_000)

describe('what was shown on a day', () => {
  test('is what is said later of that day as it was known then', async () => {
    expect(shownThen.length).toBeGreaterThan(14)
    expect(new Set(shownThen.map(({ told: { counts } }) => JSON.stringify(counts))).size).toBeGreaterThan(10)
    expect(new Set(shownThen.map(({ told: { duty } }) => duty?.basis)).size).toBe(2)
    for (const { day, told: then } of shownThen)
      expect(told(await figures(last, { dag: day, bekend: day })), day).toEqual(then)
  })

  test('holds every figure as many rows and export lines as its tile says, on each of those days', async () => {
    let opened = 0
    for (const { day } of shownThen.filter((_, nth) => nth % 4 === 0))
      for (const asked of [{ dag: day }, { dag: day, bekend: day }]) opened += await expectSame(asked)
    expect(opened).toBeGreaterThan(60)
  })
})

/** Tile, list and export of every figure of a day; how many could be opened. */
async function expectSame(asked: Asked): Promise<number> {
  const report = await figures(last, asked)
  const file = await perform(exportReport, world.session.manager, { submissionId: randomUUID(), filter: asked }, at(last)) // prettier-ignore
  if (file.status !== 'done') throw new Error(file.status)
  const tiles = figureRows(report)
  expect(file.value.rows.map(([name, , , value, words]) => [name, value, words])).toEqual(
    [...tiles, ...dutyRows(report)].map(({ name, value, words }) => [name, value, words]),
  )
  let opened = 0
  for (const spec of figureSpecs) {
    const { slug, counted } = spec
    const tile = report.shown[counted]
    const asks = { ...asked, cijfer: slug }
    const list = await read(
      figureScreen,
      world.session.manager,
      { ...reportFilter.parse(asked), slug },
      at(last),
    )
    const out = await perform(exportFigure, world.session.manager, { submissionId: randomUUID(), filter: asks }, at(last)) // prettier-ignore
    if (tile?.kind !== 'number' || !isCountedOf(spec, 'municipality')) {
      expect([list.status, out.status], slug).toEqual(['notFound', expect.not.stringMatching('done')])
      continue
    }
    if (list.status !== 'found' || out.status !== 'done')
      throw new Error(`${slug}: ${list.status} ${out.status}`)
    expect([list.data.total, list.data.rows.length, out.value.rows.length], slug).toEqual([tile.value, tile.value, tile.value]) // prettier-ignore
    expect(list.data.rows.map(({ line }) => line)).toEqual(out.value.rows.map(([line]) => line))
    expect(tellingParts(list.data.rows), slug).toEqual([])
    opened += 1
  }
  return opened
}

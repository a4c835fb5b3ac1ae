import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { reportFilter } from '@/lib/report/filter'
import { percentOf } from '@/lib/report/figure-rows'
import { partOfTarget } from '@/lib/report/figures'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { figureScreen } from '@/lib/report/queries'
import { whyCounted } from '@/lib/report/why-counted'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const begun = new Date('2026-03-02T10:00:00+01:00')
const placed: Moved[] = []

const figure = async (slug: string, account: AccountKey = 'manager') => {
  const answer = await read(figureScreen, world.session[account], { ...reportFilter.parse({}), slug }, now)
  return answer.status === 'found' ? answer.data : null
}
const perMunicipality = async (account: AccountKey) => {
  const answer = await read(groupScreen, world.session[account], groupFilter.parse({}), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 40)
  for (let nth = 0; nth < 16; nth += 1)
    placed.push(await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${nth}`, on: begun }))
  for (let nth = 0; nth < 7; nth += 1)
    await trajectoryIn(world, admin, 'placed', { surname: `Over ${nth}`, in: 'oeverland', on: begun })
  const ids = placed.map(({ trajectoryId }) => trajectoryId)
  // Two whose contract ran out without a word, two who are still to begin, two whose determination ended.
  await admin`update placement_term set valid_to = '2026-09-30' where trajectory_id = any (${ids.slice(0, 2)})`
  await admin`update placement_term set valid_from = '2026-12-01' where trajectory_id = any (${ids.slice(2, 4)})`
  await admin`update placement_term set counted = false where trajectory_id = any (${ids.slice(4, 6)})`
})

const asked = { day: '2026-11-02', placeHours: 31, placeLimit: null }

describe('from the share of the number to who counts for it, and why others do not', () => {
  test('the share opens the persons it counts', async () => {
    const found = await figure(partOfTarget)
    expect(found?.rows.length).toBe(10)
    expect(percentOf(found?.duty ?? null)).toBe(19.8)
    expect(found?.shown.idle).toEqual({ kind: 'number', value: 6 })
  })

  test('who stands as placed and does not count has no name, and no reason that is of fewer than five', async () => {
    const found = await figure('geplaatst-niet-geteld')
    expect(found?.rows.map(({ why }) => why)).toEqual(Array(6).fill(null))
    const row = found?.rows[0]
    expect(row && whyCounted('idle', row, asked)).toBe(
      'Geplaatst, maar op 02-11-2026 zonder contract dat meetelt.',
    )
    const text = JSON.stringify(found?.rows)
    for (const { number, trajectoryId } of placed) {
      expect(text).not.toContain(number)
      expect(text).not.toContain(trajectoryId)
    }
  })

  test('a reason of the own contract that enough people have stands in the rows, without its day', async () => {
    const ids = placed.map(({ trajectoryId }) => trajectoryId)
    await admin`update placement_term set valid_to = '2026-09-30' where trajectory_id = any (${ids.slice(6, 9)}::uuid[])`
    await admin`update placement_term set valid_to = '2026-10-15', valid_from = '2026-03-02', counted = true
      where trajectory_id = any (${ids.slice(2, 6)}::uuid[])`
    const found = await figure('geplaatst-niet-geteld')
    expect(found?.rows.map((row) => whyCounted('idle', row, asked))).toEqual(
      Array(9).fill('Geplaatst, maar het laatste contract is voorbij.'),
    )
    await admin`update placement_term set valid_to = null where trajectory_id = any (${ids.slice(6, 9)}::uuid[])`
    await admin`update placement_term set valid_to = null, valid_from = '2026-12-01' where trajectory_id = any (${ids.slice(2, 4)}::uuid[])`
    await admin`update placement_term set valid_to = null, counted = false where trajectory_id = any (${ids.slice(4, 6)}::uuid[])`
  })

  test('a few who do not count are “<5” and do not open', async () => {
    const id = placed[0]?.trajectoryId ?? ''
    const back = placed[2]?.trajectoryId ?? ''
    await admin`update placement_term set valid_to = null where trajectory_id = ${id}`
    await admin`update placement_term set valid_from = '2026-03-02' where trajectory_id = ${back}`
    expect(await figure('geplaatst-niet-geteld')).toBeNull()
    expect((await figure(partOfTarget))?.shown.idle).toEqual({ kind: 'few' })
  })
})

describe('an SO-bedrijf by gemeente', () => {
  test('says of which gemeente its people are, in persons, hours and places, with their sum', async () => {
    const { company, rows, total } = await perMunicipality('managerWerkpad')
    expect(company).toBe('Werkpad')
    expect(rows.map(({ name, persons, hours }) => [name, persons, hours])).toEqual([
      ['Gemeente Meerdorp', { kind: 'number', value: 12 }, 12 * 24.5],
      ['Gemeente Oeverland', { kind: 'number', value: 7 }, 7 * 24.5],
    ])
    expect(total).toMatchObject({ persons: { kind: 'number', value: 19 }, hours: 19 * 24.5, target: null })
  })

  test('a gemeente with few is hidden together with the other', async () => {
    await admin`update placement_term set valid_to = '2026-09-30' where municipality_id = ${world.oeverland}
      and trajectory_id in (select trajectory_id from placement_term where municipality_id = ${world.oeverland} order by trajectory_id limit 4)`
    const { rows } = await perMunicipality('managerWerkpad')
    expect(rows.map(({ persons, hours }) => [persons.kind, hours])).toEqual([['kept', null], ['few', null]]) // prettier-ignore
  })

  test('a manager of gemeenten cannot ask it', async () => {
    const { asActor } = await import('@/db/client')
    const asked = asActor(world.session.manager, ({ sql }) => sql`select * from app.report_parts('2026-11-02', 'infinity')`) // prettier-ignore
    await expect(asked).rejects.toThrow('not of this manager')
  })
})

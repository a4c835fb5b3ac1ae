import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const jobs: Moved[] = []
let ended: Moved
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const working = async (account: AccountKey, dag?: string) => {
  const answer = await read(reportScreen, world.session[account], reportFilter.parse({ dag }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { counts, hours, duty } = answer.data
  return [counts.working, Number(hours), duty === null ? null : Number(duty.persons)]
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (let at = 0; at < 6; at += 1)
    jobs.push(await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on: day('2026-03-02') }))
})

describe('a determination that ends while the job runs on (T38)', () => {
  test('the job counts for the number until the day before, and no longer; the contract stays as it is', async () => {
    expect(await working('manager')).toEqual([6, 6 * 24.5, 6])
    ended = await moved(world, admin, jobs[0]!, 'endDetermination', {
      on: day('2026-10-12'),
      input: { validOn: '2026-10-12', announcedOn: '2026-10-12', toTrack: 'dayActivities', reason: 'Negatief heradvies.' }, // prettier-ignore
    })
    expect(await working('manager')).toEqual([5, 5 * 24.5, 5])
    expect(await working('managerWerkpad')).toEqual([5, 5 * 24.5, null])
    expect(await working('manager', '2026-10-11')).toEqual([6, 6 * 24.5, 6])
    expect(await working('manager', '2026-10-12')).toEqual([5, 5 * 24.5, 5])
    const terms = await admin`
      select valid_from::text, valid_to::text, counted, hours_per_week from placement_term
      where trajectory_id = ${jobs[0]?.trajectoryId ?? ''} and superseded_at is null order by valid_from`
    expect(terms).toMatchObject([
      { valid_from: '2026-03-02', valid_to: '2026-10-11', counted: true, hours_per_week: '24.50' },
      { valid_from: '2026-10-12', valid_to: null, counted: false, hours_per_week: '24.50' },
    ])
  })

  test('other hours after it do not make it count again', async () => {
    await moved(world, admin, ended, 'changeTerms', {
      on: day('2026-10-20'),
      input: { startsOn: '2026-10-26', hoursPerWeek: '28' },
    })
    expect(await working('manager')).toEqual([5, 5 * 24.5, 5])
  })
})

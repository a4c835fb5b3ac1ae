import { beforeAll, describe, expect, test } from 'vitest'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover } from '@/lib/trajectory/handover-commands'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now as actedOn, today as actedDay, trajectoryIn } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { importSteps } from '../support/import-steps'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const { uploaded, mapped, imported } = importSteps(() => world)
const { handoverOf, receives } = handoverDesk(admin, () => world)

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const id of [world.meerdorp, world.oeverland]) await setTarget(admin, id, 500)
})

const columns =
  'Achternaam;Voorletters;Geb.datum;Advies;Datum advies;Besluit;Datum besluit;Op lijst sinds;Status'
const row = (name: string, since: string, status = 'te plaatsen') =>
  `${name};A.;1-2-1990;positief;1-3-2024;toegekend;1-4-2024;${since};${status}`

describe('the first check of who comes in waiting counts from the day on the list', () => {
  test('after an import; whose turn is past is asked on the day of coming in, and who rests has a talk about that', async () => {
    const rows = [row('Laat', '8-11-2024'), row('Straks', '2-3-2026'), row('Wacht', '1-9-2026', 'wachtlijst'), row('Rust', '2-3-2026', 'rust')]
    const { batchId, account } = await uploaded(Buffer.from([columns, ...rows].join('\n')), 'lijst.csv')
    await mapped(batchId, account)
    expect(await imported(batchId, account)).toMatchObject({ done: 4, finished: true })
    const checks = await admin`
      select l.surname, d.started_on::text as started, d.due_on::text as due from deadline d join trajectory_line l on l.id = d.trajectory_id
      where d.rule = 'contactRound' and d.closed_on is null order by 1`
    expect([...checks]).toEqual([
      { surname: 'Laat', started: '2026-11-21', due: '2026-11-21' },
      { surname: 'Straks', started: '2026-11-21', due: '2027-03-02' },
      { surname: 'Wacht', started: '2026-11-21', due: '2027-09-01' },
    ])
    const lines = await admin`select surname, next_check_on::text as day from trajectory_line where surname in ('Laat', 'Straks', 'Wacht') order by 1`
    expect(lines.map(({ surname, day }) => [surname, day])).toEqual([['Laat', '2026-11-21'], ['Straks', '2027-03-02'], ['Wacht', '2027-09-01']])
  }) // prettier-ignore

  test('after a handover from another municipality, with the place that came along', async () => {
    const old = await trajectoryIn(world, admin, 'toBePlaced', { on: new Date('2026-03-02T10:00:00+01:00') })
    await moved(world, admin, old, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
    const { id } = await handoverOf(old)
    const taken = made(await receives(acceptHandover, 'caseworkerOeverland', id)) as Moved
    const [check] = await admin`
      select w.position_on::text as since, d.started_on::text as started, d.due_on::text as due from deadline d
        join waiting_list_entry w on w.trajectory_id = d.trajectory_id and w.superseded_at is null
      where d.trajectory_id = ${taken.trajectoryId} and d.rule = 'contactRound' and d.closed_on is null`
    expect(actedOn.toISOString().slice(0, 10)).toBe(actedDay)
    expect(check).toEqual({ since: '2026-03-02', started: actedDay, due: '2027-03-02' })
  })
})

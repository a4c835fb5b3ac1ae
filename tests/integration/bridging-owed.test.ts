import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDeadline } from '@/lib/deadline/commands'
import { addDays } from '@/lib/domain/calendar'
import type { Move } from '@/lib/domain/lifecycle'
import type { State } from '@/lib/domain/states'
import { asSystem } from '@/lib/pipeline/as-system'
import { openMissingTerms } from '@/lib/reminder/open-terms'
import { recordBridging } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover } from '@/lib/trajectory/handover-commands'
import { endParticipation } from '@/lib/week/commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { importSteps, newBsn } from '../support/import-steps'
import { threeAt } from '../support/night'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(() => setTarget(admin, world.meerdorp, 4000))
const { handoverOf, receives } = handoverDesk(admin, () => world)
const { uploaded, mapped, imported } = importSteps(() => world)

interface Standing {
  kinds: string[]
  due: string[]
}
/** What bridges somebody now, and until when it is to be arranged. */
async function standingOf({ trajectoryId }: { trajectoryId: string }): Promise<Standing> {
  const [row] = await admin<Standing[]>`
    select array(select kind from bridging where trajectory_id = ${trajectoryId} and superseded_at is null and valid_to is null) as kinds,
      array(select due_on::text from deadline where trajectory_id = ${trajectoryId} and rule = 'bridgingArrangement' and closed_on is null) as due`
  return { kinds: row?.kinds ?? [], due: row?.due ?? [] }
}
const asked = (from: string): Standing => ({ kinds: [], due: [addDays(from, 28)] })
const bridged = (kind: string): Standing => ({ kinds: [kind], due: [] })

const bridge = (trajectory: Moved, bridgingKind: string) =>
  act(world, admin, recordBridging, trajectory, { validOn: today, bridgingKind })
const night = (day: string) => asSystem(world.meerdorp, threeAt(day), openMissingTerms)
const forget = ({ trajectoryId }: Moved) =>
  admin`delete from deadline where trajectory_id = ${trajectoryId} and rule = 'bridgingArrangement'`

/** Dagbesteding beside what somebody does, from a day, until its last day where that is known. */
const inDays = ({ trajectoryId }: Moved, from: string, to: string | null = null) => admin`
  insert into participation (trajectory_id, municipality_id, person_id, track, valid_from, valid_to)
  select id, municipality_id, person_id, 'dayActivities', ${from}, ${to} from trajectory where id = ${trajectoryId}`

describe('every way into a queue: who waits is bridged, said no, or is on somebody’s list', () => {
  const ways: [string, State, Move[], { reached?: true; input?: Record<string, unknown> }][] = [
    ['the number was not reached (T10)', 'decisionPending', ['grantToPlace'], {}],
    ['the number was reached (T11)', 'decisionPending', ['grantToWait'], { reached: true }],
    ['the job ended (T28)', 'placed', ['endToPlace'], {}],
    ['the job ended while the number is reached (T28)', 'placed', ['endToWait'], { reached: true }],
    ['the job ended during a switch (T48)', 'switchPreparing', ['endSwitchToPlace'], {}],
    ['the same while the number is reached (T48)', 'switchPreparing', ['endSwitchToWait'], { reached: true }],
    ['an offer was refused (T16)', 'offered', ['refuseToPlace'], {}],
    ['back from rest (T14)', 'resting', ['resumeToPlace'], {}],
    ['back from rest while the number is reached (T54)', 'resting', ['resumeToWait'], { reached: true }],
    ['back from a job (T26)', 'elsewhereRegular', ['switchBackToWait'], { reached: true }],
    ['a move to another municipality that came back (T45)', 'handover', ['returnHandover'], {}],
  ]

  test.each(ways)('%s', async (_, from, moves, { reached, input }) => {
    const trajectory = await trajectoryIn(world, admin, from as 'placed')
    // What stood before does not count: the way in itself opens it.
    if (from !== 'decisionPending') await forget(trajectory)
    if (reached) await setTarget(admin, world.meerdorp, 0)
    for (const move of moves) await moved(world, admin, trajectory, move, { input })
    expect(['toBePlaced', 'waiting']).toContain(await stateOf(admin, trajectory))
    expect(await standingOf(trajectory)).toEqual(asked(today))
  })

  test('a list that was brought in, and a person that another municipality handed over (T43, T44)', async () => {
    const list = 'Achternaam;Voorletters;Geb.datum;Advies;Datum advies;Besluit;Datum besluit;Status\nWacht;A.;1-1-1990;positief;1-3-2024;toegekend;1-4-2024;wachtlijst'
    const { batchId, account } = await uploaded(Buffer.from(list), 'rij.csv')
    await mapped(batchId, account)
    await imported(batchId, account)
    const [row] = await admin<Moved[]>`select id as "trajectoryId", number from trajectory where batch_id = ${batchId}`
    expect(await standingOf(row as Moved)).toEqual(asked('2026-11-21'))

    await setTarget(admin, world.oeverland, 4000)
    const old = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    made(await bridge(old, 'training'))
    await moved(world, admin, old, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
    const taken = made(await receives(acceptHandover, 'caseworkerOeverland', (await handoverOf(old)).id)) as Moved
    expect(await standingOf(taken)).toEqual(asked(today))
  }) // prettier-ignore

  test('what bridges somebody goes on through an offer and a rest, and so does a no', async () => {
    for (const kind of ['workExperience', 'declined']) {
      const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
      made(await bridge(trajectory, kind))
      for (const move of ['offer', 'refuseToPlace', 'rest', 'resumeToPlace'] as const)
        await moved(world, admin, trajectory, move)
      expect(await standingOf(trajectory)).toEqual(bridged(kind))
    }
  })

  test('dagbesteding beside a job that ends goes on and bridges', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await inDays(trajectory, '2026-10-05')
    await moved(world, admin, trajectory, 'endToPlace')
    expect(await standingOf(trajectory)).toEqual(bridged('dayActivities'))
  })
})

describe('dagbesteding that bridged and ends', () => {
  const ends = async (trajectory: Moved, lastDay: string, on = now) => {
    const [row] = await admin<{ id: string }[]>`
      select id from participation where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null`
    const input = { factId: row?.id, lastDay, reason: 'Gestopt.' }
    made(await act(world, admin, endParticipation, trajectory, input, { on }))
  }
  /** Since Monday on the list with dagbesteding that went on beside the job. */
  const inBoth = async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await inDays(trajectory, '2026-10-05')
    await moved(world, admin, trajectory, 'endToPlace')
    expect(await standingOf(trajectory)).toEqual(bridged('dayActivities'))
    return trajectory
  }

  test('ends the bridging with it and asks for another', async () => {
    const trajectory = await inBoth()
    await ends(trajectory, addDays(today, 3), threeAt(addDays(today, 7)))
    expect(await standingOf(trajectory)).toEqual(asked(addDays(today, 7)))
    const [row] = await admin`
      select valid_to::text from bridging where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null`
    expect(row).toEqual({ valid_to: addDays(today, 3) })
  })

  test('with a last day to come bridges until that day; the night after it asks for another, once', async () => {
    const trajectory = await inBoth()
    await ends(trajectory, addDays(today, 4))
    expect(await standingOf(trajectory)).toEqual(bridged('dayActivities'))
    await night(addDays(today, 4))
    expect(await standingOf(trajectory)).toEqual(bridged('dayActivities'))
    await night(addDays(today, 5))
    expect(await standingOf(trajectory)).toEqual(asked(addDays(today, 5)))
    expect(await night(addDays(today, 6))).toBe(0)
  })

  test('leaves another bridging alone, and one that was recorded without a week', async () => {
    const trajectory = await inBoth()
    made(await bridge(trajectory, 'training'))
    await ends(trajectory, addDays(today, 3), threeAt(addDays(today, 7)))
    expect(await standingOf(trajectory)).toEqual(bridged('training'))
    const other = await trajectoryIn(world, admin, 'toBePlaced')
    made(await bridge(other, 'dayActivities'))
    await night(addDays(today, 40))
    expect(await standingOf(other)).toEqual(bridged('dayActivities'))
  })
})

describe('the task', () => {
  test('of who waited before this was asked is opened by the night, from that day, and once', async () => {
    const [waits, rests] = [
      await trajectoryIn(world, admin, 'toBePlaced'),
      await trajectoryIn(world, admin, 'resting'),
    ]
    for (const one of [waits, rests]) await forget(one)
    await night(addDays(today, 90))
    expect(await standingOf(waits)).toEqual(asked(addDays(today, 90)))
    expect(await standingOf(rests)).toEqual({ kinds: [], due: [] })
    expect(await night(addDays(today, 91))).toBe(0)
  })

  test('is not ticked off while nothing bridges; a measure or a no ends it', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const [row] = await admin<{ id: string }[]>`
      select id from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'bridgingArrangement'`
    const tick = () => act(world, admin, closeDeadline, trajectory, { deadlineId: row?.id, reason: '' }, { on: now }) // prettier-ignore
    expect(await tick()).toMatchObject({ status: 'refused', reason: 'bridging_needed' })
    made(await bridge(trajectory, 'declined'))
    expect(await standingOf(trajectory)).toEqual(bridged('declined'))
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { reasonText } from '@/lib/domain/reasons'
import type { Moved } from '@/lib/trajectory/apply-move'
import { addParticipation } from '@/lib/week/commands'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('rows of an import', () => {
  const imported = (trajectory: Moved, column: Record<string, unknown>) => admin`
    insert into participation (trajectory_id, municipality_id, person_id, track, provider, hours_per_week, weekday_hours, valid_from)
    select id, municipality_id, person_id, 'dayActivities', ${String(column.provider)}, 8, ${column.hours as number[]}::numeric[], '2026-11-09' from trajectory where id = ${trajectory.trajectoryId}`

  test('with hours only are held against what a day has, together with everything else of that day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereRegular')
    await imported(trajectory, { provider: 'Een', hours: [8, 0, 0, 0, 0, 0, 0] })
    await imported(trajectory, { provider: 'Twee', hours: [4, 4, 0, 0, 0, 0, 0] })
    await expect(
      imported(trajectory, { provider: 'Drie', hours: [0.25, 0, 0, 0, 0, 0, 0] }),
    ).rejects.toMatchObject({
      code: 'SK035',
    })
    await imported(trajectory, { provider: 'Drie', hours: [0, 7.5, 0, 0, 0, 0, 0] })
    const late = await act(world, admin, addParticipation, trajectory, {
      toTrack: 'jobAgreement', startsOn: '9-11-2026', participationKind: 'standing', dayTimes: '|22-23|||||', apart: true,
    }) // prettier-ignore
    if (late.status !== 'refused') throw new Error(late.status)
    expect(reasonText(late.reason, late.about)).toContain(
      'Op dinsdag staat samen 12,5 uur, en meer dan 12 uur kan niet, zolang niet van alles begin en einde bekend zijn.',
    )
  })
})

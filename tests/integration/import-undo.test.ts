import { beforeAll, describe, expect, test } from 'vitest'
import * as commands from '@/lib/import/commands'
import { asSystem } from '@/lib/pipeline/as-system'
import { openMissingTerms } from '@/lib/reminder/open-terms'
import { testDatabase } from '../support/database'
import { csv, importSteps, newBsn, waiting } from '../support/import-steps'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { doneBy, uploaded, dataOf, mapped, imported } = importSteps(() => world)

/** Somebody who was brought in, and for whom Schakel itself opened a term in a night after that. */
async function remindedAtNight() {
  const { batchId, account } = await uploaded(csv(waiting('Nacht', newBsn())), 'nacht.csv')
  await mapped(batchId, account)
  await imported(batchId, account)
  await admin`delete from deadline where rule = 'reviewFiveYears' and trajectory_id in (select id from trajectory where batch_id = ${batchId})`
  expect(await asSystem(world.meerdorp, threeAt('2029-02-20'), openMissingTerms)).toBe(1)
  return { batchId, account }
}

describe('terugdraaien na een nacht waarin Schakel zelf iets opende', () => {
  test('kan, en sluit ook wat die nacht is geopend', async () => {
    const { batchId, account } = await remindedAtNight()
    const data = await dataOf(batchId)
    expect(data?.mayUndo).toBe(true)
    await doneBy(account, commands.undoImport, { batchId, version: data?.batch.version })
    const [row] = await admin`
      select t.state, t.closed_reason,
        (select count(*)::int from event e where e.trajectory_id = t.id and e.kind = 'reminderOpened' and e.actor_role = 'system') as reminders,
        (select count(*)::int from deadline d where d.trajectory_id = t.id and d.rule = 'reviewFiveYears') as opened,
        (select count(*)::int from deadline d where d.trajectory_id = t.id and d.closed_on is null) as running
      from trajectory t where t.batch_id = ${batchId}`
    expect(row).toEqual({
      state: 'closed',
      closed_reason: 'importUndone',
      reminders: 1,
      opened: 1,
      running: 0,
    })
  })

  test('kan niet als daarna iemand een termijn sloot', async () => {
    const { batchId } = await remindedAtNight()
    await admin`update deadline set closed_on = '2026-11-21' where rule = 'reviewFiveYears'
      and trajectory_id in (select id from trajectory where batch_id = ${batchId})`
    expect((await dataOf(batchId))?.mayUndo).toBe(false)
  })
})

describe('een invoer die halverwege stilstaat', () => {
  test('is terug te draaien met wat er op dat moment in is, ook als het scherm van eerder is', async () => {
    const rows = Array.from({ length: 260 }, (_, n) => waiting(`Half${n}`, ''))
    const { batchId, account } = await uploaded(csv(...rows), 'half.csv')
    await mapped(batchId, account)
    const asked = await dataOf(batchId)
    await doneBy(account, commands.startImport, { batchId, version: asked?.batch.version })
    const shown = await dataOf(batchId)
    await doneBy(account, commands.importNext, { batchId })
    expect(await dataOf(batchId)).toMatchObject({ mayUndo: true, batch: { status: 'importing' } })
    await doneBy(account, commands.undoImport, { batchId, version: shown?.batch.version })
    const [row] = await admin`
      select count(*)::int as n, count(*) filter (where state = 'closed' and closed_reason = 'importUndone')::int as undone
      from trajectory where batch_id = ${batchId}`
    expect(row).toEqual({ n: 250, undone: 250 })
    expect(await dataOf(batchId)).toMatchObject({ batch: { status: 'undone' } })
  })
})

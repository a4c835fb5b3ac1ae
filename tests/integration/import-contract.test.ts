import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { listFile } from '../support/import-list'
import { importSteps } from '../support/import-steps'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { uploaded, mapped, imported } = importSteps(() => world)

test('een contract dat voorbij is telt tot en met die dag, en de vraag hoe verder staat open bij beide kanten', async () => {
  const { batchId, account } = await uploaded(listFile('wachtlijst_voorbeeld.csv'), 'wachtlijst.csv')
  await mapped(batchId, account, [{ field: 'status', word: 'weet ik niet', value: 'queue' }])
  await imported(batchId, account)
  const over = await admin`
    select x.valid_to::text as last, x.contract_ends_on::text as ends, array(select d.rule from deadline d
        where d.trajectory_id = t.id and d.closed_on is null and d.started_on = x.contract_ends_on order by 1) as asked
    from trajectory t join placement_term x on x.trajectory_id = t.id
    where t.origin = 'import' and t.state = 'placed' and x.contract_ends_on < '2026-11-21'`
  expect(over.length).toBeGreaterThan(5)
  const both = ['contractEndAlert', 'contractEndAlertCaseworker']
  for (const { last, ends, asked } of over) expect({ last, asked }).toEqual({ last: ends, asked: both })
})

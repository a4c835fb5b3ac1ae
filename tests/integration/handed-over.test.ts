import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { possibleDoubles, type DoubleWords } from '@/lib/person/possible-doubles'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { registerTrajectory } from '@/lib/trajectory/register-command'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const bsn = '999990019'
const doubles = async (words: DoubleWords, as: AccountKey) => {
  const answer = await read(possibleDoubles, world.session[as], words, now)
  return answer.status === 'found' ? answer.data : null
}
const register = (as: AccountKey, more: Record<string, unknown>) =>
  perform(
    registerTrajectory,
    world.session[as],
    {
      submissionId: randomUUID(), registeredOn: '2-11-2026', intakeSource: 'municipality', bsn, surname: 'Verhuisd', prefix: '',
      givenName: 'Noor', initials: 'N.', nameUse: 'E', gender: 'f', birthDate: '05-06-1997', benefit: 'socialAssistance', ...more,
    }, // prettier-ignore
    now,
  )

test('registration knows who is being handed over to the own gemeente, with a name and from where, until it is answered', async () => {
  const sent = await trajectoryIn(world, admin, 'toBePlaced', {
    bsn,
    surname: 'Verhuisd',
    birthDate: '1997-06-05',
  })
  await moved(world, admin, sent, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
  const [row] = await admin`select id from handover where trajectory_id = ${sent.trajectoryId}`
  const words = { bsn, surname: 'Verhuisd', birthDate: '1997-06-05' }
  const found = await doubles(words, 'caseworkerOeverland')
  expect(found).toEqual([
    {
      handoverId: row?.id,
      from: 'Gemeente Meerdorp',
      likeness: 'bsn',
      name: expect.stringContaining('Verhuisd'),
    },
  ])
  expect(await doubles({ ...words, bsn: '' }, 'caseworkerOeverland')).toMatchObject([{ likeness: 'name' }])
  expect(await doubles(words, 'caseworker')).not.toContainEqual(expect.objectContaining({ handoverId: row?.id })) // prettier-ignore
  expect(await register('caseworkerOeverland', { municipalityId: world.oeverland })).toMatchObject({ status: 'refused', reason: 'handed_over_here' }) // prettier-ignore
  await admin`update handover set outcome = 'refused' where id = ${row?.id}`
  expect(await doubles(words, 'caseworkerOeverland')).toEqual([])
})

test('one municipality is told: chosen from the list or written, never both', async () => {
  const one = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Tweemaal' })
  const both = { toMunicipalityId: world.oeverland, toName: 'Elders' }
  expect(await tryMove(world, admin, one, 'startHandover', { input: both })).toMatchObject({ reason: 'one_municipality', field: 'toName' }) // prettier-ignore
  expect(await admin`select from handover where trajectory_id = ${one.trajectoryId}`).toHaveLength(0)
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportUnclaimed } from '@/lib/export/commands'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import * as commands from '@/lib/unclaimed-advice/commands'
import { unclaimedName, unclaimedScreen } from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import { testDatabase } from '../support/database'
import { trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const last = '2026-11-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

async function done<T>(command: Command<T>, raw: Record<string, unknown>, day: string): Promise<T> {
  const result = await perform(command, world.session.caseworker, { submissionId: randomUUID(), ...raw }, at(day)) // prettier-ignore
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}

type Asked = { dag?: string; bekend?: string; van?: string }
async function seen(day: string, asked: Asked = {}, as: AccountKey = 'caseworker') {
  const answer = await read(unclaimedScreen, world.session[as], unclaimedFilter.parse(asked), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const names = async (day: string, asked: Asked = {}, as: AccountKey = 'caseworker') =>
  (await seen(day, asked, as)).rows.map(({ surname }) => surname)

/** An advice as somebody wrote it down on a day, a day or more after it came in. */
const came = (surname: string, receivedOn: string, recordedOn: string) =>
  done(commands.recordUnclaimed, {
    ...{ municipalityId: world.meerdorp, surname, initials: 'B.', birthDate: '3-4-1995', outcome: 'positive' },
    ...{ adviceGround: 'b', advisedOn: receivedOn, receivedOn },
  }, recordedOn) // prettier-ignore

const then = new Map<string, (string | null)[]>()

beforeAll(async () => {
  world = await makeWorld(admin)
  const keep = async (day: string) => then.set(day, await names(day))
  const early = await came('Vroeg', '2026-03-02', '2026-03-02')
  await keep('2026-03-02')
  const back = await came('Terug', '2026-03-09', '2026-04-01')
  await keep('2026-04-01')
  await done(commands.returnUnclaimed, { id: back.id, version: 1, reason: 'Woont niet hier.' }, '2026-05-04')
  await keep('2026-05-04')
  const who = await trajectoryIn(world, admin, 'intake', { surname: 'Vroeg', on: at('2026-03-01') })
  await done(commands.linkUnclaimed, { id: early.id, version: 1, number: who.number }, '2026-06-01')
  await keep('2026-06-01')
  await came('Nieuw', '2026-07-01', '2026-07-01')
  await keep('2026-07-01')
})

describe('advices without a trajectory, of another day', () => {
  test('are what stood on the screen that day, asked as known then', async () => {
    expect([...then.values()].map((rows) => rows.length)).toEqual([1, 2, 1, 0, 1])
    for (const [day, rows] of then) expect(await names(last, { dag: day, bekend: day }), day).toEqual(rows)
  })

  test('hold what came in by then and was written down later, as known now', async () => {
    expect(await names(last, { dag: '2026-03-20' })).toHaveLength(2)
    expect(await names(last, { dag: '2026-03-20', bekend: '2026-03-20' })).toHaveLength(1)
    // on a later day, as was known before the answers
    expect(await names(last, { dag: '2026-06-15', bekend: '2026-04-10' })).toHaveLength(2)
    expect(await names(last, { dag: '2026-02-01' })).toEqual([])
  })

  test('take the name of who is in a trajectory now from there, and only for who may see it', async () => {
    expect((await names(last, { dag: '2026-04-10' }))[0]).toContain('Vroeg')
    expect(await names(last, { dag: '2026-04-10' }, 'caseworkerOeverland')).toEqual([])
  })

  test('have no owner and nothing to do, and the same rows in the file', async () => {
    const { rows, total, open, mine } = await seen(last, { dag: '2026-04-10', van: 'mij' })
    expect({ total, open, mine, owners: rows.map(({ owner, likely }) => [owner, likely]) }).toEqual({
      ...{ total: 2, open: null, mine: false },
      owners: [['', []], ['', []]], // prettier-ignore
    })
    const filter = { dag: '2026-04-10', bekend: '2026-04-10' }
    const sheet = await done(exportUnclaimed, { filter }, last)
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      'Naam',
      'Geboren',
      'Advies',
      'Advies van',
      'Ontvangen',
    ])
    expect(sheet.rows.map(([name]) => name)).toEqual((await seen(last, filter)).rows.map(unclaimedName))
    expect(sheet.about).toContainEqual(['Stand van', '2026-04-10', 'day'])
    expect(sheet.about).toContainEqual(['Zoals bekend op', '10-04-2026', 'text'])
  })
})

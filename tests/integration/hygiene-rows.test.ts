import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportHygiene } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneLabel, whyHygiene } from '@/lib/waiting-list/hygiene-figures'
import { hygienePageSize, hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const begun = new Date('2026-10-01T10:00:00+02:00')

/** Fifty-two wait, of whom seven without bridging and two not heard of for too long; five rest by their own wish and one has moved. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  for (let n = 0; n < 52; n += 1) {
    const waits = await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wachtend ${n}`, on: begun })
    if (n >= 7)
      await admin`insert into bridging (trajectory_id, municipality_id, kind, valid_from, recorded_at)
        values (${waits.trajectoryId}, ${world.meerdorp}, 'volunteering', '2026-10-15', '2026-10-15T10:00:00+02:00')`
    if (n < 2)
      await admin`update waiting_list_entry set position_on = '2020-01-01', last_known_on = '2020-01-01' where trajectory_id = ${waits.trajectoryId}`
  }
  for (let n = 0; n < 6; n += 1) {
    const rests = await trajectoryIn(world, admin, 'toBePlaced', { surname: `Rustend ${n}`, on: begun })
    await moved(world, admin, rests, 'rest', { on: new Date('2026-10-20T10:00:00+02:00'), input: { restReason: n < 5 ? 'ownWish' : 'moved' } })
  }
}) // prettier-ignore

async function looked(asked: Record<string, string>, as: AccountKey = 'manager') {
  const answer = await read(hygieneScreen, world.session[as], hygieneFilter.parse(asked), now)
  return answer.status === 'found' ? answer.data : null
}
async function take(filter: Record<string, string>, as: AccountKey = 'manager') {
  const result = await perform(exportHygiene, world.session[as], { submissionId: randomUUID(), filter }, now)
  return result.status === 'done' ? result.value : result
}

/** How many rows a figure has over all its pages. */
async function linesOf(asked: Record<string, string>, total: number) {
  let lines = 0
  for (let pagina = 1; pagina <= Math.ceil(total / hygienePageSize); pagina += 1) {
    const page = await looked({ ...asked, pagina: String(pagina) })
    expect([asked, page?.figure?.total]).toEqual([asked, total])
    lines += page?.lines ?? 0
  }
  return lines
}

async function shownOn(days: Record<string, string>) {
  const data = await looked(days)
  if (!data) throw new Error('not found')
  expect(data.rows).toEqual([])
  const figures = Object.entries(data.shown).flatMap(([name, figure]) =>
    hygieneLabel(name) !== null && figure.kind === 'number' && figure.value > 0
      ? [{ name, value: figure.value }]
      : [],
  )
  return { figures, day: data.day }
}

test.each([[{}], [{ dag: '2026-10-31' }], [{ dag: '2026-10-31', bekend: '2026-10-16' }], [{ dag: '2026-10-12' }]])('each figure that is shown opens as many rows as it says, also in its file: %s', async (days) => {
  const { figures, day } = await shownOn(days)
  expect(figures.length).toBeGreaterThan(1)
  for (const { name, value } of figures) {
    expect([name, await linesOf({ ...days, cijfer: name }, value)]).toEqual([name, value])
    const file = await take({ ...days, cijfer: name })
    const rows = Array.from({ length: value }, (_, at) => [at + 1, whyHygiene(name, day)])
    expect([name, 'rows' in file && file.rows]).toEqual([name, rows])
  }
}) // prettier-ignore

test('without bridging are seven, each unnamed with why; with it as known before it was recorded everybody', async () => {
  const now = await looked({ cijfer: 'unbridged' })
  expect(now).toMatchObject({ figure: { total: 7 }, lines: 7, named: false })
  expect(whyHygiene('unbridged', '2026-11-02')).toBe(
    'Wacht op 02-11-2026, zonder overbrugging of ander aanbod.',
  )
  expect(JSON.stringify([now, await take({ cijfer: 'unbridged' })])).not.toMatch(/Wachtend|Rustend \d|T-20/)
  const before = { dag: '2026-10-31', bekend: '2026-10-14', cijfer: 'unbridged' }
  expect(await looked(before)).toMatchObject({ figure: { total: 58 } })
})

test('a small figure opens nowhere, on the screen, in the file or in the database itself', async () => {
  const { shown } = (await looked({})) ?? {}
  expect(shown).toMatchObject({ stale: { kind: 'few' }, 'resting.moved': { kind: 'kept' }, 'resting.ownWish': { kind: 'kept' } })
  for (const cijfer of ['stale', 'resting.moved', 'resting.ownWish', 'queued', 'bridged', 'fresh', 'nobody']) {
    expect(await looked({ cijfer })).toMatchObject({ figure: null, lines: 0 })
    expect(await take({ cijfer })).toMatchObject({ status: 'refused', reason: 'not_found' })
  }
  const direct = (as: AccountKey, figure: string) =>
    admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${world.session[as]})`
      return sql`select * from app.waiting_hygiene_rows(${world.meerdorp}, ${'2026-11-02'}, null, ${figure}, 0)`
    })
  expect(await direct('manager', 'stale')).toHaveLength(0)
  expect(await direct('manager', 'unbridged')).toHaveLength(7)
  for (const other of ['managerOeverland', 'managerWerkpad', 'hr', 'caseworker'] as const)
    await expect(direct(other, 'unbridged')).rejects.toThrow(/not of this manager/)
}) // prettier-ignore

test('who works with these people reads names and opens no figure; another gemeente has none of it', async () => {
  expect(await looked({ cijfer: 'unbridged', deel: 'overbrugging' }, 'caseworker')).toMatchObject({ figure: null, lines: 0, named: true })
  expect(await looked({ cijfer: 'unbridged', gemeente: world.meerdorp }, 'managerOeverland')).toMatchObject({ figure: { total: 0 }, lines: 0 })
  expect(await looked({ cijfer: 'unbridged' }, 'managerWerkpad')).toBeNull()
  expect(await take({ cijfer: 'unbridged' }, 'hr')).toMatchObject({ status: 'refused' })
}) // prettier-ignore

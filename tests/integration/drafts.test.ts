import { beforeAll, describe, expect, test } from 'vitest'
import { newAccountScreen } from '@/lib/account/queries'
import { keepDraft } from '@/lib/draft/commands'
import { newEmployerScreen } from '@/lib/employer/queries'
import { targetsScreen } from '@/lib/parameter/queries'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { newWorkplaceScreen } from '@/lib/workplace/place-screen'
import { testDatabase } from '../support/database'
import { now, registered } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

async function formOf(as: AccountKey, number: string) {
  const filter = trajectoryPageFilter.parse({ stap: 'writeNote' })
  const answer = await read(trajectoryScreen, world.session[as], { number, filter }, now)
  return answer.status === 'found' ? answer.data.form : null
}

test('what was typed comes back in the same form of the same account, until it is thrown away', async () => {
  const { number } = await registered(world)
  const key = (await formOf('caseworker', number))?.draftKey ?? ''
  const keep = (values: Record<string, unknown> | null) =>
    perform(keepDraft, world.session.caseworker, { key, values }, now)
  expect(await keep({ text: 'Half af' })).toMatchObject({ status: 'done' })
  expect(await keep({ text: 'Bijna af', onDay: '01-11-2026' })).toMatchObject({ status: 'done' })
  const form = await formOf('caseworker', number)
  expect(form?.draft).toEqual({
    values: { text: 'Bijna af', onDay: '01-11-2026' },
    keptAt: expect.stringMatching(/^2026-11-02/),
  })
  // What the form holds without the draft, for who throws the draft away.
  expect(form?.values).toMatchObject({ onDay: '02-11-2026' })
  expect(form?.values.text).toBeUndefined()
  expect((await formOf('caseworkerBoth', number))?.draft).toBeNull()
  const [row] = await admin<
    { content: string }[]
  >`select content::text from form_draft where form_key = ${key}`
  expect(row?.content).not.toContain('Bijna af')
  await keep(null)
  expect((await formOf('caseworker', number))?.draft).toBeNull()
})

test('an ended session keeps nothing, and too much is refused', async () => {
  const draft = { key: 'a form', values: { text: 'x' } }
  expect(await perform(keepDraft, 'no such session', draft, now)).toEqual({ status: 'signedOut' })
  const long = { key: 'a form', values: { text: 'x'.repeat(30_000) } }
  expect(await perform(keepDraft, world.session.caseworker, long, now)).toMatchObject({ status: 'invalid' })
  expect(await admin`select 1 from form_draft where form_key = 'a form'`).toHaveLength(0)
})

describe('the forms of other pages', () => {
  const keep = (as: AccountKey, key: string, values: Record<string, unknown>) =>
    perform(keepDraft, world.session[as], { key, values }, now)
  const draftsOf = async (
    as: AccountKey,
    ask: Parameters<typeof read<never, { drafts: unknown }>>[0],
    input: unknown,
  ) => {
    const answer = await read(ask, world.session[as], input as never, now)
    return answer.status === 'found' ? answer.data.drafts : answer.status
  }

  test('hold what their own reader typed, and nobody else’s', async () => {
    await keep('hr', 'nieuwe plek', { name: 'Kas 3' })
    await keep('hr', 'nieuwe werkgever', { name: 'Kwekerij' })
    await keep('administrator', 'nieuw account', { name: 'Nieuwe collega' })
    await keep('administrator', 'parameters aantallen', { places: '12' })
    expect(await draftsOf('hr', newWorkplaceScreen, {})).toEqual({
      'nieuwe plek': { values: { name: 'Kas 3' }, keptAt: expect.stringMatching(/^2026-11-02/) },
    })
    expect(await draftsOf('hr', newEmployerScreen, null)).toMatchObject({
      'nieuwe werkgever': { values: { name: 'Kwekerij' } },
    })
    expect(await draftsOf('hrDeKade', newWorkplaceScreen, {})).toEqual({})
    expect(await draftsOf('administrator', newAccountScreen, null)).toMatchObject({
      'nieuw account': { values: { name: 'Nieuwe collega' } },
    })
    expect(await draftsOf('administrator', targetsScreen, null)).toMatchObject({
      'parameters aantallen': { values: { places: '12' } },
    })
  })
})

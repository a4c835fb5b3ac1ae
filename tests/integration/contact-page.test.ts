import { beforeAll, describe, expect, test } from 'vitest'
import { keepDraft } from '@/lib/draft/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { writeNote } from '@/lib/trajectory/note-command'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { act, made, type ActOptions } from '../support/acts'
import { call, contactDesk } from '../support/contact'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { written, pageOf, textsFor } = contactDesk(admin, () => world)

describe('a talk and the waiting list', () => {
  const confirmedOn = async (t: Moved) => {
    const filter = waitingListFilter.parse({ gemeente: world.meerdorp, rij: 'te-plaatsen' })
    const answer = await read(waitingListScreen, world.session.caseworker, filter, now)
    const list = answer.status === 'found' ? answer.data : null
    return list?.named ? list.rows.find(({ number }) => number === t.number)?.confirmedOn : undefined
  }
  const events = (t: Moved) =>
    admin<
      { kind: string }[]
    >`select kind from event where trajectory_id = ${t.trajectoryId} order by id desc limit 2`

  test('one act: the note, and the same confirmation as on the list', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await written(t, { confirms: true })
    expect(await confirmedOn(t)).toBe(today)
    expect((await events(t)).map(({ kind }) => kind)).toEqual(['positionConfirmed', 'noteWritten'])
    const [chain] = await admin`select app.broken_link(${t.trajectoryId}) as broken`
    expect(chain).toEqual({ broken: null })
  })

  test('a talk that does not say so confirms nothing, nor does one with another or without an answer', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await written(t)
    expect(await confirmedOn(t)).toBeNull()
    const press = (input: Record<string, unknown>, options: ActOptions = {}) =>
      act(world, admin, writeNote, t, { ...call, confirms: true, ...input }, options)
    expect(await press({ party: 'representative' })).toMatchObject({ reason: 'confirmed_by_person' })
    expect(await press({}, { as: 'decisionMaker' })).toMatchObject({ reason: 'not_found' })
    expect(await press({}, { version: 1 })).toMatchObject({ reason: 'changed_meanwhile' })
    made(await press({ reached: 'no' }))
    expect(await confirmedOn(t)).toBeNull()
    const elsewhere = await trajectoryIn(world, admin, 'screening')
    const refused = await act(world, admin, writeNote, elsewhere, { ...call, confirms: true })
    expect(refused).toMatchObject({ reason: 'not_on_list' })
  })

  test('tries without an answer are counted from the last confirmation', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced', { on: new Date('2026-10-01T10:00:00+02:00') })
    const tried = { reached: 'no', text: 'Geen gehoor.' }
    await written(t, { ...tried, onDay: '05-10-2026' })
    await written(t, { confirms: true, onDay: '10-10-2026' })
    await written(t, { ...tried, onDay: '20-10-2026', channel: 'visit' })
    await written(t, { ...tried, onDay: '25-10-2026', party: 'representative' })
    await written(t, { party: 'employer', reached: '', onDay: '26-10-2026' })
    const page = await pageOf('caseworker', t)
    expect(page?.head.entry).toEqual({ confirmedOn: '2026-10-10' })
    expect(page?.head.attempts).toEqual([
      { onDay: '2026-10-25', channel: 'phone' },
      { onDay: '2026-10-20', channel: 'visit' },
    ])
    const unknown = await pageOf('hr', await trajectoryIn(world, admin, 'offered'))
    expect(unknown?.head).toMatchObject({ entry: null, attempts: [] })
  })
})

describe('the page', () => {
  test('is filtered on who and how, newest first by day and time', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    await written(t, { text: 'laat', atTime: '16.00' })
    await written(t, { text: 'vroeg', atTime: '08.15', channel: 'mail' })
    await written(t, { text: 'UWV', party: 'uwv', onDay: '30-10-2026' })
    await written(t, { text: 'notitie', party: 'none', onDay: '29-10-2026' })
    expect(await textsFor('caseworker', t)).toEqual(['laat', 'vroeg', 'UWV', 'notitie'])
    expect(await textsFor('caseworker', t, { wie: 'uwv' })).toEqual(['UWV'])
    expect(await textsFor('caseworker', t, { hoe: 'mail' })).toEqual(['vroeg'])
    expect(await textsFor('caseworker', t, { wie: 'onzin', hoe: 'onzin' })).toHaveLength(4)
  })

  const formOf = async (account: AccountKey, t: Moved, filter: Record<string, unknown>) =>
    (await pageOf(account, t, filter))?.form ?? null

  test('opens the same form with the same draft as the trajectory', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const form = await formOf('caseworker', t, { stap: 'writeNote' })
    const filter = trajectoryPageFilter.parse({ stap: 'writeNote' })
    const answer = await read(trajectoryScreen, world.session.caseworker, { number: t.number, filter }, now)
    const there = answer.status === 'found' ? answer.data.form : null
    expect({ key: there?.draftKey, fields: there?.fields }).toEqual({
      key: form?.draftKey,
      fields: form?.fields,
    })
    const draft = { key: form?.draftKey, values: { text: 'Half af' } }
    made(await perform(keepDraft, world.session.caseworker, draft, now))
    const kept = await formOf('caseworker', t, { stap: 'writeNote' })
    expect(kept?.draft?.values).toEqual({ text: 'Half af' })
    expect(await formOf('decisionMaker', t, { stap: 'writeNote' })).toMatchObject({ draft: null })
  })

  test('opens a correction with what stands, and none of another side', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await written(t, { audience: 'chain' })
    const corrected = await formOf('caseworker', t, { stap: 'correctNote', bij: id })
    expect(corrected?.values).toMatchObject({
      text: 'Gebeld.',
      party: 'person',
      reached: 'yes',
      atTime: '9.30',
    })
    expect(corrected?.fields.map(({ name }) => name)).not.toContain('confirms')
    expect(await formOf('hr', t, { stap: 'correctNote', bij: id })).toBeNull()
    expect(await formOf('caseworker', t, { stap: 'correctNote' })).toBeNull()
  })

  test('takes no time that is none, and no contact without a way', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const press = (input: Record<string, unknown>) => act(world, admin, writeNote, t, { ...call, ...input })
    expect(await press({ atTime: '25.00' })).toMatchObject({ status: 'invalid', fields: { atTime: [expect.stringContaining('9.30')] } })
    expect(await press({ channel: '' })).toMatchObject({ status: 'invalid', fields: { channel: [expect.any(String)] } })
    expect(await press({ reached: '' })).toMatchObject({ status: 'invalid', fields: { reached: [expect.any(String)] } })
    expect(await press({ onDay: '01-12-2026' })).toMatchObject({ reason: 'day_in_future' })
  }) // prettier-ignore
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { handoverFields } from '@/lib/domain/handover-fields'
import type { HandoverLine } from '@/lib/domain/handover-words'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover, askHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { replyHandover, sendHandover, withdrawHandover } from '@/lib/trajectory/handover-sending'
import { act, lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, stateOf, trajectoryIn, tryMove } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { newBsn } from '../support/import-steps'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const { handoverOf, ownerOf, termsOf, receives, pageOf, receivedBy } = handoverDesk(admin, () => world)

/** The telephone of somebody is known from now on. */
const callable = ({ trajectoryId }: Moved, phone: string) =>
  admin`update person set phone = ${phone} where id = (select person_id from trajectory where id = ${trajectoryId})`

const toColleague = (trajectory: Moved, more = {}) =>
  act(world, admin, sendHandover, trajectory, { receiver: 'colleague', receiverId: world.account.caseworkerBoth, ground: 'sameMunicipality', ...more }) // prettier-ignore
const toWerkpad = (trajectory: Moved, more = {}) =>
  act(world, admin, sendHandover, trajectory, { receiver: 'company', receiverId: world.werkpad, ground: 'reintegration', ...more }) // prettier-ignore

describe('what the sender sees is what goes along', () => {
  const said = (lines: readonly HandoverLine[] | undefined) =>
    new Map((lines ?? []).map(({ field, words }) => [field, words]))

  test('the preview, the receipt and what the receiver reads are the same, and stay so', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    await callable(one, '0612345678')
    const { ground, preview } = (await pageOf('caseworker', one))?.form ?? {}
    if (!ground || !preview) throw new Error('nothing to send')
    expect(ground.key).toBe('article67')
    const phone = preview.optional.filter(({ field }) => field === 'contact')
    expect(said(phone).get('contact')).toEqual(['0612345678'])
    const input = { toMunicipalityId: world.oeverland, fields: ['contact'], seen: preview.seen }
    await moved(world, admin, one, 'startHandover', { input })
    await callable(one, '0699999999')
    const { id } = await handoverOf(one)
    const receipt = said((await pageOf('caseworker', one))?.open?.lines)
    expect(receipt).toEqual(said([...preview.needed, ...phone]))
    expect(said((await receivedBy('caseworkerOeverland', id))?.receipt.lines)).toEqual(receipt)
  })

  test('what changed after it was seen is not sent', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    const seen = (await pageOf('caseworker', one))?.form?.preview?.seen
    await admin`update person set surname = 'Anders' where id = (select person_id from trajectory where id = ${one.trajectoryId})`
    const input = { toMunicipalityId: world.oeverland, seen }
    expect(await tryMove(world, admin, one, 'startHandover', { input })).toMatchObject({
      status: 'refused',
      reason: 'handover_changed',
    })
    expect(await stateOf(admin, one)).toBe('toBePlaced')
  })

  test('nothing outside the ground goes along, whatever the form sends', async () => {
    const one = await trajectoryIn(world, admin, 'placed', { bsn: newBsn() })
    made(await toWerkpad(one, { fields: [...handoverFields] }))
    const { fields, payload } = await handoverOf(one)
    expect(fields).toEqual(['name', 'contact', 'job', 'profile'])
    expect(JSON.parse(payload)).toMatchObject({ bsn: null, benefit: null, advice: null, determination: null, positionOn: null, subsidy: null }) // prettier-ignore
  })

  test('a ground of another receiver, or none, is refused', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    for (const ground of ['article67', 'nonsense'])
      expect(await toColleague(one, { ground })).toMatchObject({ reason: 'ground_needed' })
  })

  test('what was sent cannot be changed afterwards, not by its sender either', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    made(await toColleague(one))
    await expect(
      admin.begin(async (sql) => {
        await sql`select set_config('app.role', 'caseworker', true)`
        await sql`update handover set payload = '{}' where trajectory_id = ${one.trajectoryId}`
      }),
    ).rejects.toMatchObject({ code: 'SK003' })
  })
})

describe('to a colleague', () => {
  test('until the colleague accepts the sender owns it, and then the colleague does', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    made(await toColleague(one))
    expect(await ownerOf(one)).toBe(world.account.caseworker)
    expect(await termsOf(one)).toEqual(['handoverAnswer 2026-11-30'])
    const { id } = await handoverOf(one)
    for (const as of ['caseworker', 'caseworkerOeverland', 'decisionMaker', 'hr'] as const)
      expect(await receives(acceptHandover, as, id), as).toMatchObject({ reason: 'not_found' })
    made(await receives(acceptHandover, 'caseworkerBoth', id))
    expect(await ownerOf(one)).toBe(world.account.caseworkerBoth)
    expect(await termsOf(one)).toEqual([])
    expect(await stateOf(admin, one)).toBe('toBePlaced')
  })

  test('refused with its reason the sender keeps it, with a task', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    made(await toColleague(one))
    const { id } = await handoverOf(one)
    made(await receives(refuseHandover, 'caseworkerBoth', id, { reason: 'Ik ga met verlof.' }))
    expect(await ownerOf(one)).toBe(world.account.caseworker)
    expect(await termsOf(one)).toEqual(['handoverRefused 2026-11-16'])
    expect(await lastEvent(admin, one)).toMatchObject({
      kind: 'handoverAnswered',
      reason: 'Ik ga met verlof.',
    })
  })

  test('a stranger, the owner and a colleague of elsewhere cannot receive it', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    for (const receiverId of [
      world.account.caseworker,
      world.account.caseworkerOeverland,
      world.account.hr,
      randomUUID(),
    ])
      // prettier-ignore
      expect(await toColleague(one, { receiverId })).toMatchObject({ reason: 'receiver_needed' })
  })

  test('withdrawn: nobody can accept it any more, and it can be sent again', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    made(await toColleague(one))
    const { id } = await handoverOf(one)
    expect(await toColleague(one)).toMatchObject({ reason: 'handover_runs' })
    made(await act(world, admin, withdrawHandover, one, { reason: 'Toch niet nodig.' }))
    expect(await receives(acceptHandover, 'caseworkerBoth', id)).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await termsOf(one)).toEqual([])
    made(await toColleague(one))
  })

  test('accepted and withdrawn at once: one wins, and there is one owner', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const one = await trajectoryIn(world, admin, 'toBePlaced')
      made(await toColleague(one))
      const { id } = await handoverOf(one)
      const [accepted, withdrawn] = await Promise.all([
        receives(acceptHandover, 'caseworkerBoth', id),
        act(world, admin, withdrawHandover, one, { reason: 'Toch niet.' }),
      ])
      expect([accepted.status, withdrawn.status].sort()).toEqual(['done', 'refused'])
      expect(await ownerOf(one)).toBe(
        accepted.status === 'done' ? world.account.caseworkerBoth : world.account.caseworker,
      )
    }
  })
})

describe('the guidance to HR of a company', () => {
  test('only of a company that sees the person; its HR has a task until it answers', async () => {
    const waits = await trajectoryIn(world, admin, 'toBePlaced')
    expect(await toWerkpad(waits)).toMatchObject({ reason: 'receiver_needed' })
    const one = await trajectoryIn(world, admin, 'placed')
    made(await toWerkpad(one))
    expect(await termsOf(one)).toEqual(['handoverAnswer 2026-11-30', 'handoverReceive 2026-11-30'])
    const { id } = await handoverOf(one)
    expect(await receivedBy('hr', one.number)).toMatchObject({ receipt: { id, kind: 'company' } })
    for (const as of ['hrDeKade', 'caseworker', 'managerOeverland', 'administrator'] as const)
      expect(await receivedBy(as, id), as).toBeNull()
    made(await receives(acceptHandover, 'hr', id))
    expect(await termsOf(one)).toEqual([])
    expect(await ownerOf(one)).toBe(world.account.caseworker)
  })

  test('two of HR at once: one answer', async () => {
    const one = await trajectoryIn(world, admin, 'placed')
    made(await toWerkpad(one))
    const { id } = await handoverOf(one)
    const both = await Promise.all([
      receives(acceptHandover, 'hr', id),
      receives(refuseHandover, 'hr', id, { reason: 'Geen plek.' }),
    ])
    expect(both.map((one) => (one.status === 'refused' ? one.reason : one.status)).sort()).toEqual([
      'changed_meanwhile',
      'done',
    ])
  })
})

describe('asked back', () => {
  test('the sender answers; the term runs on, and is set anew where little of it is left', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    await moved(world, admin, one, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
    const { id } = await handoverOf(one)
    const question = { question: 'Wanneer verhuist iemand?' }
    expect(await receives(askHandover, 'caseworker', id, question)).toMatchObject({ reason: 'not_found' })
    made(await receives(askHandover, 'caseworkerOeverland', id, question))
    expect(await receives(askHandover, 'caseworkerOeverland', id, question)).toMatchObject({
      reason: 'question_open',
    })
    expect(await termsOf(one)).toEqual(['handoverAnswer 2026-11-30', 'handoverQuestion 2026-11-09'])
    expect(await lastEvent(admin, one)).toMatchObject({ kind: 'handoverAsked' })
    const questionId = String((await pageOf('caseworker', one))?.open?.questions[0]?.id)
    const later = new Date('2026-11-27T10:00:00+01:00')
    const reply = { questionId, answer: 'Op 1 december.' }
    expect(await act(world, admin, replyHandover, one, reply, { as: 'caseworkerOeverland', on: later })).toMatchObject({ reason: 'not_found' }) // prettier-ignore
    made(await act(world, admin, replyHandover, one, reply, { on: later }))
    expect(await act(world, admin, replyHandover, one, reply, { on: later })).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await termsOf(one)).toEqual(['handoverAnswer 2026-12-11'])
    expect((await handoverOf(one)).answer_by).toBe('2026-12-11')
    expect((await receivedBy('caseworkerOeverland', id))?.receipt.questions).toMatchObject([
      { question: 'Wanneer verhuist iemand?', answer: 'Op 1 december.' },
    ])
  })

  test('answered soon, the day that was given stays', async () => {
    const one = await trajectoryIn(world, admin, 'toBePlaced')
    made(await toColleague(one))
    const { id } = await handoverOf(one)
    made(await receives(askHandover, 'caseworkerBoth', id, { question: 'Wie belt?' }))
    const questionId = String((await pageOf('caseworker', one))?.open?.questions[0]?.id)
    made(await act(world, admin, replyHandover, one, { questionId, answer: 'De moeder.' }))
    expect(await termsOf(one)).toEqual(['handoverAnswer 2026-11-30'])
  })
})

test('the database keeps no open trajectory without an owner', async () => {
  const one = await trajectoryIn(world, admin, 'toBePlaced')
  await expect(
    admin`update trajectory set owner_id = null where id = ${one.trajectoryId}`,
  ).rejects.toMatchObject({ constraint_name: 'trajectory_owned' })
})

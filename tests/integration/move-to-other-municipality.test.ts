import { beforeAll, describe, expect, test } from 'vitest'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { sendHandover } from '@/lib/trajectory/handover-sending'
import { act, made } from '../support/acts'
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
const { handoverOf, termsOf, receives, pageOf } = handoverDesk(admin, () => world)

describe('a move to the other gemeente', () => {
  /** Everything of the new trajectory and its person, as text. */
  const allOf = async ({ trajectoryId }: Moved) => {
    const [row] = await admin<{ text: string }[]>`
      select jsonb_build_object('person', (select to_jsonb(p) - 'id' from person p where p.id = t.person_id), 'bsn', (select count(*) from person_bsn b where b.person_id = t.person_id),
        'benefit', (select jsonb_agg(b.benefit) from person_benefit b where b.person_id = t.person_id), 'profile', (select jsonb_agg(w.aspect) from work_profile w where w.person_id = t.person_id),
        'representatives', (select jsonb_agg(r.name) from representative r where r.person_id = t.person_id), 'advice', (select jsonb_agg(a.outcome) from advice a where a.trajectory_id = t.id),
        'decisions', (select jsonb_agg(d.kind) from decision d where d.trajectory_id = t.id), 'notes', (select jsonb_agg(n.text) from note n where n.trajectory_id = t.id),
        'documents', (select jsonb_agg(d.title) from document d where d.trajectory_id = t.id), 'events', (select jsonb_agg(e.details) from event e where e.trajectory_id = t.id))::text as text
      from trajectory t where t.id = ${trajectoryId}`
    return row?.text ?? ''
  } // prettier-ignore

  /** Somebody of whom everything is recorded, each value recognisable. */
  async function known() {
    const one = await trajectoryIn(world, admin, 'placed', { bsn: newBsn() })
    const [row] = await admin<{ person: string }[]>`
      update person set phone = '0612345678', email = 'kim@voorbeeld.example', gender = 'f', street = 'Kastanjelaan', city = 'Meerdorp'
      where id = (select person_id from trajectory where id = ${one.trajectoryId}) returning id as person`
    const person = String(row?.person)
    await admin`insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, valid_from) values (${person}, ${world.meerdorp}, 'supportClass', '"heavy"', 'talk', '2026-01-01', '2026-01-01')`
    await admin`insert into representative (person_id, municipality_id, kind, name, valid_from) values (${person}, ${world.meerdorp}, 'mentor', 'M. Bos', '2026-01-01')`
    await admin`insert into note (trajectory_id, municipality_id, text, on_day, written_by) values (${one.trajectoryId}, ${world.meerdorp}, 'Alleen voor hier.', '2026-11-01', ${world.account.caseworker})`
    return one
  }
  const marks = { contact: '0612345678', gender: '"gender": "f"', benefit: 'socialAssistance', profile: 'supportClass', representative: 'M. Bos' } as const // prettier-ignore
  const send = async (fields: string[], more = {}) => {
    const old = await known()
    const input = { toMunicipalityId: world.oeverland, fields, ...more }
    await moved(world, admin, old, 'startHandoverPlaced', { input })
    const { id } = await handoverOf(old)
    return { old, taken: made(await receives(acceptHandover, 'caseworkerOeverland', id)) as Moved }
  }

  test.each(Object.keys(marks) as (keyof typeof marks)[])(
    'only what was handed over crosses: with %s and without the others',
    async (field) => {
      const { taken } = await send([field])
      const text = await allOf(taken)
      for (const [other, mark] of Object.entries(marks))
        expect(text.includes(mark), `${other} with ${field}`).toBe(other === field)
      for (const never of ['Kastanjelaan', 'Alleen voor hier', '"city": "Meerdorp"'])
        expect(text).not.toContain(never)
    },
  )

  test('the old one closes and stays to be read; it sees nothing of the new one, nor the new of the old', async () => {
    const { old, taken } = await send([])
    await moved(world, admin, old, 'completeHandover')
    expect(await stateOf(admin, old)).toBe('closed')
    expect((await pageOf('caseworker', old))?.earlier[0]?.outcome).toBe('accepted')
    expect((await pageOf('caseworker', old))?.form).toBeNull()
    expect(await pageOf('caseworker', taken)).toBeNull()
    expect(await pageOf('caseworkerOeverland', old)).toBeNull()
    const again = {
      receiver: 'colleague',
      receiverId: world.account.caseworkerBoth,
      ground: 'sameMunicipality',
    }
    expect(await act(world, admin, sendHandover, old, again)).toMatchObject({
      reason: 'trajectory_is_closed',
    })
  })

  test('who pays the subsidy is asked, and nothing is paid by itself while that is open', async () => {
    const old = await known()
    const away = { toMunicipalityId: world.oeverland, subsidyPayer: '' }
    expect(await tryMove(world, admin, old, 'startHandoverPlaced', { input: away })).toMatchObject({
      reason: 'subsidy_payer_needed',
    })
    const { old: sent, taken } = await send([], { subsidyPayer: 'unsettled' })
    expect(await termsOf(sent)).toContain('subsidyPayer 2026-11-16')
    expect(await termsOf(taken)).toEqual(['subsidyPayer 2026-11-16'])
    const [paid] =
      await admin`select count(*)::int as n from wage_subsidy where trajectory_id = ${taken.trajectoryId}`
    expect(paid).toEqual({ n: 0 })
  })

  test('refused, taken back and sent again on one day: the last one counts', async () => {
    const old = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    const away = { input: { toMunicipalityId: world.oeverland } }
    for (let turn = 0; turn < 4; turn += 1) {
      await moved(world, admin, old, 'startHandover', away)
      const { id } = await handoverOf(old)
      made(await receives(refuseHandover, 'caseworkerOeverland', id, { reason: 'Nog niet.' }))
      await moved(world, admin, old, 'returnHandover')
    }
    await moved(world, admin, old, 'startHandover', away)
    expect(await tryMove(world, admin, old, 'completeHandover')).toMatchObject({
      reason: 'handover_unanswered',
    })
    const { id } = await handoverOf(old)
    made(await receives(acceptHandover, 'caseworkerOeverland', id))
    await moved(world, admin, old, 'completeHandover')
    expect(await termsOf(old)).toEqual([])
  })
})

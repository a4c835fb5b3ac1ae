import { beforeAll, describe, expect, test } from 'vitest'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const checksOf = ({ trajectoryId }: { trajectoryId: string }) => admin`
  select c.outcome, c.source, c.checked_on::text as day from address_check c join trajectory t on t.person_id = c.person_id
  where t.id = ${trajectoryId} order by c.recorded_at`

/** Somebody who is to be placed, with an address that nobody looked up. */
async function person() {
  const t = await trajectoryIn(world, admin, 'toBePlaced')
  await desk.withAddress(t)
  return t
}
const rest = (letterId: string) => desk.rowOf(letterId).then(({ state }) => state)

/** A draft of an invitation without gaps. */
async function draft(t: Awaited<ReturnType<typeof person>>, day: string, as: AccountKey = 'caseworker') {
  const letterId = await desk.written(t, 'invitation', { as, on: at(day) })
  const gaps = { 'dag van het gesprek': 'maandag', 'tijd van het gesprek': '10 uur', 'plaats van het gesprek': 'het stadhuis' } // prettier-ignore
  await desk.typed(t, letterId, gaps, { as, on: at(day) })
  return letterId
}
const finish = (letterId: string, day: string, addressChecked: boolean, as: AccountKey = 'caseworker') =>
  desk.press('finishLetter', letterId, { addressChecked }, { as, on: at(day) })

describe('het adres wordt nagekeken voordat een brief definitief wordt', () => {
  test('an address nobody looked at: not final without the tick, and the tick is a dated check in the timeline', async () => {
    const t = await person()
    const letterId = await draft(t, '2026-11-02')
    expect(await finish(letterId, '2026-11-02', false)).toMatchObject({ reason: 'letter_address_unchecked' })
    expect([await rest(letterId), await checksOf(t)]).toEqual(['draft', []])
    made(await finish(letterId, '2026-11-02', true))
    expect(await checksOf(t)).toEqual([{ outcome: 'right', source: 'register', day: '2026-11-02' }])
    expect((await desk.told(t)).slice(-2)).toEqual(['letterFinished', 'addressChecked'])
  })

  test('once looked at it holds until a letter leaves; after that it is asked again', async () => {
    const t = await person()
    const [first, second] = [await draft(t, '2026-11-02'), await draft(t, '2026-11-02')]
    made(await finish(first, '2026-11-02', true))
    made(await finish(second, '2026-11-02', true))
    expect(await checksOf(t)).toHaveLength(1)
    made(await desk.press('sendLetter', first, { sentOn: '4-11-2026' }, { on: at('2026-11-04') }))
    const third = await draft(t, '2026-11-05')
    expect(await finish(third, '2026-11-05', false)).toMatchObject({ reason: 'letter_address_unchecked' })
    made(await finish(third, '2026-11-05', true))
    expect(await checksOf(t)).toHaveLength(2)
  })

  test('looked at on the day on which a letter left: that holds for letters of that day, and not for a later one', async () => {
    const t = await person()
    const [first, second] = [await draft(t, '2026-11-02'), await draft(t, '2026-11-02')]
    made(await finish(first, '2026-11-02', true))
    made(await desk.press('sendLetter', first, { sentOn: '2-11-2026' }, { on: at('2026-11-02') }))
    made(await finish(second, '2026-11-02', false))
    const later = await draft(t, '2026-12-01')
    expect(await finish(later, '2026-12-01', false)).toMatchObject({ reason: 'letter_address_unchecked' })
  })

  test('a second reader does not make it final either when a letter left since it was looked at', async () => {
    const t = await person()
    await desk.paper()
    await admin`update letter_setting set checked_kinds = array['invitation'] where municipality_id = ${world.meerdorp}`
    const other = await draft(t, '2026-11-02')
    made(await desk.press('askLetterCheck', other, { addressChecked: true }, { on: at('2026-11-02') }))
    const agree = (letterId: string, day: string) =>
      desk.press(
        'checkLetter',
        letterId,
        { verdict: 'agreed', note: '' },
        { as: 'decisionMaker', on: at(day) },
      )
    const read = await draft(t, '2026-11-02')
    made(await desk.press('askLetterCheck', read, {}, { on: at('2026-11-02') }))
    made(await agree(read, '2026-11-02'))
    made(await desk.press('sendLetter', read, { sentOn: '4-11-2026' }, { on: at('2026-11-04') }))
    expect(await agree(other, '2026-11-05')).toMatchObject({ reason: 'letter_address_unchecked' })
    await desk.paper()
  })

  test('a besluitnemer cannot say so: it is asked of the consulent', async () => {
    const t = await person()
    const letterId = await draft(t, '2026-11-02', 'decisionMaker')
    const refused = await finish(letterId, '2026-11-02', true, 'decisionMaker')
    expect(refused).toMatchObject({ reason: 'letter_address_unchecked' })
    expect(await checksOf(t)).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addLetterTemplate, setLetterSetting } from '@/lib/letter/template-commands'
import { letterTemplatesScreen } from '@/lib/letter/template-queries'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => void (world = await makeWorld(admin)))

const template = (more: object = {}, as: AccountKey = 'administratorMeerdorp') =>
  perform(
    addLetterTemplate,
    world.session[as],
    {
      municipalityId: world.meerdorp, kind: 'rest', subject: 'Even rust', text: '{aanhef},\n\nTot {rustBekijken}.', from: today, submissionId: randomUUID(), ...more,
    }, // prettier-ignore
    now,
  )

const resting = async () => {
  const t = await trajectoryIn(world, admin, 'resting')
  await desk.withAddress(t)
  return t
}

describe('templates of a municipality', () => {
  test('a field that does not exist is refused by its name, in subject and text', async () => {
    expect(await template({ text: '{aanhef}, u heeft {diagnose}.' })).toMatchObject({
      reason: 'template_field_unknown',
      about: 'diagnose',
    })
    expect(await template({ subject: 'Voor {voornaam}' })).toMatchObject({ about: 'voornaam' })
    expect(await admin`select 1 from letter_template where municipality_id is not null`).toHaveLength(0)
  })

  test('hold from their day on; a letter keeps the version it was made from', async () => {
    const t = await resting()
    const before = await desk.written(t, 'rest')
    made(await template())
    const own = await desk.written(t, 'rest')
    expect((await desk.rowOf(own)).subject).toBe('Even rust')
    expect((await desk.rowOf(before)).subject).toBe('wij zoeken nu even geen werkplek voor u')
    made(await template({ subject: 'Later', from: '2026-12-01' }))
    expect((await desk.rowOf(await desk.written(t, 'rest'))).subject).toBe('Even rust')
    const kept =
      await admin`select valid_from::text, valid_to::text from letter_template where municipality_id = ${world.meerdorp} order by 1`
    expect(kept).toEqual([
      { valid_from: today, valid_to: '2026-11-30' },
      { valid_from: '2026-12-01', valid_to: null },
    ])
    expect(await template({ from: '2026-11-15' })).toMatchObject({ reason: 'template_not_later' })
  })

  test('are not those of another municipality', async () => {
    expect(await template({}, 'administratorOeverland')).toMatchObject({ reason: 'not_found' })
    const t = await trajectoryIn(world, admin, 'resting', { in: 'oeverland' })
    const letterId = await desk.written(t, 'rest', { as: 'caseworkerOeverland' })
    expect((await desk.rowOf(letterId)).subject).toBe('wij zoeken nu even geen werkplek voor u')
  })
})

test('which letters a second person reads is a dated setting of the municipality', async () => {
  const set = (from: string, checkedKinds: string[]) =>
    perform(setLetterSetting, world.session.administratorMeerdorp, {
      municipalityId: world.meerdorp, from, checkedKinds, address: 'Postbus 10', postcode: '1234ab', city: 'Meerdorp', phone: '0123-456789', email: '', objectionAddress: '', submissionId: randomUUID(),
    }, now) // prettier-ignore
  made(await set('2026-11-01', ['rest']))
  const t = await resting()
  const letterId = await desk.written(t, 'rest')
  const { draft } = await desk.screenOf(t, letterId)
  expect(draft).toMatchObject({ secondReader: true, gaps: [] })
  expect(await desk.press('finishLetter', letterId)).toMatchObject({ reason: 'letter_check_needed' })
  made(await set('2026-11-02', []))
  made(await desk.press('finishLetter', letterId))
  const answer = await read(letterTemplatesScreen, world.session.administratorMeerdorp, {}, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  expect(answer.data.templates).toHaveLength(12)
  expect(answer.data.setting).toMatchObject({
    postcode: '1234 AB',
    phone: '+31123456789',
    from: '2026-11-02',
  })
})

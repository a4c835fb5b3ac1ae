import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { deliverSrg } from '@/lib/srg/commands'
import { addSrgGuideline, withdrawSrgGuideline } from '@/lib/srg/guideline-commands'
import { srgTableOf } from '@/lib/domain/srg/words'
import { guidelinesScreen, srgTableFile } from '@/lib/srg/guideline-queries'
import { srgScreen } from '@/lib/srg/queries'
import { srgFilter } from '@/lib/srg/schemas'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { referenceText } from '../support/reference-files'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const guideline = {
  key: '2018', title: 'Richtlijn 2018', from: '01-01-2018', until: '31-12-2018', source: 'CBS, versie 1.0', link: 'https://www.cbs.nl/srg-2018',
  certainty: 'medium', note: '', fields: referenceText('srg-fields.csv'), codes: referenceText('srg-codes.csv'),
} // prettier-ignore
const add = (more: Record<string, unknown> = {}, as: AccountKey = 'administrator') =>
  perform(addSrgGuideline, world.session[as], { submissionId: randomUUID(), ...guideline, ...more }, now)
const withdraw = (key: string, as: AccountKey = 'administrator') =>
  perform(withdrawSrgGuideline, world.session[as], { submissionId: randomUUID(), key }, now)
const fileOf = async (key: string, table: 'fields' | 'codes' | null, as: AccountKey = 'administrator') => {
  const answer = await read(srgTableFile, world.session[as], { key, table }, now)
  return answer.status === 'found' ? answer.data.text : answer.status
}
const screenOf = async (jaar?: string, as: AccountKey = 'administrator') => {
  const answer = await read(guidelinesScreen, world.session[as], { jaar }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const monthOf = async (jaar: string, maand = '3') => {
  const filter = srgFilter.parse({ gemeente: world.meerdorp, jaar, maand })
  const answer = await read(srgScreen, world.session.caseworker, filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const deliver = (month: string) =>
  perform(
    deliverSrg,
    world.session.caseworker,
    {
      submissionId: randomUUID(),
      municipalityId: world.meerdorp,
      month,
      reporter: '1234',
      leaveOut: true,
    },
    now,
  )
const keysKnown = async () => (await screenOf()).guidelines.map(({ key }) => key)

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 120)
  await admin`update organisation set cbs_code = '9901' where id = ${world.meerdorp}`
  for (const [surname, bsn] of [['Whole', '999935811'], ['Lacks', undefined]] as const) {
    const { trajectoryId } = await trajectoryIn(world, admin, 'placed', { surname, bsn })
    await admin`update person set gender = 'f' where id = (select person_id from trajectory where id = ${trajectoryId})`
    await admin`update placement set started_on = '2015-09-01' where trajectory_id = ${trajectoryId}`
    await admin`update placement_term set valid_from = '2015-09-01', valid_to = null where trajectory_id = ${trajectoryId} and superseded_at is null`
  }
}) // prettier-ignore

test('a table by another word than velden or codes is not there', async () => {
  for (const word of ['velden', 'codes']) expect(await fileOf('2015', srgTableOf(word))).toContain('2015')
  for (const word of ['fields', 'Velden', 'constructor', ''])
    expect([word, await fileOf('2015', srgTableOf(word))]).toEqual([word, 'notFound'])
})

describe('richtlijnen van CBS als gegevens', () => {
  test('a year that is not known is refused, and says so', async () => {
    expect(await keysKnown()).toEqual(['2015'])
    expect((await monthOf('2018')).guideline).toBeNull()
    expect(await deliver('2018-03-01')).toMatchObject({ status: 'refused', reason: 'srg_guideline_unknown' })
  })

  test('what goes out as CSV and comes in as another year checks the same records the same way', async () => {
    const [fields, codes] = [await fileOf('2015', 'fields'), await fileOf('2015', 'codes')]
    expect(await add({ fields, codes })).toMatchObject({ status: 'done', value: { key: '2018', fields: 19, codes: 14 } }) // prettier-ignore
    const [of2016, of2018] = [await monthOf('2016'), await monthOf('2018')]
    expect(of2018.guideline?.key).toBe('2018')
    expect(of2018.total).toBeGreaterThan(0)
    const checked = ({ rows }: typeof of2016) => rows.map(({ number, findings, delivered }) => [number, findings, delivered.slice(1)]) // prettier-ignore
    expect(checked(of2018)).toEqual(checked(of2016))
    const again = [await fileOf('2018', 'fields'), await fileOf('2018', 'codes')]
    expect(again.map((text) => text.replaceAll(/^2018,/gm, '2015,'))).toEqual([fields, codes])
    expect(await deliver('2018-03-01')).toMatchObject({ status: 'done' })
    expect(await deliver('2019-01-01')).toMatchObject({ reason: 'srg_guideline_unknown' })
  })

  test('it stands in the list with its source, and who brought it in', async () => {
    const { opened, tables, guidelines } = await screenOf('2018')
    expect(guidelines.map(({ key }) => key)).toEqual(['2018', '2015'])
    expect(opened).toMatchObject({ source: 'CBS, versie 1.0', link: 'https://www.cbs.nl/srg-2018', by: 'Naam administrator' }) // prettier-ignore
    expect([tables?.fields.length, tables?.codes.length]).toEqual([19, 14])
    expect((await screenOf('2015')).opened).toMatchObject({
      by: null,
      link: expect.stringMatching(/^https:/),
    })
    const [row] = await admin`select details from audit_event where kind = 'srgGuidelineAdded'`
    expect(row?.details).toMatchObject({ after: { link: 'https://www.cbs.nl/srg-2018', fields: 19 } })
  })

  test.each<[string, Record<string, unknown>, unknown]>([
    ['months that have one', { key: '2017', from: '01-12-2017', until: '31-12-2017' }, { reason: 'srg_guideline_overlaps', field: 'from' }],
    ['a name that is there', { from: '01-01-2020', until: '31-12-2020' }, { reason: 'srg_guideline_known', field: 'key' }],
    ['half a month', { key: '2020', from: '02-01-2020', until: '31-12-2020' }, { reason: 'srg_guideline_months' }],
    ['an end before the start', { key: '2020', from: '01-01-2020', until: '31-12-2019' }, { reason: 'srg_guideline_months' }],
    ['without an end', { key: '2020', from: '01-01-2020', until: '' }, { status: 'invalid', fields: { until: [expect.any(String)] } }],
    ['a source without an address', { key: '2020', link: 'van CBS gekregen' }, { status: 'invalid', fields: { link: [expect.any(String)] } }],
    ['one row that does not fit', { key: '2020', from: '01-01-2020', until: '31-12-2020', codes: `${guideline.codes}2015,gender,9,Anders,x,CBS,high,\n` }, { reason: 'srg_guideline_tables' }],
  ])('%s: nothing of it is kept', async (_, more, result) => {
    const before = await keysKnown()
    expect(await add(more)).toMatchObject(result as object)
    expect(await keysKnown()).toEqual(before)
  }) // prettier-ignore

  test.each<AccountKey>(['administratorMeerdorp', 'manager', 'caseworker', 'hr'])('%s adds none and takes none back', async (as) => {
    expect(await add({ key: '2021', from: '01-01-2021', until: '31-12-2021' }, as)).toMatchObject({ reason: 'not_found' })
    expect(await withdraw('2018', as)).toMatchObject({ reason: 'not_found' })
    const attack = asActor(world.session[as], ({ sql }) => sql`select app.withdraw_srg_guideline('2018')`)
    await expect(attack).rejects.toThrow(/not for this role/)
    expect(await keysKnown()).toContain('2018')
  }) // prettier-ignore

  test('an administrator of a gemeente reads them; others do not', async () => {
    expect((await screenOf('2015', 'administratorMeerdorp')).mayAdd).toBe(false)
    expect(await fileOf('2015', 'fields', 'administratorMeerdorp')).toMatch(/^guideline,position/)
    expect(await fileOf('2015', 'fields', 'caseworker')).toBe('notFound')
  })

  test('one by which nothing was delivered goes away again; what was used, or came with Schakel, stays', async () => {
    await add({ key: '2022', from: '01-01-2022', until: '31-12-2022' })
    expect(await withdraw('2022')).toMatchObject({ status: 'done' })
    expect(await keysKnown()).toEqual(['2018', '2015'])
    for (const key of ['2018', '2015', '1999'])
      expect(await withdraw(key)).toMatchObject({ reason: 'srg_guideline_used' })
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '@/components/report/shown-words'
import { asActor } from '@/db/client'
import { dutyOf } from '@/lib/domain/duty-state'
import { correctCountingBasis, setCountingBasis } from '@/lib/organisation/basis-commands'
import { organisationScreen, organisationsScreen } from '@/lib/organisation/queries'
import { basisSeen } from '@/lib/organisation/settings'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { shiftQueue } from '@/lib/report/commands'
import { percentOf } from '@/lib/report/figure-rows'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, setBasis, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

/** Ten who work 24,5 hours: 10 persons, 7,9 places; the number is 10. Six wait for a place. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setBasis(admin, world.meerdorp, 'standardPlaces')
  for (let at = 0; at < 10; at += 1)
    await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on: day('2026-03-02') })
  for (let at = 0; at < 6; at += 1)
    await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${at}`, on: day('2026-03-02') })
  await setTarget(admin, world.meerdorp, 10)
  await admin`update annual_target set recorded_at = '2026-01-01'`
}, 120_000)

const as = <T>(who: AccountKey, command: Command<T>, input: Record<string, unknown>, at = now) =>
  perform(command, world.session[who], { submissionId: randomUUID(), ...input }, at)
const refused = (reason: string, field?: string) =>
  expect.objectContaining({ status: 'refused', reason, ...(field && { field }) })

async function bases(id = world.meerdorp) {
  const answer = await read(organisationScreen, world.session.administrator, { id }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const rows = answer.data.bases ?? []
  return { rows, standing: rows.filter(({ correctionReason }) => correctionReason === null) }
}

const change = async (more: Record<string, unknown> = {}) => ({
  organisationId: world.meerdorp,
  basis: 'persons',
  validFrom: today,
  source: 'Besluit van de raad 12',
  seen: basisSeen((await bases()).standing),
  ...more,
})

/** Basis, per cent and state of the duty of a day, as known now or then, read at an instant. */
async function duty(asked: { dag?: string; bekend?: string }, at = now) {
  const answer = await read(reportScreen, world.session.manager, reportFilter.parse(asked), at)
  if (answer.status !== 'found' || !answer.data.duty) throw new Error(answer.status)
  const { basis, state } = dutyOf(answer.data.duty)
  return [basis, percentOf(answer.data.duty), state]
}

const inPlaces = ['standardPlaces', 79, 'owed']
const inPersons = ['persons', 100, 'reached']

describe('another unit from a day on', () => {
  test('each side of the day has its own unit, percentage and state of the duty', async () => {
    expect(await duty({})).toEqual(inPlaces)
    expect((await as('administratorMeerdorp', setCountingBasis, await change())).status).toBe('done')
    expect(await duty({})).toEqual(inPersons)
    expect(await duty({ dag: '2026-11-01' })).toEqual(inPlaces)
    expect(await duty({ dag: today, bekend: '2026-11-01' })).toEqual(inPlaces)
    const list = await read(organisationsScreen, world.session.administratorMeerdorp, null, now)
    expect(list.status === 'found' && list.data.rows[0]?.countingBasis).toBe('persons')
    const [audit] = await admin`select kind, details from audit_event order by id desc limit 1`
    expect(audit).toMatchObject({
      kind: 'countingBasisSet',
      details: { before: { countingBasis: 'standardPlaces' }, after: { countingBasis: 'persons', validFrom: today } },
    }) // prettier-ignore
  })

  test('that lets the duty lapse: the manager is offered to set the queue over, and nobody is lost', async () => {
    const answer = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { counts, shown, threshold } = answer.data
    expect(counts['state.toBePlaced']).toBe(6)
    const asRead = wordsOf(shown['state.toBePlaced'], threshold)
    const input = { municipalityId: world.meerdorp, to: 'waiting', asRead }
    expect((await as('manager', shiftQueue, input)).status).toBe('done')
    const [row] = await admin`select count(*)::int as n from trajectory where municipality_id = ${world.meerdorp} and state = 'waiting'`
    expect(row?.n).toBe(6)
  }) // prettier-ignore

  test('that is still to come leaves today alone', async () => {
    const later = await change({ basis: 'standardPlaces', validFrom: '1-1-2027', source: 'Verordening 2027' })
    expect((await as('administrator', setCountingBasis, later)).status).toBe('done')
    expect(await duty({})).toEqual(inPersons)
    expect(await duty({ dag: '2026-12-31' })).toEqual(inPersons)
    expect(await duty({ dag: '2027-01-01' }, day('2027-01-02'))).toEqual(inPlaces)
    const { standing } = await bases()
    expect(standing.map(({ basis, validFrom, validTo }) => [basis, validFrom, validTo])).toEqual([
      ['standardPlaces', '2027-01-01', null],
      ['persons', today, '2026-12-31'],
      ['standardPlaces', '2015-01-01', '2026-11-01'],
    ])
  })

  test('a row that was wrong stays to be read with why; as it was known then nothing changed', async () => {
    const wrong = (await bases()).standing[1]
    const right = { id: wrong?.id, basis: 'persons', validFrom: '1-10-2026', source: 'Besluit 12, artikel 3' }
    const press = () =>
      as('administratorMeerdorp', correctCountingBasis, { ...right, reason: 'Gold al vanaf oktober.' }, day('2026-11-10')) // prettier-ignore
    expect((await press()).status).toBe('done')
    const later = day('2026-11-12')
    expect(await duty({ dag: '2026-10-15' }, later)).toEqual(inPersons)
    expect(await duty({ dag: '2026-10-15', bekend: '2026-11-09' }, later)).toEqual(inPlaces)
    expect(await duty({ dag: '2026-09-30' }, later)).toEqual(inPlaces)
    const { rows } = await bases()
    expect(rows.find(({ id }) => id === wrong?.id)).toMatchObject({
      correctionReason: 'Gold al vanaf oktober.',
      source: 'Besluit van de raad 12',
      validFrom: today,
    })
    expect(await press()).toEqual(refused('changed_meanwhile'))
  })

  test('without a row on a day the number counts places', async () => {
    await admin`delete from counting_basis where municipality_id = ${world.oeverland}`
    const [row] = await admin`select app.duty_of(${world.oeverland}, ${today}, 'infinity')->>'basis' as basis`
    expect(row?.basis).toBe('standardPlaces')
    expect((await bases(world.oeverland)).rows).toEqual([])
  })
})

describe('what is refused', () => {
  test.each([
    ['what holds already', { basis: 'persons', validFrom: '1-12-2026' }, refused('nothing_changed')],
    ['a second one from the same day', { basis: 'persons', validFrom: '1-1-2027' }, refused('basis_begins', 'validFrom')],
    ['a page that is not of now', { validFrom: '1-3-2027', seen: '' }, refused('changed_meanwhile')],
    ['a company', { organisationId: 'werkpad' }, refused('not_found')],
  ])('%s', async (_, more, answer) => {
    const of = 'organisationId' in more ? { organisationId: world.werkpad } : more
    expect(await as('administrator', setCountingBasis, await change(of))).toEqual(answer)
  }) // prettier-ignore

  test('a day before beschut werk was law, and a missing source or reason', async () => {
    const result = await as('administrator', setCountingBasis, await change({ validFrom: '31-12-2014', source: ' ' })) // prettier-ignore
    expect(result.status === 'invalid' && Object.keys(result.fields).sort()).toEqual(['source', 'validFrom'])
    const [row] = (await bases()).standing
    const unfounded = { ...row, reason: '', submissionId: randomUUID() }
    expect((await as('administrator', correctCountingBasis, unfounded)).status).toBe('invalid')
  })

  test('whoever is not its administrator: another role, another gemeente, and a press past the screen', async () => {
    const [row] = (await bases()).standing
    const input = await change({ validFrom: '1-6-2027' })
    const wrong = { id: row?.id, basis: 'persons', validFrom: '1-6-2027', source: 'x', reason: 'Anders.' }
    for (const who of ['manager', 'caseworker', 'decisionMaker', 'hr', 'administratorOeverland'] as const) {
      expect(await as(who, setCountingBasis, input), who).toEqual(refused('not_found'))
      expect(await as(who, correctCountingBasis, wrong), who).toEqual(refused('not_found'))
    }
    const add = asActor(world.session.administratorOeverland, ({ sql }) => sql`
      insert into counting_basis (municipality_id, basis, source, valid_from) values (${world.meerdorp}, 'persons', 'x', '2040-01-01')`)
    await expect(add).rejects.toThrow(/row-level security/)
  }) // prettier-ignore
})

test('of two who write at once one is done, and the other is told that it changed meanwhile', async () => {
  const before = (await bases()).standing.length
  const asked = await change({ validFrom: '1-3-2027' })
  const [one, other] = await Promise.all([
    as('administrator', setCountingBasis, asked),
    as('administratorMeerdorp', setCountingBasis, { ...asked, validFrom: '1-4-2027' }),
  ])
  expect([one.status, other.status].sort()).toEqual(['done', 'refused'])
  expect([one, other]).toContainEqual(refused('changed_meanwhile'))
  expect((await bases()).standing.length).toBe(before + 1)
})

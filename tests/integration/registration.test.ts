import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as person from '@/lib/person/commands'
import { possibleDoubles, type DoubleWords } from '@/lib/person/possible-doubles'
import { showBsn } from '@/lib/person/show-bsn'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { registerTrajectory } from '@/lib/trajectory/register-command'
import { act, lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, registered, stateOf, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let bsn: string
let next = 0

/** Numbers of the test range 9999xxxxx that pass the elfproef. */
const testNumbers = Array.from({ length: 3000 }, (_, index) => String(999900000 + index)).filter(
  (text) =>
    [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0,
)

beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(() => {
  next += 1
  bsn = testNumbers[next] ?? ''
})

const form = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  municipalityId: world.meerdorp,
  registeredOn: '2-11-2026',
  intakeSource: 'municipality',
  bsn,
  surname: `Vogel${next}`,
  prefix: 'de',
  givenName: 'Noor',
  initials: 'N.',
  nameUse: 'E',
  gender: 'f',
  birthDate: '03-04-1998',
  postcode: '1234ab',
  phone: '06-12345678',
  benefit: 'socialAssistance',
  ...more,
})

const register = (
  more: Record<string, unknown> = {},
  as: AccountKey = 'caseworker',
  submissionId: string = randomUUID(),
) => perform(registerTrajectory, world.session[as], { ...form(more), submissionId }, now)

const doubles = async (words: DoubleWords, as: AccountKey = 'caseworker') => {
  const answer = await read(possibleDoubles, world.session[as], words, now)
  return answer.status === 'found' ? answer.data : null
}

describe('registering', () => {
  test('makes a person, a trajectory in intake with owner and next step, and its line', async () => {
    const trajectory = made(await register())
    expect(trajectory.number).toMatch(/^T-2026-\d{4}$/)
    const [row] =
      await admin`select t.state, t.owner_id, p.surname, p.postcode, p.phone, p.birth_date::text, b.last_digits, b.cipher, x.benefit,
        (select count(*)::int from deadline d where d.trajectory_id = t.id and d.rule = 'nextStep.intake' and d.closed_on is null) as next
      from trajectory t join person p on p.id = t.person_id join person_bsn b on b.person_id = p.id join person_benefit x on x.person_id = p.id
      where t.id = ${trajectory.trajectoryId}`
    expect(row).toMatchObject({ state: 'intake', owner_id: world.account.caseworker, surname: `Vogel${next}`, postcode: '1234 AB', phone: '+31612345678', birth_date: '1998-04-03', last_digits: bsn.slice(-4), benefit: 'socialAssistance', next: 1 }) // prettier-ignore
    expect(row?.cipher).not.toContain(bsn)
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'intakeRegistered', from_state: 'none', to_state: 'intake', details: { result: trajectory } }) // prettier-ignore
  })

  test('the same form twice, after each other and at once: one person, the same number', async () => {
    for (const atOnce of [false, true]) {
      const submissionId = randomUUID()
      const press = () => register({ bsn: '', surname: `Dubbel${atOnce}` }, 'caseworker', submissionId)
      const results = atOnce ? await Promise.all([press(), press()]) : [await press(), await press()]
      expect(made(results[0] as never)).toEqual(made(results[1] as never))
      expect(results.filter((result) => result.status === 'done' && result.repeated)).toHaveLength(1)
      const [count] = await admin`select count(*)::int as n from person where surname = ${`Dubbel${atOnce}`}`
      expect(count).toEqual({ n: 1 })
    }
  })

  test('two people register the same BSN at once: one is done, one is told', async () => {
    const results = await Promise.all([register(), register({ surname: 'Anders' }, 'caseworkerBoth')])
    expect(
      results.map((result) => (result.status === 'refused' ? result.reason : result.status)).sort(),
    ).toEqual(['done', 'person_known'])
  })

  test.each(['decisionMaker', 'hr', 'manager', 'administrator', 'caseworkerOeverland'] as const)(
    '%s registers nobody in Meerdorp',
    async (as) => {
      expect(await register({}, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
    },
  )

  test('what cannot be read is told at its field; a day to come is refused', async () => {
    const result = await register({
      bsn: '123456789',
      postcode: '12',
      phone: 'x',
      email: 'x',
      surname: '',
      benefit: '',
    })
    expect(result).toMatchObject({ status: 'invalid' })
    expect(await register({ surname: '', benefit: '' })).toMatchObject({ status: 'invalid', fields: { surname: expect.anything(), benefit: expect.anything() } }) // prettier-ignore
    expect(await register({ bsn: '123456789', postcode: '12' })).toMatchObject({ fields: { bsn: expect.anything(), postcode: expect.anything() } }) // prettier-ignore
    expect(await register({ registeredOn: '3-11-2026' })).toMatchObject({ reason: 'day_in_future' })
  })

  test('a known BSN with an open trajectory is refused; with a closed one the new one is linked to it', async () => {
    const first = made(await register())
    expect(await register()).toMatchObject({ status: 'refused', reason: 'person_known' })
    await moved(world, admin, first, 'closeDeceasedOrPension')
    const second = made(await register())
    const [row] =
      await admin`select t.previous_id, t.person_id = o.person_id as same from trajectory t, trajectory o where t.id = ${second.trajectoryId} and o.id = ${first.trajectoryId}`
    expect(row).toEqual({ previous_id: first.trajectoryId, same: true })
    expect(await lastEvent(admin, second)).toMatchObject({ kind: 'returned' })
  })

  test('the same name and birth date asks whether it is somebody else', async () => {
    made(await register())
    const again = { bsn: '', surname: `VOGEL${next}`, prefix: '' }
    expect(await register(again)).toMatchObject({ status: 'refused', reason: 'possible_double' })
    expect(await register({ ...again, notDouble: true })).toMatchObject({ status: 'done' })
  })

  test('doubles: by BSN, by name and birth date, and alike; never of another municipality', async () => {
    const trajectory = made(await register())
    const likeness = async (words: DoubleWords, as?: AccountKey) =>
      (await doubles(words, as))?.map((found) => [
        found.likeness,
        'personId' in found ? found.trajectories[0]?.number : found.from,
      ])
    expect(await likeness({ bsn })).toEqual([['bsn', trajectory.number]])
    expect(await likeness({ surname: `de vögel${next}`, birthDate: '1998-04-03' })).toContainEqual([
      'name',
      trajectory.number,
    ])
    expect(await likeness({ surname: `Vogel${next}`, initials: 'N' })).toEqual([
      ['similar', trajectory.number],
    ])
    expect(await likeness({ surname: `Vogel${next}`, initials: 'A' })).toEqual([])
    expect(
      await likeness({ bsn, surname: `Vogel${next}`, birthDate: '1998-04-03' }, 'caseworkerOeverland'),
    ).toEqual([])
    expect(await doubles({ bsn }, 'hr')).toBeNull()
  })
})

describe('a BSN', () => {
  const audits = async (subject: string) =>
    (
      await admin`select details::text as details from audit_event where kind = 'bsnShown' and subject_id = ${subject}`
    ).map((row) => String(row.details))

  test('is shown to its own municipality, and that is recorded without the number', async () => {
    const trajectory = await registered(world, { bsn })
    const shown = made(await act(world, admin, showBsn, trajectory, {}))
    expect(shown.bsn).toBe(bsn)
    const lines = await audits(trajectory.trajectoryId)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain(bsn)
  })

  test('is not there for others; for a company only with its switch', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered', { bsn })
    for (const as of ['caseworkerOeverland', 'hr', 'hrDeKade', 'manager', 'administrator'] as const)
      expect(await act(world, admin, showBsn, trajectory, {}, { as }), as).toMatchObject({
        status: 'refused',
        reason: 'not_found',
      })
    await admin`update organisation set bsn_visible = true where id = ${world.werkpad}`
    expect(made(await act(world, admin, showBsn, trajectory, {}, { as: 'hr' })).bsn).toBe(bsn)
    await admin`update organisation set bsn_visible = false where id = ${world.werkpad}`
  })

  test('of somebody else is refused; one that was missing is kept', async () => {
    await registered(world, { bsn })
    const trajectory = await registered(world)
    expect(await act(world, admin, person.recordBsn, trajectory, { bsn })).toMatchObject({
      status: 'refused',
      reason: 'person_known',
    })
    const other = testNumbers[next + 200] ?? ''
    made(await act(world, admin, person.recordBsn, trajectory, { bsn: other }))
    expect(made(await act(world, admin, showBsn, trajectory, {})).bsn).toBe(other)
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'personChanged',
      details: { what: 'bsn' },
    })
  })
})

describe('changing who someone is', () => {
  const typed = (more: Record<string, unknown> = {}) => ({
    surname: 'Jansen',
    givenName: 'Kim',
    initials: 'K.',
    nameUse: 'E',
    birthDate: '03-04-1998',
    personVersion: 1,
    ...more,
  })

  test('keeps the change and names the fields, without their values, in the log', async () => {
    const trajectory = await registered(world)
    made(
      await act(
        world,
        admin,
        person.changePerson,
        trajectory,
        typed({ phone: '06 12345678', city: 'Meerdorp' }),
      ),
    )
    const [row] =
      await admin`select p.phone, p.city, p.version from person p join trajectory t on t.person_id = p.id where t.id = ${trajectory.trajectoryId}`
    expect(row).toEqual({ phone: '+31612345678', city: 'Meerdorp', version: 2 })
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'personChanged',
      details: { fields: ['city', 'phone'] },
    })
    expect(
      await act(
        world,
        admin,
        person.changePerson,
        trajectory,
        typed({ phone: '06 12345678', city: 'Meerdorp', personVersion: 2 }),
      ),
    ).toMatchObject({ reason: 'nothing_changed' })
  })

  test('two people at once: the second is told who, when, and both values', async () => {
    const trajectory = await registered(world)
    made(await act(world, admin, person.changePerson, trajectory, typed({ city: 'Meerdorp' })))
    const result = await act(world, admin, person.changePerson, trajectory, typed({ city: 'Oeverland' }), {
      as: 'caseworkerBoth',
    })
    expect(result).toMatchObject({
      status: 'refused',
      reason: 'changed_meanwhile',
      collision: {
        by: 'Naam caseworker',
        fields: [{ label: 'Plaats', yours: 'Oeverland', theirs: 'Meerdorp' }],
      },
    })
    const race = await registered(world)
    const press = (city: string, as: AccountKey) =>
      act(world, admin, person.changePerson, race, typed({ city }), { as })
    const results = await Promise.all([press('Meerdorp', 'caseworker'), press('Oeverland', 'caseworkerBoth')])
    expect(results.map((one) => (one.status === 'refused' ? one.reason : one.status)).sort()).toEqual([
      'changed_meanwhile',
      'done',
    ])
  })

  const others: [string, Command<unknown>, Record<string, unknown>, string, object][] = [
    ['changeBenefit', person.changeBenefit, { benefit: 'wajong', validOn: today }, `select array_agg(benefit order by valid_from) as benefits from person_benefit b join trajectory t on t.person_id = b.person_id where t.id = $1`, { benefits: ['socialAssistance', 'wajong'] }],
    ['addRepresentative', person.addRepresentative, { kind: 'mentor', name: 'M. Mentor', validOn: today }, `select kind, name from representative r join trajectory t on t.person_id = r.person_id where t.id = $1`, { kind: 'mentor', name: 'M. Mentor' }],
  ] // prettier-ignore
  test.each(others)(
    '%s: the fact and its line; not by another role or municipality',
    async (_, command, input, statement, expected) => {
      const trajectory = await registered(world)
      for (const as of ['decisionMaker', 'hr', 'caseworkerOeverland'] as const)
        expect(await act(world, admin, command, trajectory, input, { as })).toMatchObject({
          reason: 'not_found',
        })
      made(await act(world, admin, command, trajectory, input))
      expect((await admin.unsafe(statement, [trajectory.trajectoryId]))[0]).toEqual(expected)
      expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'personChanged' })
      expect(await stateOf(admin, trajectory)).toBe('intake')
    },
  )

  test('a representative ends on a day', async () => {
    const trajectory = await registered(world)
    made(
      await act(world, admin, person.addRepresentative, trajectory, {
        kind: 'mentor',
        name: 'M. Mentor',
        validOn: '2026-01-01',
      }),
    )
    const [row] =
      await admin`select r.id from representative r join trajectory t on t.person_id = r.person_id where t.id = ${trajectory.trajectoryId}`
    made(
      await act(world, admin, person.endRepresentative, trajectory, {
        representativeId: row?.id,
        validOn: today,
      }),
    )
    const [ended] = await admin`select valid_to::text from representative where id = ${row?.id}`
    expect(ended).toEqual({ valid_to: today })
    const other = await registered(world, { in: 'oeverland' })
    expect(
      await act(
        world,
        admin,
        person.endRepresentative,
        other,
        { representativeId: row?.id, validOn: today },
        { as: 'caseworkerOeverland' },
      ),
    ).toMatchObject({ reason: 'not_found' })
  })
})

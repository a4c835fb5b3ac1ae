import { beforeAll, describe, expect, test } from 'vitest'
import { actHref, actOf } from '@/lib/deadline/act-of'
import { formatDate } from '@/lib/domain/dutch-date'
import { read } from '@/lib/pipeline/query'
import * as contracts from '@/lib/placement/contract-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { now, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { jobDesk } from '../support/job-desk'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const { press, job } = jobDesk(admin, () => world)

beforeAll(async () => {
  world = await makeWorld(admin)
})

const endsOf = async ({ trajectoryId }: Moved) =>
  (
    await admin<{ ends: string | null }[]>`
      select contract_ends_on::text as ends from placement_term where trajectory_id = ${trajectoryId} and superseded_at is null order by valid_from`
  ).map(({ ends }) => ends)

const formOf = async ({ number }: Moved, asked: object) => {
  const filter = trajectoryPageFilter.parse(asked)
  const page = await read(trajectoryScreen, world.session.hr, { number, filter }, now)
  return page.status === 'found' ? page.data.form : null
}

describe('how long a contract lasts is chosen', () => {
  const cases = [
    ['nothing chosen', { contractKind: '', contractEndsOn: '' }, 'contractKind'],
    ['nothing chosen, with an end', { contractKind: '', contractEndsOn: '31-12-2027' }, 'contractKind'],
    ['another word', { contractKind: 'forever', contractEndsOn: '' }, 'contractKind'],
    ['temporary without an end', { contractKind: 'temporary', contractEndsOn: '' }, 'contractEndsOn'],
  ] as const

  test.each(cases)('of a first contract: %s is refused at the field', async (_, input, field) => {
    const one = await trajectoryIn(world, admin, 'offered')
    const answer = await tryMove(world, admin, one, 'place', { as: 'hr', input })
    expect(answer).toMatchObject({ status: 'invalid', fields: { [field]: [expect.any(String)] } })
    expect(await stateOf(admin, one)).toBe('offered')
  })

  test.each(cases)('of a change: %s is refused at the field', async (_, input, field) => {
    const one = await job('2026-01-05', '2026-12-31')
    const answer = await tryMove(world, admin, one, 'changeTerms', { as: 'hr', input })
    expect(answer).toMatchObject({ status: 'invalid', fields: { [field]: [expect.any(String)] } })
    expect(await endsOf(one)).toEqual(['2026-12-31'])
  })

  test('an end that was typed before "vast" was chosen does not count', async () => {
    const one = await trajectoryIn(world, admin, 'offered')
    const input = { contractKind: 'permanent', contractEndsOn: '31-12-2027' }
    expect(await tryMove(world, admin, one, 'place', { as: 'hr', input })).toMatchObject({ status: 'done' })
    expect(await endsOf(one)).toEqual([null])
  })

  test('the first form has none chosen, a change opens with what holds', async () => {
    const offered = await trajectoryIn(world, admin, 'offered')
    expect((await formOf(offered, { stap: 'place' }))?.values.contractKind ?? '').toBe('')
    for (const [ends, kind] of [['2026-12-31', 'temporary'], ['', 'permanent']] as const) {
      const values = (await formOf(await job('2026-01-05', ends), { stap: 'changeTerms' }))?.values
      expect(values).toMatchObject({ contractKind: kind, startsOn: formatDate(today) })
    }
  }) // prettier-ignore
})

describe('a contract against what was decided about its end', () => {
  const decided = async (choice: string) => {
    const one = await job('2026-01-05', '2026-12-31')
    const followUp = choice === 'end' ? 'findPlace' : ''
    await press(contracts.decideContractEnd, one, { choice, followUp, validOn: today, reason: '' })
    return one
  }
  const change = (one: Moved, input: object) =>
    tryMove(world, admin, one, 'changeTerms', {
      as: 'hr',
      input: { startsOn: '2027-01-01', decidedAnew: false, ...input },
    })

  test.each([
    ['renew', { contractEndsOn: '' }, 'verlengen met een tijdelijk contract'],
    ['permanent', { contractEndsOn: '31-12-2027' }, 'vast contract'],
    ['end', { contractEndsOn: '31-12-2027' }, 'het contract eindigt'],
  ])('%s and then another kind is asked, and done only knowingly', async (choice, input, words) => {
    const one = await decided(choice)
    expect(await change(one, input)).toMatchObject({
      status: 'refused',
      reason: 'contract_decided_otherwise',
      about: `na 31-12-2026: ${words}`,
      field: 'decidedAnew',
    })
    expect(await endsOf(one)).toEqual(['2026-12-31'])
    expect(await change(one, { ...input, decidedAnew: true })).toMatchObject({ status: 'done' })
    const [event] = await admin`
      select details->'input'->'decidedAnew' as said from event where trajectory_id = ${one.trajectoryId} and move = 'changeTerms'`
    expect(event).toEqual({ said: true })
  })

  test('as decided is done without a question', async () => {
    expect(await change(await decided('renew'), { contractEndsOn: '31-12-2027' })).toMatchObject({ status: 'done' })
    expect(await change(await decided('permanent'), {})).toMatchObject({ status: 'done' })
  }) // prettier-ignore

  test('the question stands in the form only where something was decided', async () => {
    const asks = async (one: Moved) =>
      (await formOf(one, { stap: 'changeTerms' }))?.fields.find(({ name }) => name === 'decidedAnew')
    expect(await asks(await job('2026-01-05', '2026-12-31'))).toBeUndefined()
    expect(await asks(await decided('renew'))).toMatchObject({
      help: expect.stringContaining('na 31-12-2026: verlengen met een tijdelijk contract') as string,
      shownWhen: { field: 'contractKind', is: ['permanent'] },
    })
  })

  test.each([
    ['renew', { contractKind: 'temporary', startsOn: '01-01-2027', contractEndsOn: '' }, 'changeTerms'],
    ['permanent', { contractKind: 'permanent', startsOn: '01-01-2027', contractEndsOn: '' }, 'changeTerms'],
    ['end', { endedOn: '31-12-2026', followUp: 'findPlace' }, 'endToPlace'],
  ])('the task of the last day opens what was decided: %s', async (choice, values, step) => {
    const one = await decided(choice)
    const [task] = await admin<{ id: string }[]>`
      select id from deadline where trajectory_id = ${one.trajectoryId} and rule = 'contractLastDay' and closed_on is null`
    const line = { number: one.number, state: 'placed', deadlineId: task?.id ?? '', rule: 'contractLastDay' } as const
    const href = actHref(actOf('contractLastDay', 'placed', 'hr'), line)
    const asked = Object.fromEntries(new URL(href, 'http://localhost').searchParams)
    expect(await formOf(one, asked)).toMatchObject({ step, values, refused: null })
  }) // prettier-ignore
})

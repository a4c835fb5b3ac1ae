import { beforeAll, describe, expect, test } from 'vitest'
import { qualityRuleNames, type QualityRuleName } from '@/lib/domain/quality-rules'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { menderWords } from '@/lib/quality/mender'
import { qualityScreen } from '@/lib/quality/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today } from '../support/factories'
import { findingsIn, type Reader } from '../support/findings'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let desk: ReturnType<typeof findingsIn>

const term = ({ trajectoryId }: Moved, change: Record<string, unknown>) =>
  admin`update placement_term set ${admin(change)} where trajectory_id = ${trajectoryId} and superseded_at is null`

async function inbox(as: Reader | 'hrDeKade' | 'hrColleague') {
  const filter = qualityFilter.parse({ van: 'team' })
  const answer = await read(qualityScreen, world.session[as as Reader], filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const findings = async (as: Parameters<typeof inbox>[0], { number }: Moved) =>
  (await inbox(as)).rows.filter((row) => row.number === number)

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  desk = findingsIn(world, admin)
})

describe('the form that a finding opens', () => {
  test.each(qualityRuleNames)('%s: mends it, for whoever is named with it', async (rule) => {
    const { make, by, owner, input } = desk.cases[rule]
    const person = await make()
    for (const as of by) {
      const before = await inbox(as)
      const row = before.rows.find((one) => one.number === person.number && one.rule === rule)
      if (!row) throw new Error(`${rule} is not found`)
      expect([menderWords(row), row.since <= today]).toEqual([as === by[0] ? owner : 'Besluitnemer', true])
      await desk.mend(as, row, person, input)
    }
    const left = await findings(by[0] ?? 'caseworker', person)
    expect(left.map((row) => row.rule)).not.toContain(rule)
  })

  test('a contract without days that a caseworker mends is mended for HR too', async () => {
    const person = await desk.inState('placed')
    await term(person, { weekday_hours: null, form: 'unknown' })
    const rules = async (as: Reader) => (await findings(as, person)).map(({ rule }) => rule).sort()
    const both = ['coachMissing', 'contractEndUnknown', 'workDaysUnknown']
    expect([await rules('caseworker'), await rules('hr')]).toEqual([both, both])
    const row = (await findings('caseworker', person)).find(({ rule }) => rule === 'workDaysUnknown')
    if (!row) throw new Error('not found')
    await desk.mend('caseworker', row, person)
    expect([await rules('caseworker'), await rules('hr')]).toEqual([['coachMissing'], ['coachMissing']])
  })
})

describe('what a company sees of it', () => {
  test('HR reads only what it mends, of who works there; another company nothing', async () => {
    const { rows, total, counts } = await inbox('hr')
    expect(rows.length).toBe(total)
    expect(Object.keys(counts).every((rule) => desk.cases[rule as QualityRuleName].by.includes('hr'))).toBe(
      true,
    )
    expect(rows.every(({ company }) => company === 'Werkpad')).toBe(true)
    expect(await inbox('hrDeKade')).toMatchObject({ total: 0, rows: [] })
    const person = await desk.inState('placed')
    expect((await findings('hr', person)).map(({ rule }) => rule)).toEqual(['coachMissing'])
    await admin`update access set ended_at = now() where trajectory_id = ${person.trajectoryId}`
    expect(await findings('hr', person)).toEqual([])
  })

  test('nobody reads the findings of a company by naming it', async () => {
    for (const as of ['hrDeKade', 'caseworker', 'manager'] as const) {
      const rows = await admin.begin(async (sql) => {
        await sql`select app.enter(${world.session[as]})`
        await sql`set local role app_web`
        return sql`select * from app.findings_of_company(${world.werkpad}, ${today}, null)`
      })
      expect([...rows], as).toEqual([])
    }
  })
})

describe('a fact that nobody recorded', () => {
  const addPosition = (
    person: Moved,
    as: Reader | 'caseworkerOeverland',
    more: Record<string, unknown> = {},
  ) =>
    act(
      world,
      admin,
      correctFact,
      person,
      { ...desk.forms.missingPosition?.input, ...more },
      { as: as as Reader },
    )

  test('is recorded once, by who may, in the step that rests on it', async () => {
    const listed = await desk.inState('toBePlaced')
    expect(await addPosition(listed, 'caseworker')).toMatchObject({
      status: 'refused',
      reason: 'already_done',
    })
    const person = await desk.cases.decidedNotListed.make()
    for (const as of ['hr', 'decisionMaker', 'caseworkerOeverland'] as const)
      expect(await addPosition(person, as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await addPosition(person, 'caseworker', { positionOn: '31-12-2027' })).toMatchObject({
      reason: 'day_in_future',
    })
    expect(await addPosition(person, 'caseworker', { fact: 'decision' })).toMatchObject({ status: 'invalid' })
    made(await addPosition(person, 'caseworker'))
    const [row] = await admin`select queue, position_on::text as position from waiting_list_entry
      where trajectory_id = ${person.trajectoryId} and superseded_at is null and valid_to is null`
    expect(row).toEqual({ queue: 'toBePlaced', position: '2026-03-02' })
    expect(await addPosition(await desk.inState('placed'), 'caseworker')).toMatchObject({
      reason: 'wrong_state',
    })
  })
})

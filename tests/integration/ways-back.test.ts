import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatNumber } from '@/lib/domain/dutch-number'
import { addLocalAmount } from '@/lib/parameter/table-commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { switchComparisonScreen } from '@/lib/switching/sheet-query'
import { wayBackScreen } from '@/lib/switching/way-back-query'
import type { Moved } from '@/lib/trajectory/apply-move'
import type { Move } from '@/lib/domain/lifecycle'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn, tryMove } from '../support/factories'
import { returnFacts } from '../support/return-facts'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const left = '2026-11-23'
const monthTwenty = at('2028-07-23')
const monthTwentyFive = at('2028-12-23')

/** From sheltered work to an ordinary employer, with the guarantee of the cao. */
async function withGuarantee(input: Record<string, unknown> = {}): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
  await moved(world, admin, trajectory, 'switchToJobAgreement', {
    on: at(left),
    input: { returnKind: 'guarantee', returnUntil: '', ...input },
  })
  return trajectory
}

const { lastSwitch, dueOf, positionOf, refusal } = returnFacts(admin, () => world)

async function back(trajectory: Moved, on: Date, as: AccountKey = 'caseworker', stap?: string) {
  const answer = await read(wayBackScreen, world.session[as], { number: trajectory.number, stap }, on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

describe('beschut werk → banenafspraak, with the guarantee of the cao', () => {
  test('the guarantee lasts as its dated rule says', async () => {
    const trajectory = await withGuarantee()
    expect(await lastSwitch(trajectory)).toMatchObject({
      return_kind: 'guarantee',
      return_until: '2028-11-22',
    })
    expect(await dueOf(trajectory, 'returnGuarantee')).toEqual(['2028-11-22'])
    const other = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, other, 'prepareSwitch', { input: { toTrack: 'regular' } })
    const longer = { returnKind: 'guarantee', returnUntil: '2030-01-01' }
    expect(await refusal(other, 'switchToRegular', at(left), longer)).toBe('guarantee_too_long')
    const none = { returnKind: 'none', returnUntil: '', returnNote: '' }
    expect(await refusal(other, 'switchToRegular', at(left), none)).toBe('return_reason_needed')
  })

  test('used in month 20: the consulent places the person again, on the old place', async () => {
    const trajectory = await withGuarantee()
    const shown = await back(trajectory, monthTwenty)
    expect(shown.wayBack).toMatchObject({ status: 'arranged', until: '2028-11-22' })
    expect(shown.form).toMatchObject({ step: 'returnToJob', refused: null })
    // the job of then is in the form; the days of the new contract are not known yet
    const [term] =
      await admin`select hours_per_week, form, cao from placement_term where trajectory_id = ${trajectory.trajectoryId} order by valid_from desc limit 1`
    expect(shown.form?.values).toMatchObject({ form: term?.form, cao: term?.cao, hoursPerWeek: formatNumber(Number(term?.hours_per_week)) }) // prettier-ignore
    for (const asked of ['startsOn', 'contractEndsOn', 'workplaceId'])
      expect(shown.form?.values[asked] ?? '').toBe('')
    await moved(world, admin, trajectory, 'returnToJob', { on: monthTwenty })
    const [row] = await admin`select state from trajectory where id = ${trajectory.trajectoryId}`
    expect(row?.state).toBe('placed')
    expect(await dueOf(trajectory, 'returnGuarantee')).toEqual([])
  })

  test('in month 25 refused as a guarantee, and what then applies leads to a place again', async () => {
    const trajectory = await withGuarantee()
    expect(await refusal(trajectory, 'returnToJob', monthTwentyFive)).toBe('return_guarantee_over')
    expect(await refusal(trajectory, 'switchBackToPlace', monthTwentyFive)).toBe('return_over')
    const shown = await back(trajectory, monthTwentyFive)
    expect(shown.wayBack.status).toBe('over')
    expect(shown.form?.step).toBe('requestAdviceAgain')
    expect(shown.held.find(({ subject }) => subject === 'advice')?.words).toContain('nieuwe aanvraag bij UWV')
    const onGuarantee = await back(trajectory, monthTwentyFive, 'caseworker', 'returnToJob')
    expect(onGuarantee.form?.refused?.help).toMatch(/nieuw advies van UWV.*nieuw besluit/)

    const steps: Move[] = ['requestAdviceAgain', 'recordAdvice', 'prepareDecision', 'grantToPlace']
    for (const move of steps) await moved(world, admin, trajectory, move, { on: monthTwentyFive })
    const [row] = await admin`select state from trajectory where id = ${trajectory.trajectoryId}`
    expect(row?.state).toBe('toBePlaced')
  })

  test('a later switch without an arrangement does not live on the guarantee of an earlier one', async () => {
    const trajectory = await withGuarantee()
    await moved(world, admin, trajectory, 'returnToJob', { on: at('2027-03-01') })
    await moved(world, admin, trajectory, 'prepareSwitch', {
      on: at('2027-06-01'),
      input: { toTrack: 'regular' },
    })
    await moved(world, admin, trajectory, 'switchToRegular', {
      on: at('2027-06-01'),
      input: { returnKind: 'none', returnUntil: '', returnNote: 'De werkgever wilde niet.' },
    })
    expect(await refusal(trajectory, 'returnToJob', at('2027-09-01'))).toBe('return_guarantee_over')
  })

  test('once the indicatie was asked UWV is asked before coming back', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
    await moved(world, admin, trajectory, 'askIndication')
    await moved(world, admin, trajectory, 'switchToJobAgreement', { on: at(left) })
    const input = { adviceStands: false }
    expect(await refusal(trajectory, 'switchBackToPlace', monthTwenty, input)).toBe('advice_may_have_turned')
    const { form } = await back(trajectory, monthTwenty, 'caseworker', 'switchBackToPlace')
    expect(form?.fields.map(({ name }) => name)).toContain('adviceStands')
  })

  test('the benefit is prepared six weeks before the contract elsewhere ends', async () => {
    const trajectory = await withGuarantee({ jobEndsOn: '2027-11-22' })
    expect(await dueOf(trajectory, 'benefitRevival')).toEqual(['2027-10-11'])
  })

  test('two who bring somebody back at once: one does, and a second press shows the same', async () => {
    const trajectory = await withGuarantee()
    const submissionId = randomUUID()
    const press = (id: string) =>
      tryMove(world, admin, trajectory, 'switchBackToPlace', { on: monthTwenty, submissionId: id })
    const answers = await Promise.all([press(submissionId), press(randomUUID())])
    expect(answers.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    const events =
      await admin`select 1 from event where trajectory_id = ${trajectory.trajectoryId} and move = 'switchBackToPlace'`
    expect(events).toHaveLength(1)
  })
})

describe('beschut werk → dagbesteding, and back within the year', () => {
  async function atDays(): Promise<Moved> {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    // One day a week first, while the contract runs (T60).
    await moved(world, admin, trajectory, 'addParallelTrack', {
      input: { toTrack: 'dayActivities', hoursPerWeek: '8', weekdays: 'vr' },
    })
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'dayActivities' } })
    await moved(world, admin, trajectory, 'switchToDayActivities', { on: at(left) })
    return trajectory
  }

  test('the advice stands: back to the list with what was known, and a task for the Wmo', async () => {
    const trajectory = await atDays()
    const shown = await back(trajectory, at('2027-06-01'))
    expect(shown.form?.step).toBe('returnToPlace')
    expect(shown.along.job?.placement.end_reason).toBe('movedOn')
    await moved(world, admin, trajectory, 'returnToPlace', { on: at('2027-06-01') })
    expect(await dueOf(trajectory, 'wmoChange')).toEqual([])
    expect(await dueOf(trajectory, 'wmoReview')).toEqual([])
  })

  test('who needs a new advice asks it, and comes back by a new decision', async () => {
    const trajectory = await atDays()
    expect(await refusal(trajectory, 'returnToPlace', at('2027-06-01'), { unchanged: false })).toBe(
      'circumstances_changed',
    )
    const steps: Move[] = [
      'requestAdviceAgain',
      'recordAdvice',
      'prepareDecision',
      'grantToPlace',
      'offer',
      'place',
    ]
    for (const move of steps) await moved(world, admin, trajectory, move, { on: at('2027-06-01') })
    const [row] = await admin`select state from trajectory where id = ${trajectory.trajectoryId}`
    expect(row?.state).toBe('placed')
  })

  test('a provision that was ended already asks nothing more', async () => {
    const trajectory = await atDays()
    await moved(world, admin, trajectory, 'returnToPlace', {
      on: at('2027-06-01'),
      input: { wmoEndedOn: '1-6-2027' },
    })
    expect(await dueOf(trajectory, 'wmoChange')).toEqual([])
  })

  test('without a rule of the municipality the day is asked; a rule goes before what is chosen', async () => {
    const [one, other] = [await atDays(), await atDays()]
    const on = at('2027-06-01')
    expect(await refusal(one, 'returnToPlace', on, { positionKept: '' })).toBe('position_rule_needed')
    await moved(world, admin, one, 'returnToPlace', { on, input: { positionKept: 'new' } })
    expect(await positionOf(one)).toBe('2027-06-01')

    await admin`update organisation set cbs_code = '0599' where id = ${world.meerdorp}`
    const kept = await perform(
      addLocalAmount,
      world.session.administrator,
      {
        submissionId: randomUUID(),
        municipalityCode: '0599',
        kind: 'return.keepsPosition',
        value: '1',
        perHours: '',
        fromPercentage: '',
        toPercentage: '',
        from: '1-1-2027',
        until: '',
        note: '',
        source: 'Verordening, artikel 4',
        certainty: 'high',
      },
      on,
    )
    expect(kept.status).toBe('done')
    const { form } = await back(other, on)
    expect(form?.fields.map(({ name }) => name)).not.toContain('positionKept')
    expect(form?.note).toContain('Verordening, artikel 4')
    await moved(world, admin, other, 'returnToPlace', { on, input: { positionKept: 'new' } })
    expect(await positionOf(other)).not.toBe('2027-06-01')
  })
})

describe('who reads it', () => {
  test('HR reads neither page, of its own people nor of those it had; nor does another municipality', async () => {
    const gone = await withGuarantee()
    const here = await trajectoryIn(world, admin, 'placed')
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${gone.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', ${left})`
    for (const { number } of [gone, here])
      for (const who of ['hr', 'hrDeKade', 'caseworkerOeverland', 'manager', 'administrator'] as const) {
        const on = at(left)
        const sheet = await read(switchComparisonScreen, world.session[who], { number, naar: 'regular' }, on)
        const way = await read(wayBackScreen, world.session[who], { number }, on)
        expect([sheet.status, way.status], who).not.toContain('found')
      }
  })

  test('the sheet says what it knows of the day, and sends no birth date', async () => {
    const { number } = await trajectoryIn(world, admin, 'placed')
    const answer = await read(
      switchComparisonScreen,
      world.session.decisionMaker,
      { number, naar: 'jobAgreement' },
      at(left),
    )
    if (answer.status !== 'found' || !answer.data.sheet) throw new Error(answer.status)
    const { sheet } = answer.data
    expect(sheet).toMatchObject({
      paid: true,
      guarantee: { months: 24 },
      hours: { before: 24.5, after: null },
    })
    expect(sheet.wage).toMatchObject({ hourly: 14.99 })
    expect(JSON.stringify(answer.data)).not.toContain('1998-04-03')
  })
})

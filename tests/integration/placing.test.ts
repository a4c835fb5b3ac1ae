import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { actOf } from '@/lib/deadline/act-of'
import { addDays } from '@/lib/domain/calendar'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { reasons } from '@/lib/domain/reasons'
import { read } from '@/lib/pipeline/query'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorkplace, makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

async function refused(
  trajectory: Moved,
  move: Parameters<typeof tryMove>[3],
  input: Record<string, unknown>,
  on = now,
) {
  const result = await tryMove(world, admin, trajectory, move, { input, on })
  return result.status === 'refused' ? result.reason : result.status
}

const trialOf = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<Record<string, string | null>[]>`
    select started_on::text, last_day::text, outcome, review, review_note, reviewed_on::text, ended_on::text from trial_placement where trajectory_id = ${trajectoryId}`
  return row
}
const dueOf = async ({ trajectoryId }: Moved, rule: string) => {
  const [row] = await admin<{ due_on: string }[]>`
    select due_on::text from deadline where trajectory_id = ${trajectoryId} and rule = ${rule} and closed_on is null`
  return row?.due_on ?? null
}

describe('a trial placement (Pw art. 8a lid 2 d)', () => {
  test('lasts two months at first: begin + 2 months − 1 day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    expect(await trialOf(trajectory)).toMatchObject({ started_on: '2026-11-02', last_day: '2027-01-01' })
    const longer = await trajectoryIn(world, admin, 'offered')
    expect(await refused(longer, 'startTrial', { trialUntil: '02-01-2027' })).toBe('trial_first_too_long')
    expect(await refused(longer, 'startTrial', { trialUntil: '01-01-2027' })).toBe('done')
  })

  test('is lengthened to six months in all, to the day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    expect(await refused(trajectory, 'extendTrial', { trialUntil: '02-05-2027' })).toBe('trial_too_long')
    expect(await refused(trajectory, 'extendTrial', { trialUntil: '01-01-2027' })).toBe('trial_not_longer')
    expect(await refused(trajectory, 'extendTrial', { trialUntil: '01-05-2027' })).toBe('done')
    expect(await dueOf(trajectory, 'trialPlacement')).toBe('2027-05-01')
    expect(await dueOf(trajectory, 'trialReview')).toBe('2027-04-17')
  })

  test('counts with earlier trials of this person at the same employer, and elsewhere where the setting says so', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    await moved(world, admin, trajectory, 'extendTrial', { input: { trialUntil: '01-05-2027' } })
    await moved(world, admin, trajectory, 'stopTrialToPlace', { on: new Date('2027-02-02T10:00:00+01:00') })
    expect(await trialOf(trajectory)).toMatchObject({ started_on: '2026-11-02', ended_on: '2027-02-02' })
    const days = 93
    const here = await makeWorkplace(admin, world.werkpad)
    const elsewhere = await makeWorkplace(admin, world.werkpad)
    await admin`with e as (insert into employer (company_id, name, kind) values (${world.werkpad}, 'Andere Werkgever', 'regularEmployer') returning id)
      update workplace w set employer_id = e.id, host_id = e.id from e where w.id = ${elsewhere}`
    const on = new Date('2027-03-01T10:00:00+01:00')
    const again = async (workplaceId: string) => {
      await moved(world, admin, trajectory, 'offer', { on, input: { workplaceId } })
      await moved(world, admin, trajectory, 'startTrial', { on, input: { trialUntil: '' } })
    }
    const extended = async (trialUntil: string) => {
      const result = await tryMove(world, admin, trajectory, 'extendTrial', { on, input: { trialUntil } })
      return result.status === 'refused' ? [result.reason, result.field] : result.status
    }
    // Six months from 1-3-2027 are up to 31-8-2027; 93 days of them are gone.
    const last = addDays('2027-08-31', -days)
    await again(here)
    expect(await extended(addDays(last, 1).split('-').reverse().join('-'))).toEqual(['trial_too_long', 'trialUntil'])
    expect(await extended(last.split('-').reverse().join('-'))).toBe('done')
    await moved(world, admin, trajectory, 'stopTrialToPlace', { on })
    await again(elsewhere)
    await admin`update parameter set value = 1 where key = 'trialPlacement.addsUpElsewhere'`
    expect(await extended('31-08-2027')).toEqual(['trial_too_long', 'trialUntil'])
    await admin`update parameter set value = 0 where key = 'trialPlacement.addsUpElsewhere'`
    expect(await extended('31-08-2027')).toBe('done')
  }) // prettier-ignore

  test('is for people on algemene bijstand; by the permission of UWV for those with a benefit of UWV', async () => {
    const wajong = await trajectoryIn(world, admin, 'offered', { benefit: 'wajong' })
    expect(await refused(wajong, 'startTrial', {})).toBe('not_on_social_assistance')
    expect(await refused(wajong, 'startTrialWithUwv', { trialUntil: '', permissionOn: today })).toBe(
      'invalid',
    )
    expect(await refused(wajong, 'startTrialWithUwv', { trialUntil: '01-03-2027' })).toBe('done')
    const bijstand = await trajectoryIn(world, admin, 'offered')
    expect(await refused(bijstand, 'startTrialWithUwv', { trialUntil: '01-03-2027' })).toBe('no_uwv_benefit')
  })

  test('the question go or no go stands on /vandaag of both sides two weeks before the end', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement', { surname: 'Proefplaats' })
    expect(await dueOf(trajectory, 'trialReview')).toBe('2026-12-18')
    for (const account of ['caseworker', 'hr'] as const) {
      const filter = todayFilter.parse({ toon: 'deze-week', van: 'team' })
      const answer = await read(todayScreen, world.session[account], filter, day('2026-12-14'))
      if (answer.status !== 'found') throw new Error(answer.status)
      const line = answer.data.lines.find(
        ({ number, label }) => number === trajectory.number && label.startsWith('Go of no go'),
      )
      expect(line, account).toMatchObject({ dueOn: '2026-12-18' })
      expect(actOf(line?.rule ?? '', 'trialPlacement', account).step).toBe('reviewTrial')
    }
    await moved(world, admin, trajectory, 'reviewTrial', { as: 'hr' })
    expect(await dueOf(trajectory, 'trialReview')).toBeNull()
    expect(await dueOf(trajectory, 'trialReviewCompany')).toBeNull()
  })

  test('becomes a job only after a go with a note; a no go may be taken back by a new talk', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    expect(await refused(trajectory, 'place', {})).toBe('trial_go_needed')
    expect(await refused(trajectory, 'reviewTrial', { trialOutcome: 'go', reason: '' })).toBe('invalid')
    await moved(world, admin, trajectory, 'reviewTrial', {
      input: { trialOutcome: 'noGo', reason: 'Te druk.' },
    })
    expect(await refused(trajectory, 'place', {})).toBe('trial_no_go')
    await moved(world, admin, trajectory, 'reviewTrial', {
      input: { trialOutcome: 'go', reason: 'Andere ploeg past.' },
    })
    await moved(world, admin, trajectory, 'place')
    expect(await trialOf(trajectory)).toMatchObject({
      outcome: 'go',
      review: 'go',
      review_note: 'Andere ploeg past.',
      reviewed_on: today,
    })
  })

  test('a no go says on both sides what is to be done, until the trial stops or a new talk says otherwise', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    const stops = async () => [
      await dueOf(trajectory, 'trialStop'),
      await dueOf(trajectory, 'trialStopCompany'),
      await dueOf(trajectory, 'placementStart'),
    ]
    const talk = (trialOutcome: string) =>
      moved(world, admin, trajectory, 'reviewTrial', { input: { trialOutcome, reason: 'Besproken.' } })
    await talk('noGo')
    expect(await stops()).toEqual(['2026-11-09', '2026-11-09', null])
    for (const rule of ['trialStop', 'trialStopCompany'])
      expect(actOf(rule, 'trialPlacement', 'hr').step).toBe('stopTrialToPlace')
    for (const account of ['caseworker', 'hr'] as const) {
      const filter = todayFilter.parse({ toon: 'deze-week', van: 'team' })
      const answer = await read(todayScreen, world.session[account], filter, day('2026-11-06'))
      const lines = answer.status === 'found' ? answer.data.lines : []
      expect(
        lines.filter(({ number, label }) => number === trajectory.number && label.startsWith('No go')),
      ).toHaveLength(1)
    }
    await talk('go')
    expect(await stops()).toEqual([null, null, '2026-11-16'])
    await talk('noGo')
    await moved(world, admin, trajectory, 'stopTrialToPlace', { as: 'hr' })
    expect(await stops()).toEqual([null, null, null])
  })

  test('an extension asks for a new go', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    await moved(world, admin, trajectory, 'reviewTrial')
    await moved(world, admin, trajectory, 'extendTrial', { input: { trialUntil: '01-03-2027' } })
    expect(await refused(trajectory, 'place', {})).toBe('trial_go_needed')
  })

  test('stopping needs on what it came to nothing and a note, and keeps both', async () => {
    const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
    expect(await refused(trajectory, 'stopTrialToPlace', { refusalKind: '' })).toBe('invalid')
    expect(await refused(trajectory, 'stopTrialToPlace', { reason: '' })).toBe('invalid')
    await moved(world, admin, trajectory, 'stopTrialToPlace', { as: 'hr' })
    expect(await trialOf(trajectory)).toMatchObject({ outcome: 'noGo', ended_on: today })
    expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
  })

  test.each(['hrDeKade', 'caseworkerOeverland', 'manager', 'administrator', 'decisionMaker'] as AccountKey[])(
    '%s says no go or go of nobody here',
    async (as) => {
      const trajectory = await trajectoryIn(world, admin, 'trialPlacement')
      const result = await tryMove(world, admin, trajectory, 'reviewTrial', { as })
      expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
    },
  )
})

describe('a placement is refused, with the reason in words', () => {
  test.each([
    ['without a signed contract', { contractSigned: false }, 'contract_unsigned'],
    ['before the decision', { startsOn: '2026-11-01' }, 'start_before_decision'],
    ['above the full week of cao Aan de slag', { hoursPerWeek: '37,25' }, 'hours_above_full_week'],
    [
      'above it on a first day in 2027, when the week is shorter',
      { hoursPerWeek: '36,25', startsOn: '2027-01-04' },
      'hours_above_full_week',
    ],
    [
      'above the full week of another cao',
      { cao: 'employer', ownFullWeek: '38', hoursPerWeek: '38,5' },
      'hours_above_full_week',
    ],
  ])('%s', async (_, input, reason) => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    expect(await refused(trajectory, 'place', input)).toBe(reason)
    expect(await stateOf(admin, trajectory)).toBe('offered')
    const [sentence, help] = reasons[reason as keyof typeof reasons]
    expect(`${sentence} ${help}`.length).toBeGreaterThan(40)
  })

  test.each([
    [{ hoursPerWeek: '37' }],
    [{ hoursPerWeek: '36', startsOn: '2027-01-04' }],
    [{ hoursPerWeek: '38', cao: 'employer', ownFullWeek: '38' }],
  ])('%j is a full week, and is done', async (input) => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    expect(await refused(trajectory, 'place', input)).toBe('done')
  })

  test('another cao says itself how long its week is', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    const result = await tryMove(world, admin, trajectory, 'place', { input: { cao: 'employer' } })
    expect(result).toMatchObject({ status: 'invalid', fields: { ownFullWeek: [expect.any(String)] } })
  })

  test('without a positive decision: nothing leads to an offer, and a decision revoked takes the offer back', async () => {
    const rejected = await trajectoryIn(world, admin, 'rejected')
    expect(await refused(rejected, 'offer', {})).toBe('wrong_state')
    const offered = await trajectoryIn(world, admin, 'offered')
    await moved(world, admin, offered, 'revoke')
    expect(await refused(offered, 'place', {}), 'the company no longer sees who it is').toBe('not_found')
  })

  test('on the days of another sheltered job, by the database itself', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed', { on: day('2026-03-02') })
    const again = admin`
      insert into placement_term (placement_id, trajectory_id, municipality_id, person_id, hours_per_week, form, employer_name, valid_from)
      select placement_id, trajectory_id, municipality_id, person_id, 12, form, employer_name, '2026-06-01' from placement_term
      where trajectory_id = ${trajectory.trajectoryId}`
    await expect(again).rejects.toThrow(/placement_term_no_overlap/)
    expect(reasons.overlapping_placement[0]).toContain('al een plaatsing beschut werk')
  })

  test('more hours later, above the full week of that day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed', { on: day('2026-10-01') })
    const input = { startsOn: '2027-01-04', hoursPerWeek: '37' }
    expect(await refused(trajectory, 'changeTerms', input)).toBe('hours_above_full_week')
    expect(await refused(trajectory, 'changeTerms', { ...input, startsOn: '2026-12-01' })).toBe('done')
  })
})

describe('every term counts in places of 31 hours at any day asked', () => {
  const counted = async (dag: string) => {
    const filter = reportFilter.parse({ gemeente: world.oeverland, dag })
    const answer = await read(reportScreen, world.session.managerOeverland, filter, day('2027-06-01'))
    if (answer.status !== 'found') throw new Error(answer.status)
    const { hours, placeHours, counts } = answer.data
    return { persons: counts.working ?? 0, hours: Number(hours), places: Number(hours) / Number(placeHours) }
  }

  test('before, within and after each term, whatever the hours', async () => {
    await setTarget(admin, world.oeverland, 5000)
    const quarter = fc.integer({ min: 4, max: 120 }).map((n) => n / 4)
    await fc.assert(
      fc.asyncProperty(quarter, quarter, async (first, second) => {
        fc.pre(first !== second)
        const days = [
          '2026-02-28',
          '2026-03-02',
          '2026-08-31',
          '2026-09-01',
          '2026-12-31',
          '2027-01-01',
        ] as const
        const before = await Promise.all(days.map(counted))
        const trajectory = await trajectoryIn(world, admin, 'offered', {
          in: 'oeverland',
          on: day('2026-03-02'),
        })
        const at = { in: 'oeverland', on: day('2026-03-02') } as const
        const dutch = (hours: number) => String(hours).replace('.', ',')
        const ends = { contractEndsOn: '31-12-2026' }
        await moved(world, admin, trajectory, 'place', {
          ...at,
          input: { hoursPerWeek: dutch(first), ...ends },
        })
        await moved(world, admin, trajectory, 'changeTerms', {
          in: 'oeverland',
          on: day('2026-08-03'),
          input: { startsOn: '2026-09-01', hoursPerWeek: dutch(second), ...ends },
        })
        const after = await Promise.all(days.map(counted))
        const more = after.map(({ hours }, at) => hours - (before[at]?.hours ?? 0))
        expect(more).toEqual([0, first, first, second, second, 0])
        after.forEach(({ places }, at) =>
          expect(places - (before[at]?.places ?? 0)).toBeCloseTo((more[at] ?? 0) / 31, 9),
        )
      }),
      { numRuns: 5 },
    )
  })
})

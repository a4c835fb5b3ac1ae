import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { findingLabel } from '@/lib/domain/finding-terms'
import { checkInvariants } from '@/lib/reminder/keep-findings'
import { asSystem } from '@/lib/pipeline/as-system'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { today, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people = {} as Record<'placed' | 'resting' | 'toBePlaced' | 'closed' | 'offered', Moved>

const check = (day = today) => asSystem(world.meerdorp, threeAt(day), checkInvariants)
const checkCompany = () => asSystem(world.werkpad, threeAt(today), checkInvariants)
const openKinds = async () => {
  const rows = await admin<
    { kind: string; count: number }[]
  >`select kind, count from finding where settled_on is null order by kind`
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const state of ['placed', 'resting', 'toBePlaced', 'closed', 'offered'] as const)
    people[state] = await trajectoryIn(world, admin, state)
})

/** What is planted past every guard (documents past their term: retention.test.ts), as a restored copy or a mistake of ours could leave it. */
const planted: Record<Exclude<keyof typeof findingLabel, 'seatTwice' | 'twoJobs' | 'jobWithoutDecision' | 'documentsDue'>, () => Promise<unknown>> = {
  noOwner: async () => {
    // the database itself refuses this (0037); a copy restored without its constraints does not
    await admin`alter table trajectory drop constraint trajectory_owned`
    await admin`update trajectory set owner_id = null where id = ${people.toBePlaced.trajectoryId}`
  },
  ownerGone: () => admin`update trajectory set owner_id = ${world.account.caseworkerOeverland} where id = ${people.resting.trajectoryId}`,
  noNextStep: () => admin`update deadline set closed_on = ${today} where trajectory_id = ${people.offered.trajectoryId}`,
  notBridged: () => admin`update deadline set closed_on = ${today} where trajectory_id = ${people.toBePlaced.trajectoryId} and rule = 'bridgingArrangement'`,
  brokenChain: async () => {
    await admin`alter table event disable trigger append_only`
    await admin`update event set reason = 'Anders.' where id = (select min(id) from event where trajectory_id = ${people.placed.trajectoryId})`
    await admin`alter table event enable trigger append_only`
  },
  stateNotPeriod: () => admin`update state_period set state = 'waiting' where trajectory_id = ${people.placed.trajectoryId} and valid_to is null`,
  stateNotFacts: () => admin`update waiting_list_entry set queue = 'waiting' where trajectory_id = ${people.toBePlaced.trajectoryId} and valid_to is null`,
  termUntold: async () => {
    await admin`update account set active = false where role in ('decisionMaker', 'manager')`
    await admin`insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on, recorded_at)
      select id, municipality_id, 'term', 'municipalDecision', 'Besluit', 'Awb 4:13', 'decisionMaker', ${addDays(today, -60)}, ${addDays(today, 1)}, ${`${today}T00:00:00Z`}
      from trajectory where id = ${people.placed.trajectoryId}`
  },
  termsUnwatched: () => admin`update parameter set valid_to = ${addDays(today, -1)} where key = 'reminder.warnDays'`,
  lineMended: () => admin`update trajectory_line set surname = 'Anders' where id = ${people.placed.trajectoryId}`,
  closedWithTerms: () => admin`update deadline set closed_on = null where id = (select id from deadline where trajectory_id = ${people.closed.trajectoryId} limit 1)`,
  closedWithAccess: () => admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
    values (${people.closed.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', ${today})`,
} // prettier-ignore

describe('de nachtelijke controle', () => {
  test('finds nothing where nothing is wrong', async () => {
    expect(await check()).toBe(0)
    expect(await checkCompany()).toBe(0)
    expect(await openKinds()).toEqual({})
  })

  test.each(Object.keys(planted) as (keyof typeof planted)[])('finds %s', async (kind) => {
    await planted[kind]()
    await check()
    expect((await openKinds())[kind]).toBe(1)
  })

  test('finds what only a lost constraint lets in', async () => {
    await admin`alter table seat_use drop constraint seat_use_no_overlap`
    await admin`insert into seat_use select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid()))).* from seat_use u
      where u.trajectory_id = ${people.placed.trajectoryId} and u.superseded_at is null order by u.weekday limit 1`
    await admin`alter table placement_term drop constraint placement_term_no_overlap`
    await admin`insert into placement_term (trajectory_id, municipality_id, person_id, placement_id, company_id, hours_per_week, form, employer_name, valid_from)
      select x.trajectory_id, x.municipality_id, x.person_id, x.placement_id, x.company_id, 8, x.form, x.employer_name, x.valid_from from placement_term x
      where x.trajectory_id = ${people.placed.trajectoryId} and x.superseded_at is null limit 1`
    await admin`update decision set kind = 'reject' where trajectory_id = ${people.placed.trajectoryId}`
    await check()
    await checkCompany()
    expect(await openKinds()).toMatchObject({ seatTwice: 1, twoJobs: 1, jobWithoutDecision: 1 })
  }) // prettier-ignore

  test('keeps one line per kind with its first night, and settles what is gone; a mended line is right', async () => {
    await check('2026-11-09')
    const [line] = await admin`select found_on::text, last_found_on::text from finding where kind = 'noOwner'`
    expect(line).toEqual({ found_on: today, last_found_on: '2026-11-09' })
    await admin`update trajectory set owner_id = ${world.account.caseworker} where id = ${people.toBePlaced.trajectoryId}`
    await check('2026-11-10')
    const kinds = await openKinds()
    expect(kinds).not.toHaveProperty('noOwner')
    expect(kinds).not.toHaveProperty('lineMended')
    const [mended] = await admin`select surname from trajectory_line where id = ${people.placed.trajectoryId}`
    expect(mended?.surname).toBe('Jansen')
  })

  test('counts no row of another municipality', async () => {
    await admin`update parameter set valid_to = null where key = 'reminder.warnDays'`
    await asSystem(world.oeverland, threeAt(today), checkInvariants)
    const rows = await admin`select 1 from finding where organisation_id = ${world.oeverland}`
    expect(rows).toHaveLength(0)
  })
})

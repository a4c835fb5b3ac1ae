import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import type { Command } from '@/lib/pipeline/command'
import * as deadlines from '@/lib/deadline/commands'
import { setSwitchTask } from '@/lib/switching/commands'
import { keepSwitchParty, recordEvaluation } from '@/lib/switching/party-commands'
import * as acts from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { recordWageSubsidy } from '@/lib/wage-subsidy/commands'
import { writeNote } from '@/lib/trajectory/note-command'
import { answerProposal, proposeMove } from '@/lib/trajectory/proposal-commands'
import { endReferral, refer } from '@/lib/trajectory/referral-commands'
import { act, lastEvent, made, proposed } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, roadTo, stateOf, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'
import { taskOf } from '../support/switch-samples'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

interface Case {
  command: Command<unknown>
  from: keyof typeof roadTo
  before?: (trajectory: Moved) => Promise<unknown>
  input: (trajectory: Moved) => Promise<Record<string, unknown>> | Record<string, unknown>
  kind: string
  as?: AccountKey
  wrongRole: AccountKey
  /** A row that must be there afterwards. */
  fact: (trajectory: Moved) => Promise<unknown>
  expected: unknown
}

const idOf = async (table: string, { trajectoryId }: Moved, where = 'true') =>
  String(
    (
      await admin.unsafe(
        `select id from ${table} where trajectory_id = '${trajectoryId}' and ${where} limit 1`,
      )
    )[0]?.id,
  )
/** The one row of a statement on a trajectory, with days as text. */
const one =
  (statement: string) =>
  async ({ trajectoryId }: Moved): Promise<unknown> =>
    (await admin.unsafe(`select to_jsonb(q) as row from (${statement}) q`, [trajectoryId]))[0]?.row
const deadline = async (trajectory: Moved, rule: string) => ({
  deadlineId: await idOf('deadline', trajectory, `rule = '${rule}' and closed_on is null`),
})
const referredTo = (trajectory: Moved) =>
  act(world, admin, refer, trajectory, { companyId: world.werkpad, validOn: today, reason: 'Kennismaken.' })

// prettier-ignore
const cases: Record<string, Case> = {
  proposeMove: { command: proposeMove, from: 'toBePlaced', input: () => ({ move: 'close', reason: 'Wil stoppen.' }), kind: 'closingProposed', wrongRole: 'hr',
    fact: one(`select p.move, d.audience from proposal p join deadline d on d.trajectory_id = p.trajectory_id and d.rule = 'closingApproval' and d.closed_on is null where p.trajectory_id = $1 and p.outcome is null`), expected: { move: 'close', audience: 'decisionMaker' } },
  answerProposal: { command: answerProposal, from: 'toBePlaced', as: 'decisionMaker', wrongRole: 'caseworker', before: (t) => proposed(world, admin, t, 'close'),
    input: async (t) => ({ proposalId: await idOf('proposal', t), reason: 'Eerst nog een gesprek.' }), kind: 'proposalRefused',
    fact: one(`select outcome, answer from proposal where trajectory_id = $1`), expected: { outcome: 'refused', answer: 'Eerst nog een gesprek.' } },
  refer: { command: refer, from: 'toBePlaced', input: () => ({ companyId: world.werkpad, validOn: today, reason: 'Kennismaken.' }), kind: 'referred', wrongRole: 'decisionMaker',
    fact: one(`select ground from access where trajectory_id = $1 and ended_at is null`), expected: { ground: 'referral' } },
  endReferral: { command: endReferral, from: 'toBePlaced', before: referredTo, input: () => ({ companyId: world.werkpad, validOn: today }), kind: 'referralEnded', wrongRole: 'hr',
    fact: one(`select count(*)::int as n from access where trajectory_id = $1 and ended_at is null`), expected: { n: 0 } },
  assignOwner: { command: acts.assignOwner, from: 'screening', input: () => ({ accountId: world.account.caseworkerBoth }), kind: 'ownerAssigned', wrongRole: 'decisionMaker',
    fact: one(`select a.name from trajectory t join account a on a.id = t.owner_id where t.id = $1`), expected: { name: 'Naam caseworkerBoth' } },
  confirmOnList: { command: acts.confirmOnList, from: 'toBePlaced', input: () => ({ talkOn: today }), kind: 'positionConfirmed', wrongRole: 'hr',
    fact: one(`select confirmed_on, (select count(*)::int from waiting_list_entry o where o.trajectory_id = $1) as versions from waiting_list_entry where trajectory_id = $1 and superseded_at is null`), expected: { confirmed_on: today, versions: 2 } },
  agreeRest: { command: acts.agreeRest, from: 'resting', input: () => ({ reviewOn: addDays(today, 30), returnAgreed: true }), kind: 'restAgreed', wrongRole: 'hr',
    fact: one(`select returns_on, (select due_on from deadline d where d.trajectory_id = $1 and d.rule = 'restReview' and d.closed_on is null) as due from waiting_list_entry where trajectory_id = $1 and superseded_at is null and valid_to is null`), expected: { returns_on: addDays(today, 30), due: addDays(today, 30) } },
  recordUrgency: { command: acts.recordUrgency, from: 'toBePlaced', input: () => ({ validOn: today, urgency: 'urgent', reason: 'De school stopt op 1 februari.' }), kind: 'urgencyRecorded', wrongRole: 'decisionMaker',
    fact: one(`select level, valid_from from urgency where trajectory_id = $1 and superseded_at is null`), expected: { level: 'urgent', valid_from: today } },
  recordBridging: { command: acts.recordBridging, from: 'toBePlaced', input: () => ({ validOn: today, bridgingKind: 'training' }), kind: 'bridgingRecorded', wrongRole: 'decisionMaker',
    fact: one(`select kind, (select count(*)::int from deadline d where d.trajectory_id = $1 and d.rule = 'bridgingArrangement' and d.closed_on is null) as open from bridging where trajectory_id = $1 and superseded_at is null`), expected: { kind: 'training', open: 0 } },
  recordWageSubsidy: { command: recordWageSubsidy, from: 'placed', wrongRole: 'hr', input: () => ({ regime: 'wageValue', validOn: today, wageValue: '40', wageValueSetOn: today, requestedOn: today }), kind: 'wageSubsidyRecorded',
    fact: one(`select regime, wage_value, (select due_on from deadline d where d.trajectory_id = $1 and d.rule = 'wageSubsidyDecision' and d.closed_on is null) as due from wage_subsidy where trajectory_id = $1 and superseded_at is null`), expected: { regime: 'wageValue', wage_value: 40, due: '2026-12-07' } },
  writeNote: { command: writeNote, from: 'screening', input: () => ({ onDay: today, text: 'Belde over de reis.', withWhom: 'Kim' }), kind: 'noteWritten', wrongRole: 'hr',
    fact: one(`select text, company_id from note where trajectory_id = $1`), expected: { text: 'Belde over de reis.', company_id: null } },
  addTask: { command: deadlines.addTask, from: 'screening', input: () => ({ label: 'School bellen', dueOn: addDays(today, 3), audience: 'caseworker' }), kind: 'taskAdded', wrongRole: 'hr',
    fact: one(`select label, due_on from deadline where trajectory_id = $1 and rule = 'task' and closed_on is null`), expected: { label: 'School bellen', due_on: addDays(today, 3) } },
  closeDeadline: { command: deadlines.closeDeadline, from: 'toBePlaced', input: (t) => deadline(t, 'contactRound'), kind: 'deadlineClosed', wrongRole: 'hr',
    fact: one(`select closed_on from deadline where trajectory_id = $1 and rule = 'contactRound' order by closed_on`), expected: { closed_on: today } },
  extendDeadline: { command: deadlines.extendDeadline, from: 'adviceReceived', input: async (t) => ({ ...(await deadline(t, 'municipalDecision')), validOn: today, reason: 'Wij wachten op gegevens.' }), kind: 'deadlineExtended', wrongRole: 'hr',
    fact: one(`select due_on, extended_on from deadline where trajectory_id = $1 and rule = 'municipalDecision' and closed_on is null`), expected: { due_on: '2027-02-22', extended_on: today } },
  suspendDeadline: { command: deadlines.suspendDeadline, from: 'adviceReceived', wrongRole: 'hr', input: async (t) => ({ ...(await deadline(t, 'municipalDecision')), ground: 'completion', answerBy: addDays(today, 14), validOn: today, reason: 'De identiteit ontbreekt.' }), kind: 'deadlineSuspended',
    fact: one(`select d.due_on, s.suspended_from, s.suspended_until from deadline d join deadline_suspension s on s.deadline_id = d.id where d.trajectory_id = $1`), expected: { due_on: null, suspended_from: addDays(today, 1), suspended_until: null } },
  setSwitchTask: { command: setSwitchTask, from: 'switchPreparing', input: async (t) => ({ taskId: await taskOf(admin, t, 'income'), state: 'done', doneOn: today, doneBy: 'Team inkomen' }), kind: 'switchTaskSet', wrongRole: 'decisionMaker',
    fact: one(`select state, done_on, done_by from job_switch_step where trajectory_id = $1 and owner = 'income' order by position limit 1`), expected: { state: 'done', done_on: today, done_by: 'Team inkomen' } },
  keepSwitchParty: { command: keepSwitchParty, from: 'switchPreparing', input: () => ({ party: 'wmo', name: 'W. Mulder', phone: '0612345678' }), kind: 'switchPartyKept', wrongRole: 'hr',
    fact: one(`select party, name from switch_party where trajectory_id = $1`), expected: { party: 'wmo', name: 'W. Mulder' } },
  recordEvaluation: { command: recordEvaluation, from: 'elsewhereDayActivities', input: async (t) => ({ ...(await deadline(t, 'evaluation1')), doneOn: today, going: 'mixed', wantsBack: 'yes', nextStep: 'Bellen.' }), kind: 'switchEvaluated', wrongRole: 'hr',
    fact: one(`select e.moment, e.wants_back, d.rule from switch_evaluation e join deadline d on d.trajectory_id = e.trajectory_id and d.rule = 'returnTalk' and d.closed_on is null where e.trajectory_id = $1`), expected: { moment: 'evaluation1', wants_back: 'yes', rule: 'returnTalk' } },
}

const events = async ({ trajectoryId }: Moved, kind: string) =>
  (
    await admin`select count(*)::int as n from event where trajectory_id = ${trajectoryId} and kind = ${kind}`
  )[0]?.n

async function ready({ from, before }: Case): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, from)
  await before?.(trajectory)
  return trajectory
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  test('is done: state as it was, the fact, and its line', async () => {
    const trajectory = await ready(one)
    made(await act(world, admin, one.command, trajectory, await one.input(trajectory), { as: one.as }))
    expect(await stateOf(admin, trajectory)).toBe(one.from)
    expect(await one.fact(trajectory)).toMatchObject(one.expected as object)
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: one.kind,
      actor_role: one.as ?? 'caseworker',
    })
    const [chain] = await admin`select app.broken_link(${trajectory.trajectoryId}) as broken`
    expect(chain).toEqual({ broken: null })
  })

  test('a wrong role and a colleague elsewhere find nothing', async () => {
    const trajectory = await ready(one)
    const input = await one.input(trajectory)
    for (const as of [
      one.wrongRole,
      one.as === 'decisionMaker' ? 'decisionMakerOeverland' : 'caseworkerOeverland',
      'manager',
      'administrator',
    ] as const) {
      const result = await act(world, admin, one.command, trajectory, input, { as })
      expect(result, as).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
    expect(await events(trajectory, one.kind)).toBe(0)
  })

  test('pressed twice, after each other and at once: the first result, one line', async () => {
    for (const atOnce of [false, true]) {
      const trajectory = await ready(one)
      const input = await one.input(trajectory)
      const submissionId = crypto.randomUUID()
      const press = () => act(world, admin, one.command, trajectory, input, { as: one.as, submissionId })
      const results = atOnce ? await Promise.all([press(), press()]) : [await press(), await press()]
      expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
      expect(results.filter((result) => result.status === 'done' && result.repeated)).toHaveLength(1)
      expect(await events(trajectory, one.kind)).toBe(1)
    }
  })
})

const versioned = [
  'proposeMove',
  'refer',
  'endReferral',
  'assignOwner',
  'agreeRest',
  'confirmOnList',
  'recordBridging',
  'recordUrgency',
  'recordWageSubsidy',
] as const
test.each(versioned)('%s by two people at once: one done, one is told', async (name) => {
  const one = cases[name] as Case
  const trajectory = await ready(one)
  const input = await one.input(trajectory)
  const [row] = await admin`select version from trajectory where id = ${trajectory.trajectoryId}`
  const press = (as: AccountKey) =>
    act(world, admin, one.command, trajectory, input, { as, version: row?.version })
  const results = await Promise.all([press('caseworker'), press('caseworkerBoth')])
  expect(results.filter(({ status }) => status === 'done')).toHaveLength(1)
  expect(results.filter(({ status }) => status === 'refused')).toHaveLength(1)
  expect(await events(trajectory, one.kind)).toBe(1)
})

describe('what the rules do not allow is refused with its reason', () => {
  const refusal = async (
    trajectory: Moved,
    command: Command<unknown>,
    input: Record<string, unknown>,
    as?: AccountKey,
  ) => {
    const result = await act(world, admin, command, trajectory, input, { as })
    return result.status === 'refused' ? result.reason : result.status
  }

  test('terms: ended by a step, not to be extended twice, not to be suspended', async () => {
    const t = await trajectoryIn(world, admin, 'adviceReceived')
    const decision = await deadline(t, 'municipalDecision')
    const review = await deadline(t, 'reviewTwoYears')
    const filled = { validOn: today, reason: 'Zo is het.', ground: 'agreed' }
    expect(await refusal(t, deadlines.closeDeadline, decision)).toBe('deadline_ends_with_step')
    expect(await refusal(t, deadlines.extendDeadline, { ...review, ...filled })).toBe(
      'deadline_not_extendable',
    )
    expect(await refusal(t, deadlines.suspendDeadline, { ...review, ...filled })).toBe(
      'deadline_not_suspendable',
    )
    expect(await refusal(t, deadlines.resumeDeadline, { ...decision, ...filled })).toBe('deadline_runs')
    const [due] = await admin<
      { day: string }[]
    >`select due_on::text as day from deadline where id = ${decision.deadlineId}`
    const dayAfter = { ...filled, validOn: addDays(due?.day ?? '', 1) }
    const then = new Date(`${dayAfter.validOn}T10:00:00+01:00`)
    const late = await act(
      world,
      admin,
      deadlines.extendDeadline,
      t,
      { ...decision, ...dayAfter },
      { on: then },
    )
    expect(late).toMatchObject({ reason: 'deadline_over' })
    expect(await refusal(t, deadlines.extendDeadline, { ...decision, ...filled })).toBe('done')
    expect(await refusal(t, deadlines.extendDeadline, { ...decision, ...filled })).toBe('deadline_extended')
    expect(await refusal(t, deadlines.suspendDeadline, { ...decision, ...filled })).toBe('done')
    expect(await refusal(t, deadlines.suspendDeadline, { ...decision, ...filled })).toBe('deadline_suspended')
  })

  test('a company that does not work for the municipality, and one that sees the person already', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    const input = { validOn: today, reason: 'Kennismaken.' }
    expect(await refusal(t, refer, { ...input, companyId: world.deKade })).toBe('company_not_serving')
    expect(await refusal(t, refer, { ...input, companyId: world.werkpad })).toBe('done')
    expect(await refusal(t, refer, { ...input, companyId: world.werkpad })).toBe('referred_already')
  })

  test('a referral with a job does not end by itself', async () => {
    const t = await trajectoryIn(world, admin, 'placed')
    expect(await refusal(t, endReferral, { companyId: world.werkpad, validOn: today })).toBe(
      'referral_in_use',
    )
  })

  test('no colleague, not on the list, no placement, closed', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const subsidy = { regime: 'wageValue', validOn: today }
    expect(await refusal(t, acts.assignOwner, { accountId: world.account.caseworkerOeverland })).toBe(
      'no_colleague',
    )
    expect(await refusal(t, acts.confirmOnList, { talkOn: today })).toBe('not_on_list')
    expect(await refusal(t, recordWageSubsidy, subsidy)).toBe('no_placement')
    expect(await refusal(t, proposeMove, { move: 'close', reason: 'Wil stoppen.' })).toBe('wrong_state')
    const closed = await trajectoryIn(world, admin, 'closed')
    expect(
      await refusal(closed, deadlines.addTask, { label: 'x', dueOn: today, audience: 'caseworker' }),
    ).toBe('trajectory_is_closed')
  })

  test('a proposal lapses when the state changes by another move', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await proposed(world, admin, t, 'close')
    await moved(world, admin, t, 'rest')
    const [row] = await admin`select outcome from proposal where trajectory_id = ${t.trajectoryId}`
    expect(row).toEqual({ outcome: 'lapsed' })
  })
})

test('suspended as often as the law allows: each time the last day moves by the days it stood still', async () => {
  const t = await trajectoryIn(world, admin, 'adviceReceived')
  const { deadlineId } = await deadline(t, 'municipalDecision')
  const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
  const pause = async (from: string, until: string) => {
    const input = {
      deadlineId,
      ground: 'completion',
      answerBy: until,
      validOn: from,
      reason: 'Stukken ontbreken.',
    }
    made(await act(world, admin, deadlines.suspendDeadline, t, input, { on: at(from) }))
    made(
      await act(world, admin, deadlines.resumeDeadline, t, { deadlineId, validOn: until }, { on: at(until) }),
    )
    const [row] = await admin`select due_on::text from deadline where id = ${deadlineId}`
    return row?.due_on
  }
  const [start] = await admin`select due_on::text from deadline where id = ${deadlineId}`
  expect(start?.due_on).toBe('2026-12-28')
  // Three days (4 to 6 November), then seven (11 to 17 November).
  expect(await pause('2026-11-03', '2026-11-07')).toBe('2026-12-31')
  expect(await pause('2026-11-10', '2026-11-18')).toBe('2027-01-07')
})

test('HR writes and reads a note only with access, and never one of the municipality', async () => {
  const t = await trajectoryIn(world, admin, 'offered')
  made(await act(world, admin, writeNote, t, { onDay: today, text: 'Eigen gesprek.' }))
  made(await act(world, admin, writeNote, t, { onDay: today, text: 'Past bij het groen.' }, { as: 'hr' }))
  const rows =
    await admin`select text, company_id from note where trajectory_id = ${t.trajectoryId} order by text`
  expect(rows).toEqual([
    { text: 'Eigen gesprek.', company_id: null },
    { text: 'Past bij het groen.', company_id: world.werkpad },
  ])
  const foreign = await act(
    world,
    admin,
    writeNote,
    t,
    { onDay: today, text: 'Mag niet.' },
    { as: 'hrDeKade' },
  )
  expect(foreign).toMatchObject({ reason: 'not_found' })
  const shared = await act(world, admin, writeNote, t, {
    onDay: today,
    text: 'Mag niet.',
    audience: 'chain',
    companyId: world.deKade,
  })
  expect(shared).toMatchObject({ reason: 'not_found' })
})

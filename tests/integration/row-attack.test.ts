import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor, asNobody, type Sql } from '@/db/client'
import { attacker } from '../support/attack'
import { testDatabase } from '../support/database'
import { rowsEverywhere } from '../support/every-table'
import { moved } from '../support/factories'
import { makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let foreign: { trajectoryId: string }
beforeAll(async () => {
  world = await makeWorld(admin)
  foreign = await rowsEverywhere(world, admin, 'oeverland')
})
const { as, here } = attacker(admin, () => world)

describe('rows that commands write themselves', () => {
  const denied = /permission denied|row-level security|violates foreign key/

  test.each([
    ['caseworker', 'a note at a trajectory of elsewhere', (sql: Sql) => sql`insert into note (trajectory_id, municipality_id, text, on_day, written_by)
      values (${foreign.trajectoryId}, ${world.meerdorp}, 'x', '2026-11-02', ${world.account.caseworker})`],
    ['caseworker', 'a fact about a person of elsewhere', (sql: Sql) => sql`insert into work_profile (person_id, municipality_id, aspect, source, known_on, valid_from)
      select ${personOfForeign}, ${world.meerdorp}, 'hours', 'talk', '2026-11-02', '2026-11-02'`],
    ['administratorMeerdorp', 'its municipality the installation', (sql: Sql) => sql`update organisation set kind = 'installation' where id = ${world.meerdorp}`],
    ['administratorMeerdorp', 'an account another role', (sql: Sql) => sql`update account set role = 'administrator' where organisation_id = ${world.meerdorp}`],
    ['administratorMeerdorp', 'an account another organisation', (sql: Sql) => sql`update account set organisation_id = ${world.installation} where id = ${world.account.caseworker}`],
    ['administratorMeerdorp', 'a scope of another account', (sql: Sql) => sql`update account_municipality set account_id = ${world.account.hr} where municipality_id = ${world.meerdorp}`],
    ['administratorMeerdorp', 'a scope in another municipality', (sql: Sql) => sql`insert into account_municipality (account_id, municipality_id, valid_from)
      values (${world.account.caseworker}, ${world.oeverland}, '2026-01-01')`],
    ['administratorMeerdorp', 'a password', (sql: Sql) => sql`update account set password_hash = 'x' where id = ${world.account.caseworker}`],
    ['caseworkerBoth', 'a person of another municipality', (sql: Sql) => sql`update person set municipality_id = ${world.oeverland}`],
    ['hr', 'a place of another company', (sql: Sql) => sql`update workplace set company_id = ${world.deKade}`],
    ['caseworker', 'a fact', (sql: Sql) => sql`update advice set outcome = 'negative'`],
    ['caseworker', 'a decision', (sql: Sql) => sql`insert into decision (trajectory_id, municipality_id, kind, decided_on) values (${foreign.trajectoryId}, ${world.meerdorp}, 'grant', '2026-11-02')`],
    ['caseworker', 'a state', (sql: Sql) => sql`update trajectory set state = 'placed'`],
    ['caseworker', 'access', (sql: Sql) => sql`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${foreign.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', '2026-11-02')`],
    ['caseworker', 'a line of the log', (sql: Sql) => sql`insert into event (trajectory_id, municipality_id, kind, valid_on, recorded_at, actor_name, actor_role)
      values (${foreign.trajectoryId}, ${world.meerdorp}, 'x', '2026-11-02', now(), 'x', 'caseworker')`],
  ] as const)('%s does not make %s', async (account, _, attack) => {
    await expect(as(account, async (sql) => void (await attack(sql)))).rejects.toThrow(denied)
  }) // prettier-ignore

  let personOfForeign = ''
  beforeAll(async () => {
    const [row] = await admin<
      { id: string }[]
    >`select person_id as id from trajectory where id = ${foreign.trajectoryId}`
    personOfForeign = row?.id ?? ''
  })

  test('a note for a company without access', async () => {
    const own = await here('intake')
    const attack = as('caseworker', async (sql) => void (await sql`insert into note (trajectory_id, municipality_id, company_id, audience, text, on_day, written_by)
      values (${own.trajectoryId}, ${world.meerdorp}, ${world.deKade}, 'chain', 'x', '2026-11-02', ${world.account.caseworker})`)) // prettier-ignore
    await expect(attack).rejects.toThrow(/row-level security/)
  })
})

describe('who is handed a person', () => {
  const sent = async () => {
    const own = await here('toBePlaced')
    await moved(world, admin, own, 'startHandover', {
      input: { toMunicipalityId: world.oeverland },
    })
    return own
  }
  const tables = [
    'handover',
    'trajectory',
    'trajectory_line',
    'advice',
    'decision',
    'event',
    'state_period',
    'deadline',
  ] as const
  const seenOf = (id: string) =>
    as('caseworkerOeverland', async (sql) => {
      const found: string[] = []
      for (const table of tables) {
        const column = table.startsWith('trajectory') ? 'id' : 'trajectory_id'
        const [row] = await sql<
          { n: number }[]
        >`select count(*)::int as n from ${sql(table)} where ${sql(column)} = ${id}`
        if (row && row.n > 0) found.push(table)
      }
      return found
    })

  test('sees the handover and no other row', async () => {
    const { trajectoryId } = await sent()
    expect(await seenOf(trajectoryId)).toEqual(['handover'])
  })

  test('sees nothing any more when it is taken back', async () => {
    const own = await sent()
    await moved(world, admin, own, 'returnHandover')
    expect(await seenOf(own.trajectoryId)).toEqual([])
  })
})

describe('settings of one transaction', () => {
  const settings = ['role', 'account', 'organisation', 'municipalities', 'company', 'reports', 'installation']
  const read = (sql: Sql) =>
    sql<{ name: string; value: string | null }[]>`
      select s as name, app.setting(s) as value from unnest(${settings}::text[]) s where app.setting(s) is not null`

  test('entering puts back what plain SQL had set, and the transaction takes all of it along', async () => {
    await asNobody(async ({ sql }) => {
      for (const name of settings) await sql`select set_config(${`app.${name}`}, ${world.oeverland}, true)`
      await sql`select app.enter(${world.session.caseworker})`
      const kept = Object.fromEntries((await read(sql)).map(({ name, value }) => [name, value]))
      expect(kept).toEqual({
        role: 'caseworker', account: world.account.caseworker, organisation: world.meerdorp, municipalities: `{${world.meerdorp}}`,
      }) // prettier-ignore
    })
    for (let turn = 0; turn < 12; turn += 1)
      await asNobody(async ({ sql }) => expect(await read(sql)).toEqual([]))
  })

  test('a session that cannot be entered leaves none, whatever was set before', async () => {
    await asNobody(async ({ sql }) => {
      await sql`select set_config('app.role', 'caseworker', true), set_config('app.municipalities', ${`{${world.oeverland}}`}, true)`
      expect(await sql`select app.enter(${randomUUID()}) as actor`).toEqual([{ actor: null }])
      expect(await read(sql)).toEqual([])
    })
  })

  test('nobody who entered sees no row of any closed table', async () => {
    await asNobody(async ({ sql }) => {
      for (const table of [
        'person',
        'trajectory',
        'event',
        'organisation',
        'account',
        'session',
        'parameter',
      ])
        expect(await sql`select 1 from ${sql(table)} limit 1`, table).toHaveLength(0)
    })
  })
})

describe('rows 8 and 9: a session that is over enters nothing', () => {
  test.each([
    ['ended', (id: string) => admin`update session set ended_at = now() where id = ${id}`],
    ['expired', (id: string) => admin`update session set expires_at = now() where id = ${id}`],
    ['idle', (id: string) => admin`update session set last_seen_at = now() - interval '31 minutes' where id = ${id}`],
    ['of an account that is off', (id: string) => admin`update account set active = false where id = (select account_id from session where id = ${id})`],
    ['of an organisation that is off', (id: string) => admin`update organisation set active = false where id = (select a.organisation_id from session s join account a on a.id = s.account_id where s.id = ${id})`],
  ])('%s', async (_, over) => {
    const id = await openSession(admin, world.account.managerOeverland)
    const enters = () => asActor(id, async ({ sql }) => (await sql`select 1 from organisation`).length > 0)
    expect(await enters()).toBe(true)
    await over(id)
    expect(await enters()).toBeNull()
    await admin`update account set active = true`
    await admin`update organisation set active = true`
  }) // prettier-ignore
})

describe('what the server role may call', () => {
  test('is what is named here', async () => {
    const rows = await admin<{ name: string }[]>`
      select distinct p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace
        and has_function_privilege('app_web', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype order by 1`
    expect(rows.map(({ name }) => name)).toEqual([
      'act_as_system', 'add_srg_guideline', 'answer_handover', 'apply_moves', 'apply_order_rules', 'ask_handover', 'broken_link', 'capacity_known', 'capacity_on', 'check_planned', 'company_colleagues', 'destroy_documents', 'deviation_rows', 'documents_due', 'duty_for_reader', 'employers_known', 'end_session', 'end_target_exceedance', 'enter', 'event_hash', 'findings_of_company', 'findings_unkept', 'first_result', 'fold',
      'handed_documents', 'heard_before',
      'import_context', 'import_worked_on', 'invited', 'is_week', 'known_files', 'last_known', 'lies_elsewhere', 'load_postcode_points', 'lock_situations', 'may_change', 'open_invitations', 'open_session', 'order_key_for_reader', 'own_switch', 'people_before', 'people_in_line', 'places_kept_from', 'places_known', 'practice_accounts', 'quality_for_reader', 'record_audit',
      'record_refused_sign_in', 'refusals', 'report_deviations', 'report_figures', 'report_part_rows', 'report_parts', 'report_quality', 'report_quality_rows', 'report_refusal_rows', 'report_refusals', 'report_rows', 'report_waiting', 'retry_job', 'retry_message', 'set_role', 'setting', 'sign_in_account', 'situations', 'small_number', 'sought_on', 'switch_outcomes', 'switch_rows', 'term_figures', 'term_kind', 'term_rows', 'throughput_figures', 'throughput_rows', 'town_key',
      'undo_import', 'use_invitation', 'uses_from', 'uwv_answered', 'uwv_report', 'uwv_report_rows', 'uwv_rows', 'waiting_hygiene', 'waiting_hygiene_rows', 'waiting_line', 'week_sum', 'withdraw_order_rule', 'withdraw_srg_guideline',
    ]) // prettier-ignore
  })

  test('and the worker, which is the same role and more, besides that only its own work', async () => {
    const rows = await admin<{ name: string }[]>`
      select distinct p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace
        and has_function_privilege('app_worker', p.oid, 'execute') and not has_function_privilege('app_web', p.oid, 'execute') order by 1`
    expect(rows.map(({ name }) => name)).toEqual([
      'claim_message', 'destroyed_files', 'digests_due', 'due_jobs', 'due_of_account', 'enter_as_system', 'files_removed', 'hold_job', 'hold_message', 'job_done', 'job_not_done', 'keep_practice_mail',
      'mend_lines', 'message_not_sent', 'message_sent', 'people_to_tell', 'queues_beside_duty', 'unseen_terms', 'waiting_mail', 'worker_looked',
    ]) // prettier-ignore
  })
})

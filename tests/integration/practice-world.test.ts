import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { asDefiner } from '@/db/seed/as-definer'
import { namedStories, restingUntilToday } from '@/db/seed/practice/named'
import { loadPracticeOrganisations } from '@/db/seed/practice/organisations'
import { loadPracticeWorld } from '@/db/seed/practice/world'
import { passesElfproef } from '@/lib/domain/bsn'
import { standingOf, type KnownEntry } from '@/lib/domain/hygiene'
import { countShifts, reordered, type InLine } from '@/lib/domain/order-moves'
import { dateOrder, inOrder, type OrderRule } from '@/lib/domain/order-rule'
import { states } from '@/lib/domain/states'
import { unseal } from '@/lib/pipeline/seal'
import { testDatabase } from '../support/database'
import { documentFolder } from '../support/documents'
import {
  asOwner,
  derivedRows,
  factsOf,
  portable,
  putBack,
  takenOut,
  takenOutWith,
} from '../support/portable-set'
import { replayedAndStored } from '../support/replay'

const { admin } = testDatabase()
const { files } = documentFolder()
const { folder, emptyDatabase } = portable()
const now = new Date('2026-11-23T09:00:00+01:00')
const today = '2026-11-23'

async function load(owner: postgres.Sql) {
  const ids = await asDefiner(owner, (sql) => loadPracticeOrganisations(sql, 2026))
  await loadPracticeWorld({ owner, ids, now, say: () => {} })
}

/** Everything that must come out the same: numbers, states, days, hours, owners and what is due. */
const outcome = (sql: postgres.Sql) => sql`
  select t.number, t.state, t.state_since::text, t.registered_on::text, p.surname, p.given_name, p.birth_date::text, b.last_digits, a.email,
    (select string_agg(e.kind || ' ' || e.recorded_at, ',' order by e.id) from event e where e.trajectory_id = t.id) as events,
    (select string_agg(x.hours_per_week || ' ' || x.valid_from, ',' order by x.valid_from, x.recorded_at) from placement_term x where x.trajectory_id = t.id) as terms,
    (select string_agg(d.rule || ' ' || d.due_on, ',' order by d.rule, d.due_on) from deadline d where d.trajectory_id = t.id and d.closed_on is null) as due
  from trajectory t join person p on p.id = t.person_id join person_bsn b on b.person_id = p.id join account a on a.id = t.owner_id
  order by t.number`

let first: Record<string, unknown>[]
beforeAll(async () => {
  await load(admin)
  first = (await outcome(admin)).map((row) => ({ ...row }))
}, 480_000)

describe('the practice world', () => {
  test('has every state, in two municipalities, with years of history', async () => {
    const rows = await admin<{ state: string; municipalities: number; first: string }[]>`
      select state, count(distinct municipality_id)::int as municipalities, min(registered_on)::text as first from trajectory group by state`
    expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort())
    expect(rows.find(({ state }) => state === 'placed')?.first).toMatch(/^202[23]/)
    const per = await admin<{ name: string; n: number }[]>`
      select o.name, count(*)::int as n from trajectory t join organisation o on o.id = t.municipality_id group by o.name order by o.name`
    expect(per.map(({ name }) => name)).toEqual(['Gemeente Meerdorp', 'Gemeente Oeverland'])
    expect(per[0]?.n).toBeGreaterThan(85)
    expect(per[1]?.n).toBeGreaterThan(48)
  })

  test('is in today’s states by its log alone: replaying all events gives them back, with their days', async () => {
    const all = await replayedAndStored(admin)
    expect(all.length).toBeGreaterThan(130)
    for (const { id, stored, replayed } of all) expect(replayed, id).toEqual(stored)
  })

  test('is whole: chains, owners, next steps, and a decision under every job', async () => {
    const [row] = await admin`
      select count(*) filter (where app.broken_link(t.id) is not null)::int as broken,
        count(*) filter (where t.state <> 'closed' and t.owner_id is null)::int as "withoutOwner",
        count(*) filter (where t.state <> 'closed' and not exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is null
          and d.rule like 'nextStep.%'))::int as "withoutNextStep",
        (select count(*)::int from placement p where not exists (select from decision d where d.id = p.decision_id and d.kind = 'grant'
          and d.decided_on <= p.started_on)) as "withoutGrant"
      from trajectory t`
    expect(row).toEqual({ broken: 0, withoutOwner: 0, withoutNextStep: 0, withoutGrant: 0 })
  })

  test('knew its facts when they happened', async () => {
    const [row] = await admin`
      select count(*)::int as late from (select min(recorded_at)::date - valid_from as days from state_period
        group by trajectory_id, state, valid_from) known where days <> 0`
    expect(row?.late).toBe(0)
    const [after] = await admin`select count(*)::int as n from event where recorded_at > ${now.toISOString()}`
    expect(after?.n).toBe(0)
  })

  test('has two who look like one person, and one who lives in the other gemeente', async () => {
    const [meerdorp] = await admin<{ id: string }[]>`select id from organisation where name = 'Gemeente Meerdorp'`
    const rows = await admin<{ rule: string; about: string | null; surname: string }[]>`
      select f.rule, case when f.rule = 'livesElsewhere' then f.about end as about, l.surname from app.quality_findings(array[${meerdorp?.id ?? ''}]::uuid[], null, ${today}, null,
        array['possibleDouble', 'livesElsewhere']) f join trajectory_line l on l.id = f.trajectory_id order by 1, 3`
    expect([...rows]).toEqual([
      { rule: 'livesElsewhere', about: 'Oeverland', surname: 'Grensman' },
      { rule: 'possibleDouble', about: null, surname: 'Tweelink' },
      { rule: 'possibleDouble', about: null, surname: 'Tweelink' },
    ])
    const held = await admin`select 1 from finding_past where superseded_at is null and rule in ('possibleDouble', 'livesElsewhere')`
    expect(held.length).toBe(2)
  }) // prettier-ignore

  test('holds only BSNs of the test range, each once', async () => {
    const rows = await admin<{ cipher: string }[]>`select cipher from person_bsn`
    const bsns = rows.map(({ cipher }) => unseal(cipher))
    expect(bsns.filter((bsn) => !bsn.startsWith('9999') || !passesElfproef(bsn))).toEqual([])
    expect(new Set(bsns).size).toBe(bsns.length)
    expect(bsns.length).toBeGreaterThan(140)
  })

  test('is below the number in Meerdorp and at it in Oeverland', async () => {
    const rows = await admin<{ name: string; state: string; n: number }[]>`
      select o.name, t.state, count(*)::int as n from trajectory t join organisation o on o.id = t.municipality_id
      where t.state in ('toBePlaced', 'waiting') group by 1, 2 order by 1, 2`
    const count = (name: string, state: string) =>
      rows.find((row) => row.name.endsWith(name) && row.state === state)?.n ?? 0
    expect(count('Meerdorp', 'toBePlaced')).toBeGreaterThan(5)
    expect(count('Meerdorp', 'waiting')).toBe(0)
    expect(count('Oeverland', 'waiting')).toBeGreaterThan(5)
    expect(count('Oeverland', 'toBePlaced')).toBeLessThan(5)
  })

  test('leaves each team a week of work and no flood', async () => {
    const rows = await admin<{ name: string; late: number; week: number }[]>`
      select o.name, count(*) filter (where d.due_on < ${today} and d.lane in ('act', 'others'))::int as late,
        count(*) filter (where d.due_on between ${today} and ${today}::date + 7 and d.lane = 'act')::int as week
      from deadline d join organisation o on o.id = d.municipality_id
      where d.closed_on is null and d.audience = 'caseworker' and d.rule <> 'followUpPlacement' group by 1 order by 1`
    for (const { name, late, week } of rows) {
      expect(late, `${name}: too late`).toBeGreaterThanOrEqual(2)
      expect(late, `${name}: too late`).toBeLessThanOrEqual(6)
      expect(week, `${name}: this week`).toBeGreaterThanOrEqual(7)
      expect(week, `${name}: this week`).toBeLessThanOrEqual(12)
    }
    expect(rows).toHaveLength(2)
  })

  test('tells of everybody who waits past three months after the advice: only a place ends that', async () => {
    const [row] = await admin`
      select count(*)::int as waiting, count(*) filter (where exists (select from deadline d where d.trajectory_id = t.id
        and d.rule = 'followUpPlacement' and d.closed_on is null))::int as told
      from trajectory t join lateral (select a.advised_on from advice a where a.trajectory_id = t.id and a.superseded_at is null
          and a.outcome = 'positive' order by a.advised_on desc limit 1) a on a.advised_on < ${today}::date - 93
      where t.state in ('toBePlaced', 'waiting') and not exists (select from placement p where p.trajectory_id = t.id)
        and not exists (select from job_switch s where s.trajectory_id = t.id) and t.origin <> 'import'`
    expect(row?.waiting).toBeGreaterThan(10)
    expect(row?.told).toBe(row?.waiting)
  })

  test('has the people that guides and tests rely on', async () => {
    for (const { person, in: municipality } of Object.values(namedStories)) {
      const found = await admin`
        select 1 from person p join organisation o on o.id = p.municipality_id
        where p.surname = ${person.surname} and p.birth_date = ${person.birth_date} and o.name ilike ${`%${municipality}`}`
      expect(found, person.surname).toHaveLength(1)
    }
    const [bjorn] = await admin`
      select t.state, x.contract_ends_on::text as ends from trajectory t join person p on p.id = t.person_id
      join placement_term x on x.trajectory_id = t.id and x.superseded_at is null where p.given_name = 'Björn' and p.surname = 'Sørensen'`
    expect(bjorn).toEqual({ state: 'placed', ends: '2026-12-28' })
  })

  test('has who was not heard of for long, who goes sooner or has nothing yet, and a rule that moves people both ways', async () => {
    const line = await admin<(InLine & KnownEntry & { surname: string })[]>`
      select t.number as key, p.surname, e.queue, e.rest_reason as "restReason", e.position_on::text as "positionOn", e.confirmed_on::text as "confirmedOn",
        f.advised_on::text as "advisedOn", f.urgency, f.bridged
      from waiting_list_entry e join trajectory t on t.id = e.trajectory_id join person p on p.id = t.person_id
        cross join lateral app.order_facts(t.id, ${today}, 'infinity') f
      where e.valid_to is null and e.superseded_at is null order by e.municipality_id, e.queue, e.order_key, e.trajectory_id`
    const named = (these: (one: (typeof line)[number]) => boolean) => line.filter(these).map(({ surname }) => surname)
    const heard = { aging: '2025-11-23', stale: '2025-05-23' }
    expect(named((one) => standingOf(one, heard) === 'stale')).toEqual(['Stilstra'])
    expect(named((one) => standingOf(one, heard) === 'aging')).toEqual(['Uitdijk', 'Langezaal'])
    expect(named(({ urgency }) => urgency === 'urgent')).toEqual(['Haastrecht'])
    expect(named(({ urgency }) => urgency === 'raised')).toEqual(['Voorhuis'])
    expect(named(({ bridged }) => !bridged)).toEqual(['Openweg'])
    const rules = await admin<OrderRule[]>`
      select waiting_points as "waitingPoints", advice_points as "advicePoints", raised_points as "raisedPoints", urgent_points as "urgentPoints",
        no_bridging_points as "noBridgingPoints" from order_rule where applied_at is not null and source ~ 'Oeverland, artikel'`
    const [rule = dateOrder] = rules
    const waiting = line.filter(({ queue }) => queue === 'waiting')
    expect(waiting.map(({ key }) => key)).toEqual(inOrder(waiting, rule).map(({ key }) => key))
    const { up, down } = countShifts(reordered(waiting, rule, dateOrder), 0)
    expect([rules.length, up > 2, down > 1]).toEqual([1, true, true])
  }) // prettier-ignore

  test('has somebody whose agreed rest ends today, for the first night', async () => {
    const rows = await admin`
      select p.surname, t.state from waiting_list_entry e join trajectory t on t.id = e.trajectory_id join person p on p.id = t.person_id
      where e.returns_on = ${today} and e.valid_to is null and e.superseded_at is null`
    expect(rows).toEqual([{ surname: restingUntilToday.person.surname, state: 'resting' }])
  })

  test('has what a match and “Wat ontbreekt” are about: reasons that differ, and offers that came to nothing', async () => {
    const [row] = await admin`
      with told as (select x.refusal_kind, o.name from (
          select company_id, municipality_id, refusal_kind, closed_on as on_day from offer union all
          select company_id, municipality_id, refusal_kind, ended_on from trial_placement) x join organisation o on o.id in (x.company_id, x.municipality_id)
        where x.refusal_kind is not null and x.on_day >= date_trunc('year', ${today}::date))
      select (select count(distinct order_reason)::int from offer where order_reason <> '') as reasons,
        (select count(*)::int from told where name = 'Gemeente Meerdorp') as meerdorp, (select count(*)::int from told where name = 'Werkpad') as werkpad,
        (select count(distinct refusal_kind)::int from told where name = 'Werkpad') as kinds`
    expect(row?.reasons).toBeGreaterThanOrEqual(4)
    for (const whose of ['meerdorp', 'werkpad']) expect(row?.[whose], whose).toBeGreaterThanOrEqual(5)
    expect(row?.kinds).toBeGreaterThanOrEqual(3)
  })

  test('has employers with talks in their history and steps that are arranged', async () => {
    const [row] = await admin`
      select (select count(distinct employer_id)::int from employer_contact where superseded_at is null) as spoken,
        (select count(*)::int from employer_step_done d join employer e on e.id = d.employer_id
          where d.superseded_at is null and e.kind = 'regularEmployer') as arranged,
        (select count(*)::int from employer_contact where on_day > ${today} or on_day <> recorded_at::date) as odd`
    expect(row).toEqual({ spoken: 6, arranged: 8, odd: 0 })
  })

  test('has the work between the moves: this week filled for each consulent, letters, papers and talks in every shape', async () => {
    const weeks = await admin<{ name: string; n: number; clashes: number }[]>`
      select a.name, count(*)::int as n, count(*) filter (where exists (select from appointment b where b.id <> p.id and b.cancelled_at is null
          and b.attends @> array[a.id] and b.begins_at < p.ends_at and b.ends_at > p.begins_at))::int as clashes
      from account a join appointment p on p.attends @> array[a.id] and p.cancelled_at is null
        and p.begins_at >= ${`${today}T00:00:00+01:00`} and p.begins_at < ${`${today}T00:00:00+01:00`}::timestamptz + interval '7 days'
      where a.role = 'caseworker' group by a.name order by a.name`
    for (const { name, n } of weeks) expect(n, name).toBeGreaterThanOrEqual(3)
    expect(weeks.map(({ name }) => name)).toEqual(['Amina Idrissi', 'Joris Visser', 'Sanne Bakker'])
    expect(weeks.some(({ clashes }) => clashes > 0)).toBe(true)
    for (const municipality of ['Gemeente Meerdorp', 'Gemeente Oeverland']) {
      const [shape] = await admin`
        select (select count(*)::int from appointment p where p.municipality_id = o.id) as appointments,
          (select count(*)::int from appointment p where p.municipality_id = o.id and p.cancelled_at is not null) as cancelled,
          (select count(*)::int from appointment p where p.municipality_id = o.id and p.sequence = 1 and p.cancelled_at is null) as moved,
          (select count(*)::int from appointment p where p.municipality_id = o.id and p.company_id is not null) as shared,
          (select count(*)::int from letter l where l.municipality_id = o.id) as letters,
          (select count(distinct l.state)::int from letter l where l.municipality_id = o.id) as "letterStates",
          (select count(*)::int from letter l where l.municipality_id = o.id and l.state <> 'draft') as whole,
          (select count(*)::int from document d where d.municipality_id = o.id) as papers,
          (select count(distinct d.class)::int from document d where d.municipality_id = o.id) as classes,
          (select count(distinct n.party)::int from note n where n.municipality_id = o.id and n.channel is not null) as parties,
          (select count(*)::int from note n where n.municipality_id = o.id and n.superseded_at is not null) as corrected
        from organisation o where o.name = ${municipality}`
      const atLeast = {
        appointments: 11,
        cancelled: 1,
        moved: 1,
        shared: 2,
        letters: 6,
        letterStates: 4,
        whole: 6,
        papers: 8,
        classes: 7,
        parties: 5,
        corrected: 1,
      }
      for (const [what, least] of Object.entries(atLeast))
        expect(shape?.[what], `${municipality}: ${what}`).toBeGreaterThanOrEqual(least)
    }
    const stored = await admin`select id from document_version`
    expect(
      files().filter((path) => stored.some(({ id }) => path.endsWith(String(id)))).length,
    ).toBeGreaterThanOrEqual(18)
  })

  test('does nothing a second time', async () => {
    const [before] = await admin`select count(*)::int as n from event`
    await load(admin)
    const [after] = await admin`select count(*)::int as n from event`
    expect(after).toEqual(before)
  })
})

describe('taken out in an open format', () => {
  test('goes into an empty installation and comes out the same to the byte, with what Schakel derives as it was', async () => {
    const [{ name } = { name: '' }] = await admin<{ name: string }[]>`select current_database() as name`
    const owner = asOwner(name)
    const set = await takenOut(owner, folder()).finally(() => owner.end())
    const [target, documents] = [await emptyDatabase(), folder()]
    await putBack(target.owner, set, documents)
    expect(factsOf(await takenOutWith(target.owner, folder(), documents))).toEqual(factsOf(set))
    expect(await derivedRows(target.admin)).toEqual(await derivedRows(admin))
  }, 240_000)
})

describe('loaded into another database', () => {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const { adminUrl, template, webPassword } = inject('database')
  const at = (user: string, password: string) => {
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    if (user) [url.username, url.password] = [user, password]
    return url.href
  }
  const root = postgres(adminUrl, { max: 1, onnotice: () => {} })
  const other = postgres(at('', ''), { max: 2, onnotice: () => {} })
  afterAll(async () => {
    await closeDatabase()
    await other.end()
    await root.unsafe(`drop database if exists ${name} with (force)`)
    await root.end()
  })

  test('it is the same world, also after a start that was broken off', async () => {
    await closeDatabase()
    const own = process.env.DATABASE_WEB_URL
    await root.unsafe(`create database ${name} template ${template}`)
    process.env.DATABASE_WEB_URL = at('app_web', webPassword)
    const { organisations } = await asDefiner(other, (sql) => loadPracticeOrganisations(sql, 2026))
    await other`insert into audit_event (kind) values ('practiceWorldBegun')`
    await other`insert into order_rule (municipality_id, waiting_points, advice_points, raised_points, urgent_points, no_bridging_points, source, valid_from) values (${organisations.oeverland}, 1, 0, 0, 0, 0, 'Oeverland, artikel 1', '2026-03-23')`
    await load(other)
    await closeDatabase()
    process.env.DATABASE_WEB_URL = own
    const second = (await outcome(other)).map((row) => ({ ...row }))
    expect(second).toEqual(first)
  }, 480_000)
})

import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { foundOnItsDay } from '@/lib/domain/quality-rules'
import { perform } from '@/lib/pipeline/command'
import { takeBackApart, tellApart } from '@/lib/quality/apart-commands'
import { instantOf } from '@/lib/pipeline/as-of'
import { recordBsn } from '@/lib/person/commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, registered } from '../support/factories'
import { day } from '../support/findings'
import { newBsn } from '../support/import-steps'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** Who is there, open or closed; acts choose among them by a number. */
const people: { moved: Moved; open: boolean; bsn: boolean }[] = []
const openOnes = () => people.filter(({ open }) => open)

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  await admin`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
})

const surnames = ['Jansen', 'JANSEN', 'Bakker']
const births = ['1990-01-01', '1991-02-02']
const towns = ['Amsterdam', 'Utrecht', 'Zwolle', 'Verzonnendam', null]
const codes = ['0363', '0344', '0363', null]

/** Past the forms, at the instant of the act. */
const at = (on: string, change: (sql: typeof admin) => PromiseLike<unknown>) =>
  admin.begin(async (sql) => {
    await sql`select set_config('app.at', ${day(on).toISOString()}, true)`
    await change(sql as unknown as typeof admin)
  })
const personOf = ({ trajectoryId }: Moved) =>
  admin`(select person_id from trajectory where id = ${trajectoryId})`

type Act = (who: (typeof people)[number], n: number, on: string) => PromiseLike<unknown>
const acts: Record<string, Act> = {
  rename: ({ moved: one }, n, on) =>
    at(on, (sql) => sql`update person set surname = ${surnames[n % 3] ?? ''}, birth_date = ${births[n % 2] ?? ''} where id = ${personOf(one)}`),
  move: ({ moved: one }, n, on) =>
    at(on, (sql) => sql`update person set street = 'Laan', house_number = ${String(n % 2)}, postcode = '1234 AB', city = ${towns[n % 5] ?? null} where id = ${personOf(one)}`),
  check: ({ moved: one }, n, on) =>
    at(on, (sql) => sql`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by, recorded_at)
      select p.id, p.municipality_id, p.street || ' ' || p.house_number || ', ' || p.postcode || '  ' || upper(p.city), ${n % 3 === 0 ? 'right' : 'wrong'}, 'other',
        ${addDays(on, -(n % 3))}, ${world.account.caseworker}, ${day(on).toISOString()} from person p where p.id = ${personOf(one)} and p.city is not null`),
  bsn: async (who, _, on) => {
    if (!who.bsn) await act(world, admin, recordBsn, who.moved, { bsn: newBsn() }, { on: day(on) })
    who.bsn = true
  },
  apart: (who, n, on) => {
    const other = openOnes()[n % openOnes().length]?.moved.number ?? ''
    return perform(tellApart, world.session.caseworker, { submissionId: randomUUID(), number: who.moved.number, other }, day(on))
  },
  together: async (_, n, on) => {
    const rows = await admin<{ id: string }[]>`select id from told_apart where superseded_at is null order by recorded_at`
    const id = rows[n % Math.max(1, rows.length)]?.id ?? randomUUID()
    await perform(takeBackApart, world.session.caseworker, { submissionId: randomUUID(), id }, day(on))
  },
  close: async (who, _, on) => {
    await moved(world, admin, who.moved, 'recordOwnRequest', { on: day(on) })
    await moved(world, admin, who.moved, 'withdrawRequestAndClose', { on: day(on) })
    who.open = false
  },
  code: (_, n, on) => at(on, (sql) => sql`update organisation set cbs_code = ${codes[n % 4] ?? null} where id = ${world.meerdorp}`),
} // prettier-ignore

async function enrol(n: number, on: string) {
  const bsn = n % 4 === 0
  const named = { surname: surnames[n % 3], birthDate: births[n % 2], ...(bsn && { bsn: newBsn() }) }
  people.push({ moved: await registered(world, { ...named, on: day(on) }), open: true, bsn })
}

type Found = { rule: string; id: string; since: string }
const found = (on: string, known: string | null) =>
  admin<
    Found[]
  >`select rule, trajectory_id as id, since::text from app.quality_findings(array[${world.meerdorp}]::uuid[], null, ${on},
    ${known}::text::timestamptz, ${[...foundOnItsDay]}) order by 1, 2`

test('after any acts another day says what was found on it, and today by that way what is found now', async () => {
  const names = ['enrol', 'enrol', 'rename', 'move', 'move', 'check', 'check', 'bsn', 'apart', 'together', 'close', 'code']
  const steps = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(59), fc.nat(59)), { minLength: 120, maxLength: 120 })
  const [sequence = []] = fc.sample(steps, { numRuns: 1, seed: Number(process.env.PROPERTY_SEED ?? 20261123) })
  const shown = new Map<string, Found[]>()
  let on = '2026-03-01'
  for (const [nth, [name, chosen, n]] of sequence.entries()) {
    on = addDays(on, 1)
    const who = openOnes()[chosen % Math.max(1, openOnes().length)]
    if (nth < 8 || name === 'enrol' || !who) await enrol(n, on)
    else await acts[name]?.(who, n, on)
    const now = [...(await found(on, null))]
    shown.set(on, now)
    expect([...(await found(on, 'infinity'))], `${on} ${name}`).toEqual(now)
  }
  const rules = new Set([...shown.values()].flat().map(({ rule }) => rule))
  expect([...rules].sort()).toEqual([...foundOnItsDay].sort())
  for (const [was, rows] of shown) {
    expect([...(await found(was, instantOf(was)))], `${was} as known then`).toEqual(rows)
    expect([...(await found(was, instantOf(on)))], `${was} as known at the end`).toEqual(rows)
  }
}, 60_000) // prettier-ignore

test('what two do at the same moment is not missed: of two who register at once both are found', async () => {
  const on = '2026-08-03'
  await Promise.all(
    [0, 1].map(() => registered(world, { surname: 'Tegelijk', birthDate: '1980-08-08', on: day(on) })),
  )
  const same = async (known: string | null) => (await found(on, known)).filter(({ since }) => since === on)
  expect(await same(null)).toHaveLength(2)
  expect(await same('infinity')).toEqual(await same(null))
})

test('no name or address is kept in it, and with the person it is gone', async () => {
  const columns = await admin<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = 'finding_past'::regclass and attnum > 0 order by attnum`
  expect(columns.map(({ name }) => name)).toEqual(['id', 'rule', 'municipality_id', 'person_id', 'other_id', 'since', 'recorded_at', 'superseded_at']) // prettier-ignore
  const rules =
    await admin`select confdeltype as rule from pg_constraint where conrelid = 'finding_past'::regclass and confrelid = 'person'::regclass`
  expect(rules.map(({ rule }) => rule)).toEqual(['c', 'c'])
})

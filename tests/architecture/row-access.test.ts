import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { roles, type Role } from '@/lib/domain/roles'
import { openTables, rowAccess, tableNames, type TableName } from '@/lib/domain/row-access'
import { testDatabase } from '../support/database'
import { rowsEverywhere } from '../support/every-table'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const rows = {} as Record<'own' | 'foreign', Record<TableName, string | null>>

const accountOf: Record<Role, AccountKey> = {
  caseworker: 'caseworker',
  decisionMaker: 'decisionMaker',
  hr: 'hr',
  manager: 'manager',
  administrator: 'administrator',
}
const keyOf: Partial<Record<TableName, string>> = {
  session: 'id',
  invitation: 'token_hash',
  person_bsn: 'person_id',
  practice_mail: 'outbox_id',
  person_name_key: 'person_id',
  form_draft: 'account_id',
  today_seen: 'account_id',
  match_sheet: 'offer_id',
  seat_step: 'workplace_id',
}
const key = (table: TableName) => keyOf[table] ?? 'id'

const municipalityOf = { own: () => world.meerdorp, foreign: () => world.oeverland }
const companyOf = { own: () => world.werkpad, foreign: () => world.deKade }

/** A colleague's scope: an account reads its own anyhow. */
const scopeOf = async (account: AccountKey, municipality: string) => {
  const [row] = await admin<{ id: string }[]>`
    select id from account_municipality where account_id = ${world.account[account]} and municipality_id = ${municipality}`
  return row?.id ?? null
}
const scopeOfColleague = {
  own: () => scopeOf('caseworkerBoth', world.meerdorp),
  foreign: () => scopeOf('caseworkerOeverland', world.oeverland),
}

/** Of a switch a company reads the steps that are its own, of handovers what was sent to it, of people who was referred to it. */
const firstOf = (table: TableName) =>
  (
    ({
      job_switch_step: "owner = 'hr' desc,",
      handover: 'to_company_id is not null desc,',
      person:
        'exists (select from trajectory t join access a on a.trajectory_id = t.id where t.person_id = person.id) desc,',
    }) as Record<string, string>
  )[table] ?? ''

/** The row of a table that belongs to this municipality or company (or, for what is one's own, to this account). */
async function rowOf(table: TableName, place: 'own' | 'foreign'): Promise<string | null> {
  const columns = await admin<
    { name: string }[]
  >`select column_name as name from information_schema.columns where table_name = ${table}`
  const has = (name: string) => columns.some((column) => column.name === name)
  // A colleague's account: neither one's own nor of another organisation.
  if (table === 'account')
    return place === 'own' ? world.account.caseworkerBoth : world.account.caseworkerOeverland
  if (table === 'account_municipality') return scopeOfColleague[place]()
  const owner = ownerColumn(table, has)
  if (!owner) return null
  const ofMunicipality = owner === 'municipality_id' || (owner === 'organisation_id' && table !== 'access')
  const value = (ofMunicipality ? municipalityOf : companyOf)[place]()
  const [row] = await admin.unsafe<{ key: string }[]>(
    `select ${key(table)}::text as key from ${table} where ${owner} = $1 order by ${firstOf(table)} 1 limit 1`,
    [value],
  )
  return row?.key ?? null
}

function ownerColumn(table: TableName, has: (name: string) => boolean): string | null {
  if (has('company_id')) return 'company_id'
  if (has('municipality_id')) return 'municipality_id'
  if (has('organisation_id')) return 'organisation_id'
  return table === 'organisation' ? 'id' : null
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await rowsEverywhere(world, admin, 'meerdorp')
  await rowsEverywhere(world, admin, 'oeverland')
  for (const place of ['own', 'foreign'] as const)
    rows[place] = Object.fromEntries(
      await Promise.all(tableNames.map(async (t) => [t, await rowOf(t, place)])),
    ) as Record<TableName, string | null>
})

/** Rows that are somebody's own are asked for by account. */
const selfTables: readonly TableName[] = [
  'session',
  'form_draft',
  'search_request',
  'invitation',
  'today_seen',
]
const selfColumn = 'account_id'

async function visible(role: Role, table: TableName, place: 'own' | 'foreign'): Promise<boolean> {
  const self = selfTables.includes(table)
  const account = place === 'own' ? world.account[accountOf[role]] : world.account.caseworkerOeverland
  const value = self ? account : rows[place][table]
  const column = self ? selfColumn : key(table)
  const found = await asActor(world.session[accountOf[role]], ({ sql }) =>
    sql
      .unsafe(`select count(*)::int as n from ${table} where ${column}::text = $1`, [value])
      .catch(() => [{ n: 0 }]),
  ).catch(() => [{ n: 0 }])
  return Number(found?.[0]?.n) > 0
}

/** A row of these changes once only: it ends, in the name of who ends it. */
const endsOnce: readonly TableName[] = ['told_apart', 'town_accepted', 'uwv_answer']

async function changes(role: Role, table: TableName, place: 'own' | 'foreign'): Promise<boolean> {
  const self = selfTables.includes(table)
  const account = place === 'own' ? world.account[accountOf[role]] : world.account.caseworkerOeverland
  const column = self ? selfColumn : key(table)
  const value = self ? account : rows[place][table]
  const [changeable] = await admin<{ name: string }[]>`
    select column_name as name from information_schema.column_privileges where table_name = ${table} and grantee = 'app_web' and privilege_type = 'UPDATE' order by 1 limit 1`
  const same = changeable?.name ?? column
  const set = endsOnce.includes(table)
    ? `superseded_at = now(), superseded_by = '${world.account[accountOf[role]]}'`
    : `${same} = ${same}`
  const result = await asActor(world.session[accountOf[role]], ({ sql }) =>
    sql.unsafe(`update ${table} set ${set} where ${column}::text = $1`, [value]),
  ).catch(() => null)
  return (result?.count ?? 0) > 0
}

/** What the policy table says of this cell. "self" reaches a foreign row never; "anywhere" always. */
function expected(scope: string | undefined, place: 'own' | 'foreign', table: TableName): boolean {
  if (scope === undefined) return false
  if (scope === 'anywhere') return true
  if (scope === 'self') return place === 'own' && selfTables.includes(table)
  return place === 'own'
}

describe('the policy table and row level security say the same', () => {
  const cells = tableNames.flatMap((table) =>
    roles.flatMap((role) => (['own', 'foreign'] as const).map((place) => ({ table, role, place }))),
  )

  test(`${cells.length} cells read, ${cells.length} cells changed: none left out`, () => {
    expect(cells.length).toBe(tableNames.length * roles.length * 2)
    expect(tableNames.length).toBeGreaterThan(40)
  })

  test.each(cells)('$table: $role, $place row', async ({ table, role, place }) => {
    const scope = rowAccess[table] as {
      read: Partial<Record<Role, string>>
      change: Partial<Record<Role, string>>
    }
    if (!selfTables.includes(table) && ownerless.includes(table) && place === 'foreign')
      return expect(place).toBe('foreign')
    expect({ read: await visible(role, table, place), change: await changes(role, table, place) }).toEqual({
      read: expected(scope.read[role], place, table),
      change: expected(scope.change[role], place, table),
    })
  })
})

/** Tables without an owner column are the same for everyone: only "own" is asked, with any row. */
const ownerless: readonly TableName[] = [
  'deadline_rule',
  'handover_rule',
  'local_amount',
  'minimum_wage',
  'parameter',
  'switch_rule',
]
beforeAll(async () => {
  for (const table of ownerless) {
    const [row] = await admin.unsafe<{ id: string }[]>(`select id::text from ${table} limit 1`)
    rows.own[table] = row?.id ?? null
    rows.foreign[table] = row?.id ?? null
  }
})

describe('no table is forgotten', () => {
  test('every table is in the policy table with forced row level security, or a named exception', async () => {
    const tables = await admin<{ name: string; forced: boolean }[]>`
      select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`
    const closed = tables.filter(({ forced }) => forced).map(({ name }) => name)
    expect(closed.sort()).toEqual([...tableNames].sort())
    expect(
      tables
        .filter(({ forced }) => !forced)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...openTables].sort())
  })

  test('the server role owns nothing, bypasses nothing and writes no fact', async () => {
    const [role] =
      await admin`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'app_web'`
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })
    const owned = await admin`select relname from pg_class where relowner = 'app_web'::regrole`
    expect(owned).toHaveLength(0)
  })
})

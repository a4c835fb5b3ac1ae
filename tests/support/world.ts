import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { TargetBasis } from '@/lib/domain/obligation'
import type { Role } from '@/lib/domain/roles'

export interface World {
  meerdorp: string
  oeverland: string
  werkpad: string
  deKade: string
  installation: string
  /** Session ids by account. */
  session: Record<AccountKey, string>
  account: Record<AccountKey, string>
  /** A workplace with room for many. */
  workplace: { werkpad: string; deKade: string }
}

const accounts = {
  caseworker: ['caseworker', 'meerdorp', ['meerdorp']],
  caseworkerOeverland: ['caseworker', 'oeverland', ['oeverland']],
  caseworkerBoth: ['caseworker', 'meerdorp', ['meerdorp', 'oeverland']],
  decisionMaker: ['decisionMaker', 'meerdorp', ['meerdorp']],
  decisionMakerOeverland: ['decisionMaker', 'oeverland', ['oeverland']],
  hr: ['hr', 'werkpad', []],
  hrDeKade: ['hr', 'deKade', []],
  manager: ['manager', 'meerdorp', ['meerdorp']],
  managerOeverland: ['manager', 'oeverland', ['oeverland']],
  managerWerkpad: ['manager', 'werkpad', []],
  administrator: ['administrator', 'installation', []],
  administratorMeerdorp: ['administrator', 'meerdorp', ['meerdorp']],
  administratorOeverland: ['administrator', 'oeverland', ['oeverland']],
} as const satisfies Record<string, readonly [Role, string, readonly string[]]>

export type AccountKey = keyof typeof accounts

const kinds = {
  meerdorp: 'municipality',
  oeverland: 'municipality',
  werkpad: 'company',
  deKade: 'company',
  installation: 'installation',
} as const
const names = {
  meerdorp: 'Gemeente Meerdorp',
  oeverland: 'Gemeente Oeverland',
  werkpad: 'Werkpad',
  deKade: 'De Kade',
  installation: 'Schakel',
} as const

/** A session of its own for an account, as signing in would make it. */
export async function openSession(admin: postgres.Sql, accountId: string): Promise<string> {
  const id = randomUUID()
  await admin`insert into session (id, account_id, expires_at) values (${id}, ${accountId}, now() + interval '10 hours')`
  return id
}

/** Two municipalities, two companies, every role with a session; numbers for 2020–2030 far from reached. */
export async function makeWorld(admin: postgres.Sql): Promise<World> {
  const ids = Object.fromEntries(Object.keys(kinds).map((key) => [key, randomUUID()])) as Record<
    keyof typeof kinds,
    string
  >
  for (const [key, kind] of Object.entries(kinds)) {
    const name = names[key as keyof typeof names]
    await admin`insert into organisation (id, kind, name) values (${ids[key as keyof typeof ids]}, ${kind}, ${name})`
  }
  const { meerdorp, oeverland, werkpad, deKade } = ids
  for (const [company, municipality] of [
    [werkpad, meerdorp],
    [werkpad, oeverland],
    [deKade, oeverland],
  ] as const)
    await admin`insert into service_area (company_id, municipality_id, valid_from) values (${company}, ${municipality}, '2015-01-01')`
  await setTarget(admin, meerdorp, 40)
  await setTarget(admin, oeverland, 20)
  const session = {} as World['session']
  const account = {} as World['account']
  for (const [key, [role, organisation, scope]] of Object.entries(accounts)) {
    const id = randomUUID()
    await admin`insert into account (id, organisation_id, email, name, role) values (${id}, ${ids[organisation]}, ${`${key.toLowerCase()}@voorbeeld.example`}, ${`Naam ${key}`}, ${role})`
    for (const municipality of scope as readonly (keyof typeof ids)[])
      await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${id}, ${ids[municipality]}, '2015-01-01')`
    account[key as AccountKey] = id
    session[key as AccountKey] = await openSession(admin, id)
  }
  const workplace = {
    werkpad: await makeWorkplace(admin, werkpad),
    deKade: await makeWorkplace(admin, deKade),
  }
  return { ...ids, session, account, workplace }
}

/** The minister's number of places at the end of each year 2020–2030, in place of what was there. */
export async function setTarget(admin: postgres.Sql, municipalityId: string, places: number) {
  await admin`delete from annual_target where municipality_id = ${municipalityId}`
  for (let year = 2020; year <= 2030; year += 1)
    await admin`insert into annual_target (municipality_id, kind, year, places, source, valid_from)
      values (${municipalityId}, 'ministerial', ${year}, ${places}, 'test', ${`${year}-01-01`})`
}

/** What a municipality counts its number in on every day, in place of what was there. */
export async function setBasis(admin: postgres.Sql, municipalityId: string, basis: TargetBasis) {
  await admin`delete from counting_basis where municipality_id = ${municipalityId}`
  await admin`insert into counting_basis (municipality_id, basis, source, valid_from, recorded_at)
    values (${municipalityId}, ${basis}, 'test', '2015-01-01', '2015-01-01')`
}

/** A workplace that is open from Monday to Saturday, eight hours a day, with 900 hours of support on each. */
export async function makeWorkplace(admin: postgres.Sql, companyId: string, seats = 500): Promise<string> {
  const id = randomUUID()
  const employer = randomUUID()
  await admin`insert into employer (id, company_id, name, kind, created_at) values (${employer}, ${companyId}, 'Werkgever BV', 'regularEmployer', '2015-01-01')
    on conflict (company_id, lower(name)) do nothing`
  await admin`insert into workplace (id, company_id, name, employer_id, host_id, form, kinds_of_work, location, city, valid_from, created_at)
    select ${id}, ${companyId}, 'Groenploeg', e.id, e.id, 'internal', '{greenKeeping}', 'De Kas', 'Meerdorp', '2015-01-01', '2015-01-01'
    from employer e where e.company_id = ${companyId} and e.name = 'Werkgever BV'`
  await admin`insert into workplace_day (workplace_id, weekday, hours, support_hours, valid_from, recorded_at) select ${id}, n, 8, 900, '2015-01-01', '2015-01-01' from generate_series(1, 6) n`
  await admin`insert into seat (workplace_id, number, valid_from, created_at) select ${id}, n, '2015-01-01', '2015-01-01' from generate_series(1, ${seats}::int) n`
  return id
}

import type { TransactionSql } from 'postgres'
import {
  practiceAccounts,
  practiceOrganisations,
  practicePassword,
  type PracticeAccount,
  type PracticeAccountKey,
  type PracticeOrganisation,
} from '../../../lib/account/practice-accounts'
import { hashPassword } from '../../../lib/pipeline/passwords'
import { ensureInstallation } from '../installation'
import { loadPracticeTowns } from './map-points'

/** Which company serves which municipality. */
const serviceAreas = [
  ['werkpad', 'meerdorp'],
  ['werkpad', 'oeverland'],
  ['dekade', 'oeverland'],
] as const

/** Places to realise in every year that the practice world looks at; the ordinance of Meerdorp asks more this year and next. */
function targetsAround(year: number) {
  const years = Array.from({ length: 7 }, (_, index) => year - 5 + index)
  return [
    ...years.map((each) => ({ of: 'meerdorp', kind: 'ministerial', year: each, places: 38 }) as const),
    ...years.map((each) => ({ of: 'oeverland', kind: 'ministerial', year: each, places: 13 }) as const),
    ...[year, year + 1].map((each) => ({ of: 'meerdorp', kind: 'local', year: each, places: 41 }) as const),
  ]
}

/** Codes that no gemeente has, so that a delivery can be tried. */
const inventedCodes: Partial<Record<PracticeOrganisation, string>> = { meerdorp: '9901', oeverland: '9902' }

const since = '2015-01-01'

export interface PracticeIds {
  organisations: Record<PracticeOrganisation, string>
  accounts: Record<PracticeAccountKey, string>
}

type Organisations = PracticeIds['organisations']

/** The organisations and accounts of the practice world, with their ids by key; numbers around `year`. Again changes nothing. */
export async function loadPracticeOrganisations(sql: TransactionSql, year: number): Promise<PracticeIds> {
  await loadPracticeTowns(sql, inventedCodes)
  const organisations = await ensureOrganisations(sql)
  await ensureServiceAreas(sql, organisations)
  await ensureTargets(sql, organisations, year)
  await ensureBases(sql, organisations)
  await ensureLetterSettings(sql, organisations)
  const accounts: Partial<PracticeIds['accounts']> = {}
  for (const account of practiceAccounts)
    accounts[account.key] = await ensureAccount(sql, account, organisations)
  return { organisations, accounts: accounts as PracticeIds['accounts'] }
}

async function ensureOrganisations(sql: TransactionSql): Promise<Organisations> {
  const ids: Partial<Organisations> = { installation: await ensureInstallation(sql) }
  for (const { key, kind, name } of practiceOrganisations) {
    if (ids[key]) continue
    const [known] = await sql<{ id: string }[]>`
      select id from organisation where practice and kind = ${kind} and name = ${name}`
    const [row] = known
      ? [known]
      : await sql<{ id: string }[]>`
          insert into organisation (kind, name, cbs_code, practice) values (${kind}, ${name}, ${inventedCodes[key] ?? null}, true) returning id`
    ids[key] = row?.id
  }
  return ids as Organisations
}

async function ensureServiceAreas(sql: TransactionSql, organisations: Organisations) {
  for (const [company, municipality] of serviceAreas) {
    await sql`insert into service_area (company_id, municipality_id, valid_from)
      select ${organisations[company]}::uuid, ${organisations[municipality]}::uuid, ${since}
      where not exists (select from service_area s where s.company_id = ${organisations[company]}::uuid
        and s.municipality_id = ${organisations[municipality]}::uuid)`
  }
}

async function ensureTargets(sql: TransactionSql, organisations: Organisations, thisYear: number) {
  const rows = targetsAround(thisYear).map(({ of, kind, year, places }) => ({
    municipality_id: organisations[of],
    kind,
    year,
    places,
    source: kind === 'local' ? 'Oefenwereld: verordening' : 'Oefenwereld: ministeriële regeling',
    valid_from: `${year}-01-01`,
    valid_to: `${year}-12-31`,
    recorded_at: `${year - 1}-12-01T09:00:00Z`,
  }))
  await sql`insert into annual_target ${sql(rows)}
    on conflict (municipality_id, year, kind) where superseded_at is null do nothing`
}

/** Both gemeenten count in places of 31 hours, as they decided when beschut werk began. */
async function ensureBases(sql: TransactionSql, { meerdorp, oeverland }: Organisations) {
  for (const municipality of [meerdorp, oeverland])
    await sql`insert into counting_basis (municipality_id, basis, source, valid_from, recorded_at)
      select ${municipality}::uuid, 'standardPlaces', 'Oefenwereld: verordening', ${since}, '2015-01-01'
      where not exists (select from counting_basis b where b.municipality_id = ${municipality}::uuid)`
}

/** What stands on the paper of the municipalities; a colleague reads their decisions. */
const paper = [
  { of: 'meerdorp', address: 'Postbus 10', postcode: '1234 AB', city: 'Meerdorp', phone: '14 0123' },
  { of: 'oeverland', address: 'Kade 1', postcode: '4321 ZA', city: 'Oeverland', phone: '14 0432' },
] as const

async function ensureLetterSettings(sql: TransactionSql, organisations: Organisations) {
  for (const { of, ...sender } of paper) {
    const row = {
      ...sender,
      municipality_id: organisations[of],
      checked_kinds: ['granted', 'refused'],
      valid_from: since,
    }
    const [known] = await sql`select 1 from letter_setting where municipality_id = ${row.municipality_id}`
    if (!known) await sql`insert into letter_setting ${sql(row)}`
  }
}

async function ensureAccount(
  sql: TransactionSql,
  account: PracticeAccount,
  organisations: Organisations,
): Promise<string> {
  const [known] = await sql<{ id: string }[]>`select id from account where email = ${account.email}`
  if (known) return known.id
  const [made] = await sql<{ id: string }[]>`
    insert into account (organisation_id, email, name, role, password_hash, practice)
    values (${organisations[account.organisation]}, ${account.email}, ${account.name}, ${account.role},
      ${await hashPassword(practicePassword)}, true) returning id`
  if (!made) throw new Error(`No account ${account.key}`)
  for (const municipality of account.municipalities) {
    await sql`insert into account_municipality (account_id, municipality_id, valid_from)
      values (${made.id}, ${organisations[municipality]}, ${since})`
  }
  return made.id
}

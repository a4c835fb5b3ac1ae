import type { TransactionSql } from 'postgres'

/** The organisation whose administrators keep accounts, organisations and parameters of the whole installation. */
export async function ensureInstallation(sql: TransactionSql): Promise<string> {
  const [known] = await sql<{ id: string }[]>`select id from organisation where kind = 'installation'`
  if (known) return known.id
  const [made] = await sql<{ id: string }[]>`
    insert into organisation (kind, name) values ('installation', 'Schakel') returning id`
  if (!made) throw new Error('No installation')
  return made.id
}

/** Why a production start stops; null when there are no practice accounts. */
export async function practiceInProduction(sql: TransactionSql): Promise<string | null> {
  const [row] = await sql<{ practice: number }[]>`select app.practice_accounts() as practice`
  if (!row || row.practice === 0) return null
  return [
    `In deze database staan ${row.practice} oefenaccounts. Hun wachtwoord is bekend; daarom start Schakel hier niet als productie.`,
    'Gebruik een database waarin nooit geoefend is, of start met SCHAKEL_PRACTICE=1 om hier te oefenen.',
  ].join('\n')
}

import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { loadLetterTemplates } from '../seed/letter-templates'
import { loadReference } from '../seed/reference'
import { loadTowns } from '../seed/towns'
import { syncLifeCycle } from './life-cycle'
import { ensureQueues } from './queues'
import { ensureRoles } from './roles'

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Brings a database up to date: roles, migrations, the life cycle and reference data. Safe to run again.
 * `ownerUrl` is the owner of the database; `say` gets each step in Dutch; without `workerPassword` the role of the worker is as it was.
 */
export async function prepareDatabase(
  ownerUrl: string,
  webPassword: string,
  say: (line: string) => void = () => {},
  workerPassword: string | null = null,
) {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await ensureRoles(owner, webPassword, workerPassword)
    say('Tabellen en rechten bijwerken …')
    await migrate(drizzle(owner), { migrationsFolder })
    await ensureQueues(owner)
    say('Referentiegegevens laden …')
    await owner.begin(async (sql) => {
      await sql.unsafe('set local role app_definer')
      await syncLifeCycle(sql)
      await loadReference(sql)
      await loadLetterTemplates(sql)
      await loadTowns(sql)
      await sql`select app.keep_findings_of_towns(null)`
    })
  } finally {
    await owner.end()
  }
}

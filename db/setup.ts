import postgres from 'postgres'
import { roleLabel } from '../lib/account/role-label'
import { practiceAccounts, practicePassword } from '../lib/account/practice-accounts'
import { currentInstant } from '../lib/pipeline/clock'
import { closeDatabase } from './client'
import { asDefiner } from './seed/as-definer'
import { ensureInstallation, practiceInProduction } from './seed/installation'
import { loadPracticeOrganisations } from './seed/practice/organisations'
import { holdsRealData, loadPracticeWorld } from './seed/practice/world'
import { prepareDatabase } from './setup/prepare'

const say = (line: string) => console.log(line)

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} ontbreekt`)
  return value
}

/** The pipeline, through which the practice world comes about, has the server's own role. */
function serverAddress(ownerUrl: string, webPassword: string): string {
  const url = new URL(ownerUrl)
  url.username = 'app_web'
  url.password = encodeURIComponent(webPassword)
  // A world that is broken off is made anew, so its writes need not wait for the disk one by one.
  url.searchParams.set('synchronous_commit', 'off')
  // The same few statements run thousands of times, each on one trajectory: one plan for all of them is enough.
  url.searchParams.set('plan_cache_mode', 'force_generic_plan')
  return url.href
}

async function setUpPractice(owner: postgres.Sql) {
  if (await asDefiner(owner, holdsRealData)) {
    console.error('In deze database staan echte gegevens. Kies een lege database voor de oefenomgeving.')
    process.exitCode = 1
    return
  }
  say('Oefenorganisaties en oefenaccounts klaarzetten …')
  const now = currentInstant()
  const ids = await asDefiner(owner, (sql) => loadPracticeOrganisations(sql, now.getUTCFullYear()))
  try {
    await loadPracticeWorld({ owner, ids, now, say })
  } finally {
    await closeDatabase()
  }
  for (const { role, scope, email } of practiceAccounts) {
    say(['ACCOUNT', roleLabel[role], scope, email, practicePassword].join('\t'))
  }
}

/** Everything a database needs before the server starts; says each step, and why it stops when it stops. */
async function main() {
  const ownerUrl = setting('DATABASE_OWNER_URL')
  const webPassword = setting('DATABASE_WEB_PASSWORD')
  process.env.DATABASE_WEB_URL ??= serverAddress(ownerUrl, webPassword)
  await prepareDatabase(ownerUrl, webPassword, say, setting('DATABASE_WORKER_PASSWORD'))
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await asDefiner(owner, ensureInstallation)
    if (process.env.SCHAKEL_PRACTICE === '1') return await setUpPractice(owner)
    const refusal = await asDefiner(owner, practiceInProduction)
    if (!refusal) return
    console.error(refusal)
    process.exitCode = 1
  } finally {
    await owner.end()
  }
}

await main()

import postgres from 'postgres'
import { roleLabel } from '../lib/account/role-label'
import { practiceAccounts, practicePassword } from '../lib/account/practice-accounts'
import { asDefiner } from './seed/as-definer'
import { ensureInstallation, practiceInProduction } from './seed/installation'
import { loadPracticeOrganisations } from './seed/practice/organisations'
import { prepareDatabase } from './setup/prepare'

const say = (line: string) => console.log(line)

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} ontbreekt`)
  return value
}

async function setUpPractice(owner: postgres.Sql) {
  say('Oefenorganisaties en oefenaccounts klaarzetten …')
  await asDefiner(owner, loadPracticeOrganisations)
  for (const { role, scope, email } of practiceAccounts) {
    say(['ACCOUNT', roleLabel[role], scope, email, practicePassword].join('\t'))
  }
}

/** Everything a database needs before the server starts; says each step, and why it stops when it stops. */
async function main() {
  const ownerUrl = setting('DATABASE_OWNER_URL')
  await prepareDatabase(ownerUrl, setting('DATABASE_WEB_PASSWORD'), say)
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

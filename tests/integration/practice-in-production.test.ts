import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { practiceAccounts, practicePassword } from '@/lib/account/practice-accounts'
import { testDatabase } from '../support/database'

const { admin, webUrl } = testDatabase()
const run = promisify(execFile)

/** The owner's address of this test's database, as superuser under the owner's role. */
function ownerUrl(): string {
  const { adminUrl } = inject('database')
  const url = new URL(adminUrl)
  url.pathname = new URL(webUrl).pathname
  return `${url.href}?options=-c%20role%3Dapp_owner`
}

async function node(file: string, args: string[], practice: '0' | '1') {
  const env = {
    ...process.env,
    DATABASE_OWNER_URL: ownerUrl(),
    DATABASE_WEB_PASSWORD: inject('database').webPassword,
    DATABASE_WORKER_PASSWORD: inject('database').webPassword,
    SCHAKEL_PRACTICE: practice,
  }
  const given = ['--conditions=react-server', '--import', 'tsx', file, ...args]
  return run(process.execPath, given, { env }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (failed: { code: number; stdout: string; stderr: string }) => failed,
  )
}

test('row 17: a production start makes no accounts, and refuses once there are practice accounts', async () => {
  await admin.unsafe(`alter database ${new URL(webUrl).pathname.slice(1)} owner to app_owner`)
  const fresh = await node('db/setup.ts', [], '0')
  expect([fresh.code, fresh.stdout]).toEqual([0, expect.not.stringContaining('ACCOUNT')])
  expect(await admin`select 1 from account`).toHaveLength(0)
  expect(await admin`select 1 from person`).toHaveLength(0)

  const first = await node(
    'db/seed/create-administrator.ts',
    ['Baas@Voorbeeld.example', 'Bea', 'de', 'Baas'],
    '0',
  )
  expect(first.stdout).toMatch(/\/wachtwoord\/[\w-]{43}\n/)
  const [boss] = await admin`select email, name, role, practice, password_hash from account`
  expect(boss).toEqual({
    email: 'baas@voorbeeld.example',
    name: 'Bea de Baas',
    role: 'administrator',
    practice: false,
    password_hash: null,
  })

  await admin`update account set practice = true`
  const refused = await node('db/setup.ts', [], '0')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/1 oefenaccounts.*niet als productie/s)
}, 60_000)

test('every role and scope has a practice account', () => {
  expect(new Set(practiceAccounts.map(({ role }) => role)).size).toBe(5)
  expect(new Set(practiceAccounts.map(({ email }) => email)).size).toBe(practiceAccounts.length)
  expect(practicePassword.length).toBeGreaterThanOrEqual(15)
})

import 'server-only'
import { asNobody } from '@/db/client'
import { cleaned, log } from './log'
import { isPractice } from './clock'

/** Words beside an error may quote what failed; on their own they are a notice. */
const kept = (said: unknown[]) => {
  const failed = said.some((part) => part instanceof Error)
  return said.filter((part) => !failed || typeof part !== 'string').map((part) => cleaned(part))
}

/** What libraries and the framework say of a failure may quote a row; only a cleaned line of it is kept. */
export function keepConsoleClean() {
  console.error = (...said: unknown[]) => log.error({ said: kept(said) }, 'server')
  console.warn = (...said: unknown[]) => log.warn({ said: kept(said) }, 'server')
}

/** Outside the practice environment no practice account may exist: their password is known to everyone. */
export async function refusePracticeAccounts() {
  if (isPractice()) return
  const found = await asNobody(async ({ sql }) => {
    const [row] = await sql<{ found: number }[]>`select app.practice_accounts() as found`
    return row?.found ?? 0
  })
  if (found === 0) return
  log.fatal({ found }, 'practice accounts in production: the server stops')
  process.exit(1)
}

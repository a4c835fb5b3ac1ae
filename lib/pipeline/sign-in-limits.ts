import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { rateLimitStore } from '@/db/client'
import { sessionSecret } from './secrets'

/** Attempts within fifteen minutes, before one is looked at (ASVS 5.0 6.3.1). */
export const attempts = { account: 10, address: 100 } as const
export type LimitKind = keyof typeof attempts

const duration = 15 * 60

function limiter(kind: LimitKind) {
  return new RateLimiterPostgres({
    storeClient: rateLimitStore,
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: kind,
    points: attempts[kind],
    duration,
  })
}

const limiters = { account: limiter('account'), address: limiter('address') }

const hidden = (value: string) => createHmac('sha256', sessionSecret()).update(value).digest('base64url')

/** Counts an attempt; false when there were too many. A failing database is thrown on. */
export async function countAttempt(kind: LimitKind, value: string): Promise<boolean> {
  try {
    await limiters[kind].consume(hidden(value))
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/** A sign-in that fits does not count: the account starts afresh, the address gets its attempt back. */
export async function forgiveAttempts(account: string, address: string) {
  await limiters.account.delete(hidden(account))
  await limiters.address.reward(hidden(address))
}

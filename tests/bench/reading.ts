import type postgres from 'postgres'
import { read, type Query } from '@/lib/pipeline/query'
import type { BenchDatabase } from './databases'

export const now = new Date('2026-11-02T10:00:00+01:00')
export type Role = keyof BenchDatabase['sessions']

/** Reads a screen as somebody of the largest municipality; it must be found. */
export const reading =
  <Input, T>(screen: Query<Input, T>, input: Input, role: Role = 'caseworker') =>
  async ({ sessions }: BenchDatabase) =>
  async () => {
    const answer = await read(screen, sessions[role], input, now)
    if (answer.status !== 'found') throw new Error(`${screen.permission}: ${answer.status}`)
    return answer.data
  }

/** The same as somebody of a municipality that stays as large while all others grow; answers how many it has in its care. */
export const readingOfOwn =
  <Input, T>(screen: Query<Input, T>, input: Input, role: 'managerOfOwn' | 'caseworkerOfOwn') =>
  async (database: BenchDatabase, admin: postgres.Sql) => {
    const [row] = await admin<{ n: number }[]>`
      select count(*)::int as n from trajectory t join account a on a.organisation_id = t.municipality_id
      join session s on s.account_id = a.id where s.id = ${database.sessions[role]}`
    const run = await reading(screen, input, role)(database)
    return async () => {
      await run()
      return row?.n ?? 0
    }
  }

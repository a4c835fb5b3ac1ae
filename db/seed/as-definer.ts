import type { Sql, TransactionSql } from 'postgres'

/**
 * A transaction of the database's owner that sees past row level security, for setting up only. The owner itself
 * is bound by FORCE ROW LEVEL SECURITY; the role of the definer functions is not.
 */
export function asDefiner<T>(owner: Sql, work: (sql: TransactionSql) => Promise<T>) {
  return owner.begin(async (sql) => {
    await sql.unsafe('set local role app_definer')
    return work(sql)
  })
}

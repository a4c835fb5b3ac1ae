import 'server-only'
import type { TransactionSql } from 'postgres'
import { quoted, type Reference, type Table } from './catalogue'

/** What guards the tables now: forced row security, triggers, and when references are looked at. */
const guardsOf = (sql: TransactionSql) => sql<{ what: string }[]>`
  select format('%s %s', c.relname, c.relforcerowsecurity) as what from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  union all select format('%s %s %s', t.tgrelid::regclass, t.tgname, t.tgenabled) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  union all select format('%s %s %s %s', k.conrelid::regclass, k.conname, k.condeferrable, k.condeferred) from pg_constraint k
    where k.connamespace = 'public'::regnamespace order by 1`

const forcedTables = async (sql: TransactionSql) =>
  (
    await sql<{ name: string }[]>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity`
  ).map(({ name }) => name)

/** Triggers that make what does not go along; all others would change or refuse a history that is put back as it was. */
const keptOn = ['person keep_name_keys']

/** Tables in an order in which each comes after those it refers to, and the references that no order can satisfy. */
export function loadOrder<T extends Pick<Table, 'name' | 'references'>>(tables: T[]) {
  const waiting = [...tables]
  const ordered: T[] = []
  const late: { table: string; reference: Reference }[] = []
  const known = (name: string) => ordered.some((table) => table.name === name)
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || known(table)),
    )
    const [next] = waiting.splice(Math.max(ready, 0), 1)
    if (!next) break
    for (const reference of next.references)
      if (!known(reference.table)) late.push({ table: next.name, reference })
    ordered.push(next)
  }
  return { ordered, late }
}

/**
 * Runs work in this transaction while the tables take a history as it was: the owner sees past row security, triggers rest
 * and a reference that goes round is looked at in the end. Keys, checks, exclusions and references hold all along, and
 * afterwards every guard is as it was; if not, nothing happened.
 */
export async function withGuardsDown(
  sql: TransactionSql,
  tables: Table[],
  late: { table: string; reference: Reference }[],
  work: () => Promise<void>,
) {
  const before = await guardsOf(sql)
  const forced = await forcedTables(sql)
  const each = async (statements: string[]) =>
    void (statements.length > 0 && (await sql.unsafe(statements.join(';'))))
  await each(forced.map((name) => `alter table ${quoted(name)} no force row level security`))
  await each(tables.map(({ name }) => `alter table ${quoted(name)} disable trigger user`))
  await each(
    keptOn
      .map((kept) => kept.split(' '))
      .map(([table = '', trigger = '']) => `alter table ${quoted(table)} enable trigger ${quoted(trigger)}`),
  )
  const lateAs = (how: string) =>
    late.map(
      ({ table, reference }) =>
        `alter table ${quoted(table)} alter constraint ${quoted(reference.constraint)} ${how}`,
    )
  await each(lateAs('deferrable initially deferred'))
  await work()
  await sql.unsafe('set constraints all immediate')
  await each(lateAs('not deferrable'))
  await each(tables.map(({ name }) => `alter table ${quoted(name)} enable trigger user`))
  await each(forced.map((name) => `alter table ${quoted(name)} force row level security`))
  const after = await guardsOf(sql)
  if (JSON.stringify(after) !== JSON.stringify(before))
    throw new Error('a guard of the tables is not as it was')
}

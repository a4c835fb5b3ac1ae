import type { TransactionSql } from 'postgres'
import { edges } from '../../lib/domain/lifecycle'
import { movesOf } from '../../lib/domain/move-policy'
import { recordActs, rolesOfRecord, type RecordKind } from '../../lib/domain/record-policy'

/** Who makes which move, and who records what besides moves. */
const allowed = () => [
  ...Object.entries(movesOf).flatMap(([move, reach]) => Object.keys(reach).map((role) => ({ move, role }))),
  ...(Object.keys(recordActs) as RecordKind[]).flatMap((kind) =>
    rolesOfRecord(kind).map((role) => ({ move: `record.${kind}`, role })),
  ),
]

/** Makes the database's copy of the life cycle and of who makes which move equal to lib/domain. */
export async function syncLifeCycle(sql: TransactionSql) {
  const wanted = edges().map(({ from, move, to }) => ({ from_state: from, move, to_state: to }))
  await sql`insert into lifecycle_edge ${sql(wanted)} on conflict do nothing`
  await sql`delete from lifecycle_edge e where not exists (
      select from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) w (from_state text, move text, to_state text)
      where (w.from_state, w.move, w.to_state) = (e.from_state, e.move, e.to_state))
    and not exists (select from event v where (v.from_state, v.move, v.to_state) = (e.from_state, e.move, e.to_state))`
  await sql`delete from move_role`
  await sql`insert into move_role ${sql(allowed())}`
}

import type { Sql } from 'postgres'

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

async function ensureRole(owner: Sql, name: string, options: string) {
  const [known] = await owner`select 1 from pg_roles where rolname = ${name}`
  // Roles are shared by the databases of a cluster; two set-ups at once may both find it missing.
  await owner.unsafe(
    known
      ? `alter role ${name} ${options}`
      : `do $$ begin create role ${name} ${options}; exception when duplicate_object or unique_violation then null; end $$`,
  )
}

/**
 * The role the server connects as (`app_web`) and the role that owns the definer functions (`app_definer`).
 * Neither owns tables nor bypasses row level security; `owner` needs CREATEROLE, no more.
 */
export async function ensureRoles(owner: Sql, webPassword: string) {
  await ensureRole(owner, 'app_web', `login password ${literal(webPassword)}`)
  await ensureRole(owner, 'app_definer', 'nologin')
  await owner.unsafe('grant app_definer to current_user')
  const [row] = await owner<{ name: string }[]>`select quote_ident(current_database()) as name`
  await owner.unsafe(`grant connect on database ${row?.name} to app_web`)
}

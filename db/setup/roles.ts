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
 * The role the server connects as (`app_web`), the one of the worker (`app_worker`: the same, and it may enter as the
 * system), and the role that owns the definer functions (`app_definer`). None owns tables of ours or bypasses row level
 * security; `owner` needs CREATEROLE, no more. Without `workerPassword` the worker's way in stays as it is.
 */
export async function ensureRoles(owner: Sql, webPassword: string, workerPassword: string | null) {
  await ensureRole(owner, 'app_web', `login password ${literal(webPassword)}`)
  await ensureRole(owner, 'app_worker', workerPassword ? `login password ${literal(workerPassword)}` : '')
  await ensureRole(owner, 'app_definer', 'nologin')
  await owner.unsafe('grant app_definer to current_user')
  await owner.unsafe('grant app_worker to current_user')
  await owner.unsafe('grant app_web to app_worker')
  const [row] = await owner<{ name: string }[]>`select quote_ident(current_database()) as name`
  await owner.unsafe(`grant connect on database ${row?.name} to app_web, app_worker`)
}

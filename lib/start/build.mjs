import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { runOrStop } from './processes.mjs'
import { inProject, project, readJson } from './project.mjs'

/** Only what ends up in the build: a walk over the whole folder would rebuild after every log line. */
const sources = ['app', 'components', 'lib', 'db', 'public', 'proxy.ts', 'next.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'] // prettier-ignore
const except = ['lib/start', 'db/seed', 'db/migrations', 'db/setup.ts']
const stampFile = inProject('.next', 'schakel-build.json')
const standalone = inProject('.next', 'standalone')

/** Where the server of the last build starts: next to its own .next folder, or null when there is none. */
export function serverEntry(folder = standalone) {
  if (!existsSync(folder)) return null
  if (existsSync(join(folder, 'server.js')) && existsSync(join(folder, '.next')))
    return join(folder, 'server.js')
  const inside = readdirSync(folder, { withFileTypes: true })
  const folders = inside.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  return folders.map(({ name }) => serverEntry(join(folder, name))).find(Boolean) ?? null
}

function addStaticFiles(entry) {
  const target = join(entry, '..')
  cpSync(inProject('.next', 'static'), join(target, '.next', 'static'), { recursive: true })
  if (existsSync(inProject('public')))
    cpSync(inProject('public'), join(target, 'public'), { recursive: true })
}

/**
 * Builds the app when its sources changed since the last whole build.
 * @param {{ actionsKey: string, onLine?: (line: string) => void }} options the key that server actions are
 *   numbered and sealed with; the same key must be given to the server
 * @returns {Promise<boolean>} whether anything had to be built
 */
export async function buildApp({ actionsKey, onLine }) {
  const stamp = fingerprint(project, sources, { except, texts: [process.version, actionsKey] })
  if (readJson(stampFile)?.stamp === stamp && serverEntry()) return false
  // A build that failed leaves no stamp, and a cache in which Turbopack keeps what it could not find.
  if (!existsSync(stampFile)) rmSync(inProject('.next'), { recursive: true, force: true })
  rmSync(stampFile, { force: true })
  rmSync(standalone, { recursive: true, force: true })
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey } // prettier-ignore
  await runOrStop('Bouwen', process.execPath, [next, 'build'], { env, onLine })
  addStaticFiles(serverEntry())
  writeFileSync(stampFile, JSON.stringify({ stamp }))
  return true
}

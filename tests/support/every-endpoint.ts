import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from '@/lib/pipeline/command'
import type { Query } from '@/lib/pipeline/query'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Files of lib with code for the server; the scripts that run before it, and endpoints that only name commands, left out. */
const modules = () =>
  readdirSync(`${root}lib`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('actions.ts'))
    .filter((path) => !path.startsWith('start/') && !path.startsWith('domain/'))
    .sort()

type Exports = Record<string, unknown>

const isCommand = (value: unknown): value is Command<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { perform?: unknown }).perform === 'function'
const isQuery = (value: unknown): value is Query<unknown, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { run?: unknown }).run === 'function' &&
  typeof (value as { permission?: unknown }).permission === 'string'

async function exported<T>(is: (value: unknown) => value is T): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for (const path of modules()) {
    const all = (await import(/* @vite-ignore */ `${root}lib/${path}`)) as Exports
    for (const [name, value] of Object.entries(all)) {
      if (!is(value)) continue
      if (found.has(name)) throw new Error(`two of the name ${name}; the second in lib/${path}`)
      found.set(name, value)
    }
  }
  return found
}

/** Every command that lib exports, by name, wherever it stands. */
export const everyCommand = () => exported(isCommand)

/** Every query that lib exports, by name. */
export const everyQuery = () => exported(isQuery)

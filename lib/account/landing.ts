import type { Role } from '@/lib/domain/roles'
import { paths } from '@/lib/paths'

/** What each role sees first. */
export const firstScreen = {
  caseworker: paths.today,
  decisionMaker: paths.today,
  hr: paths.today,
  manager: paths.report,
  administrator: paths.administration,
} as const satisfies Record<Role, string>

const elsewhere = 'http://elders.invalid'
const sections = new Set<string>(
  Object.values(paths)
    .filter((path): path is Exclude<typeof path, (...args: never[]) => string> => typeof path === 'string')
    .map((path) => path.split('/')[1] ?? ''),
)
const notBack = new Set<string>([paths.signIn, paths.signOut, paths.search].map((path) => path.slice(1)))

/** The address to go back to after signing in, when it is one of our own screens; otherwise null. */
export function ownPath(text: unknown): string | null {
  if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, elsewhere)) return null
  const url = new URL(text, elsewhere)
  const section = url.pathname.split('/')[1] ?? ''
  if (url.origin !== elsewhere || !sections.has(section) || notBack.has(section)) return null
  return url.pathname + url.search
}

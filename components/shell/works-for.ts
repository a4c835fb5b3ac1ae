import type { ShellActor } from './shell-actor'

type Who = Pick<ShellActor, 'role' | 'organisationName' | 'organisationKind' | 'municipalities'>

/** As many names as stand in the bar; of more is said how many. */
const mostNames = 3
const before = 'Gemeente '
const and = new Intl.ListFormat('nl')

function namesOf(names: readonly string[], rest: (more: number) => string): string {
  const shown = names.length > mostNames ? names.slice(0, mostNames - 1) : names
  const more = names.length - shown.length
  return and.format(more === 0 ? shown : [...shown, rest(more)])
}

/**
 * For which organisation somebody is at work, as the bar says it: the gemeenten whose people or figures they see, each by name
 * ("Gemeenten Meerdorp en Oeverland") up to three; of who sees none of a gemeente, or of a company, the own organisation.
 */
export function worksFor({ role, organisationName, organisationKind, municipalities }: Who): string {
  const names = municipalities.map(({ name }) => name)
  const own = organisationKind !== 'municipality' || role === 'administrator' || role === 'hr'
  if (own || names.length === 0) return organisationName
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return only
  return names.every((name) => name.startsWith(before))
    ? `Gemeenten ${namesOf(names.map((name) => name.slice(before.length)), (more) => `${more} andere`)}`
    : namesOf(names, (more) => `${more} andere gemeenten`)
} // prettier-ignore

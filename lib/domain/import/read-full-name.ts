import { readInitials, takePrefix } from './read-name'

/** Parts of a name that stood in one cell; null where there is none. */
export type NameParts = {
  surname: string
  prefix: string | null
  initials: string | null
  givenName: string | null
}

const isInitials = (word: string) =>
  /^(\p{Lu}\.?){1,6}$/u.test(word) && (word.includes('.') || word.length <= 2)

/**
 * Takes a whole name apart: 'Vries, J. de', 'Vries, de, Jan', 'J.M. de Vries (Jan)', 'Jan de Vries'. Before a comma
 * stands the surname; without one the first words with a point are initials, else the first word is the given name.
 */
export function readFullName(text: string): NameParts | null {
  const called = /\(([^)]+)\)/.exec(text)?.[1]?.trim() ?? null
  const name = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(dhr|de heer|hr|mevr|mevrouw|mw|mej)\.?\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '') return null
  const parts = name.includes(',') ? afterComma(name) : inOrder(name)
  return { ...parts, givenName: called ?? parts.givenName }
}

function afterComma(name: string): NameParts {
  const [surname = '', ...rest] = name.split(',').map((part) => part.trim())
  const words = rest
    .join(' ')
    .split(' ')
    .filter((word) => word !== '')
  const initials = words.filter(isInitials)
  const prefix = words.filter((word) => /^\p{Ll}|^['’]/u.test(word)).join(' ')
  const given = words.filter((word) => !isInitials(word) && /^\p{Lu}/u.test(word)).join(' ')
  return {
    surname,
    prefix: prefix || null,
    initials: initials.length > 0 ? readInitials(initials.join('')) : null,
    givenName: given || null,
  }
}

function inOrder(name: string): NameParts {
  const words = name.split(' ')
  const firstOther = words.findIndex((word) => !isInitials(word))
  const initials = words.slice(0, Math.max(0, firstOther))
  const rest = words.slice(initials.length)
  const given =
    initials.length === 0 && rest.length > 1 && /^\p{Lu}/u.test(rest[0] ?? '') ? rest.shift() : undefined
  const surname = rest.join(' ')
  const split = takePrefix(surname)
  return {
    ...(split ?? { surname, prefix: null }),
    initials: initials.length > 0 ? readInitials(initials.join('')) : null,
    givenName: given ?? null,
  }
}

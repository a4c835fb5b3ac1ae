import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const shortest = 15
const longest = 128
const leastOfOwn = 8

/** Words that everyone here would try first. */
const ownWords = [
  'schakel',
  'beschut',
  'beschutwerk',
  'wachtlijst',
  'gemeente',
  'welkom',
  'wachtwoord',
  'participatiewet',
]

// Made at the first password: the lists are large and most requests need none.
let estimator: ZxcvbnFactory | undefined

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)

/** How many letters and digits are left without the words of this place and person. */
function lengthWithout(password: string, words: readonly string[]): number {
  const left = words.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase())
  return left.replace(/[^\p{L}\p{N}]/gu, '').length
}

export type PasswordVerdict = 'good' | 'short' | 'long' | 'weak'

/**
 * Whether a password is long enough and not easily guessed: common and leaked passwords, patterns, and words of this
 * place or person do not count (ASVS 5.0 6.2). Any character is allowed, none is asked for.
 */
export function passwordVerdict(password: string, about: readonly string[]): PasswordVerdict {
  const length = [...password].length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  const words = [...ownWords, ...about.flatMap(wordsIn)]
  if (lengthWithout(password, words) < leastOfOwn) return 'weak'
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return estimator.check(password, words).score >= 3 ? 'good' : 'weak'
}

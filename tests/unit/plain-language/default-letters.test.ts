import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlainLanguage } from '@/lib/domain/plain-language/check'
import { dutchPlainWords } from '@/tests/support/plain-words'

const folder = new URL('../../../db/seed/letters/', import.meta.url)
const letters = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
)

/** So many things may still be plainer in one letter: a decision names a word of the law. */
const mostPerLetter = 1

test('there are letters to look at', () => expect(letters.length).toBeGreaterThan(10))

test.each(letters)('%s is plain', (_, text) => {
  const found = checkPlainLanguage(text, dutchPlainWords)
  const said = found.map(({ kind, start, end, advice }) => `${kind}: ${text.slice(start, end)} → ${advice}`)
  expect(said.length, said.join('\n')).toBeLessThanOrEqual(mostPerLetter)
})

import { expect, test } from 'vitest'
import { slugOf } from '@/lib/domain/slug'

test.each([
  ['Gemeente Meerdorp', 'gemeente-meerdorp'],
  ['Súdwest-Fryslân', 'sudwest-fryslan'],
  ['’s-Hertogenbosch', 's-hertogenbosch'],
  ['../a\\b"; rm', 'a-b-rm'],
])('%s is %s in the name of a file', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

import { expect, test } from 'vitest'
import { byLocation } from '@/components/workplace/by-location'

const place = (id: string, location: string, city: string | null) => ({
  id,
  name: id,
  location,
  city,
  days: [],
})

test('two locations in one town share no sum, and one location is one group', () => {
  const groups = byLocation([
    place('a', 'De Kas', 'Meerdorp'),
    place('b', 'De Kas', 'Meerdorp'),
    place('c', 'De Loods', 'Meerdorp'),
    place('d', 'De Kas', 'Oeverland'),
    place('e', 'De Kas', null),
  ])
  expect(groups.map(({ name, places }) => [name, places.map(({ id }) => id)])).toEqual([
    ['De Kas, Meerdorp', ['a', 'b']],
    ['De Loods, Meerdorp', ['c']],
    ['De Kas, Oeverland', ['d']],
    ['De Kas, plaats niet ingevuld', ['e']],
  ])
})

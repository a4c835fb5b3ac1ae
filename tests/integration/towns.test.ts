import { expect, test } from 'vitest'
import { testDatabase } from '../support/database'

const { admin } = testDatabase()

test('de plaatsen van Nederland hebben een punt, ook onder de naam die mensen gebruiken', async () => {
  const rows = await admin<{ name: string; code: string; lat: number }[]>`
    select name, municipality_code as code, lat from town_point where name_key in ('den haag', 'den bosch', 'eersel', 'hengelo') order by name, code`
  expect(rows.map(({ name, code }) => `${name} ${code}`)).toEqual([
    'Den Bosch 0796',
    'Den Haag 0518',
    'Eersel 0770',
    'Hengelo 0164',
    'Hengelo 1876',
  ])
  for (const { lat } of rows) expect(lat).toBeGreaterThan(50.7)
})

test.each([
  ["'s-hertogenbosch", ['’s-Hertogenbosch', '‘S-HERTOGENBOSCH', ' `s-Hertogenbosch ']],
  ['den haag', ['Den  Haag', 'Den\u00a0Haag', '\tden haag\n']],
])('%s is dezelfde plaats, hoe iemand hem ook schrijft', async (key, written) => {
  const [row] = await admin<{ keys: string[]; known: boolean }[]>`
    select array(select app.town_key(x) from unnest(${written}::text[]) x) as keys,
      exists (select from town_point where name_key = ${key}) as known`
  expect(row).toEqual({ keys: written.map(() => key), known: true })
})

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

import { expect, test } from 'vitest'
import { auditLabel } from '@/lib/administration/audit-label'
import { tablesOf } from '@/lib/portability/catalogue'
import {
  leftOutColumns,
  leftOutTables,
  madeAnew,
  sealedColumns,
  startingTables,
} from '@/lib/portability/left-out'
import { packedTables } from '@/lib/portability/packed-table'
import { tableWords } from '@/lib/portability/table-words'
import { testDatabase } from '../support/database'

const { admin } = testDatabase()
const tables = () => admin.begin(tablesOf)

test('every table goes along with a sentence about it, or is left out with a reason; never both', async () => {
  const all = (await tables()).map(({ name }) => name)
  expect(all.length).toBeGreaterThan(100)
  expect([...Object.keys(tableWords), ...Object.keys(leftOutTables)].sort()).toEqual([...all].sort())
  for (const words of Object.values(tableWords)) expect(words).toMatch(/^[A-Z].{15,}\.$/)
})

test('what goes along has a key to be put in order by, and the role that reads it may read it', async () => {
  for (const { name, primaryKey } of packedTables(await tables())) {
    expect(primaryKey.length, name).toBeGreaterThan(0)
    const [may] = await admin<
      { read: boolean }[]
    >`select has_table_privilege('app_definer', ${`public.${name}`}, 'select') as read`
    expect(may?.read, name).toBe(true)
  }
})

test('every column that is named apart exists, and one that is kept sealed is opened or left out', async () => {
  const columns = (await tables()).flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  )
  const apart = [...Object.keys(leftOutColumns), ...Object.keys(sealedColumns)]
  expect(apart.filter((column) => !columns.includes(column))).toEqual([])
  const secret = columns.filter((column) => /sealed|cipher|hash|secret|token|password/.test(column))
  const open = ['event.hash', 'event.previous_hash']
  const rest = secret.filter(
    (column) =>
      !apart.includes(column) && !open.includes(column) && !(column.split('.')[0]! in leftOutTables),
  )
  expect(rest).toEqual([])
  for (const [table, made] of Object.entries(madeAnew))
    for (const column of made)
      expect(leftOutColumns, `${table}.${column}`).toHaveProperty([`${table}.${column}`])
})

test('what a new installation begins with is known, so that it counts as empty', async () => {
  for (const { name } of await tables()) {
    const [row] = await admin.unsafe(`select exists (select from "${name}") as filled`)
    if (row?.filled) expect(startingTables).toContain(name)
  }
})

test('the log says in Dutch that everything went out or came back', () => {
  for (const kind of ['allTakenOut', 'allPutBack']) expect(auditLabel(kind)).not.toBe(kind)
})

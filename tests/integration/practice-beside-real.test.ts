import postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { holdsRealData } from '../../db/seed/practice/world'
import { testDatabase } from '../support/database'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
const real = () => admin.begin((sql: postgres.TransactionSql) => holdsRealData(sql))

beforeAll(async () => {
  expect(await real()).toBe(false)
  await makeWorld(admin)
})

test('a database with real accounts is never made a practice environment', async () => {
  expect(await real()).toBe(true)
})

test('one in which the practice world was begun may be begun anew', async () => {
  await admin`insert into audit_event (kind) values ('practiceWorldBegun')`
  expect(await real()).toBe(false)
})

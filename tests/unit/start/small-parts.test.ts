import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accountsTable } from '../../../lib/start/accounts.mjs'
import { accountsIn, addressWith, setupStamp } from '../../../lib/start/app-database.mjs'
import { filesBelow, fingerprint } from '../../../lib/start/fingerprint.mjs'
import { newEnough } from '../../../lib/start/node-version.mjs'
import { ownCounts, playwrightCounts, vitestCounts } from '../../../lib/start/parts.mjs'
import { duration } from '../../../lib/start/say.mjs'
import { delayAfter } from '../../../lib/start/supervise.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['22.0.0', true],
  ['100.1.0', true],
])('Node %s new enough: %s', (version, expected) => {
  expect(newEnough(version)).toBe(expected)
})

test.each([
  [420, '0,4 s'],
  [12_400, '12 s'],
  [125_000, '2 min 5 s'],
])('%i ms is written as %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text)
})

describe('fingerprint', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'schakel-fingerprint-'))
    mkdirSync(join(root, 'app/inner'), { recursive: true })
    writeFileSync(join(root, 'app/page.tsx'), 'one')
    writeFileSync(join(root, 'app/inner/part.tsx'), 'two')
    writeFileSync(join(root, 'notes.log'), 'outside the list')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('counts only what is on the list and not excepted', () => {
    expect(filesBelow(root, ['app', 'absent'])).toEqual(['app/inner/part.tsx', 'app/page.tsx'])
    expect(filesBelow(root, ['app'], ['app/inner'])).toEqual(['app/page.tsx'])
  })

  test('changes with a content, a name and a text, and with nothing else', () => {
    const before = fingerprint(root, ['app'])
    writeFileSync(join(root, 'notes.log'), 'more')
    expect(fingerprint(root, ['app'])).toBe(before)
    expect(fingerprint(root, ['app'], { texts: ['other Node'] })).not.toBe(before)
    writeFileSync(join(root, 'app/page.tsx'), 'changed')
    expect(fingerprint(root, ['app'])).not.toBe(before)
  })
})

describe('setup', () => {
  test('reads the accounts among its lines, and shows them in columns', () => {
    const accounts = accountsIn(['Tabellen bijwerken …', 'ACCOUNT\tHR\tWerkpad\tt@werkpad.example\tgeheim'])
    expect(accounts).toEqual([
      { role: 'HR', scope: 'Werkpad', email: 't@werkpad.example', password: 'geheim' },
    ])
    expect(accountsTable(accounts)).toEqual([
      '  Rol  Van      E-mailadres        Wachtwoord',
      '  HR   Werkpad  t@werkpad.example  geheim',
    ])
  })

  test('is due again when practice or a secret changes, not when the port of the database does', () => {
    const told = { SCHAKEL_PRACTICE: '1', DATABASE_WEB_PASSWORD: 'a', DATABASE_OWNER_URL: 'postgres://a:1/b' }
    const stamp = setupStamp(told)
    expect(setupStamp({ ...told, DATABASE_OWNER_URL: 'postgres://a:2/b' })).toBe(stamp)
    expect(setupStamp({ ...told, SCHAKEL_PRACTICE: '0' })).not.toBe(stamp)
    expect(setupStamp({ ...told, DATABASE_WEB_PASSWORD: 'b' })).not.toBe(stamp)
  })
})

test('an address takes another user and database, with odd signs escaped', () => {
  const url = 'postgres://owner:x@db.example:5433/schakel?sslmode=require'
  expect(addressWith(url, { user: 'app_web', password: 'a@b/c' })).toBe(
    'postgres://app_web:a%40b%2Fc@db.example:5433/schakel?sslmode=require',
  )
  expect(addressWith(url, { database: 'e2e' })).toBe('postgres://owner:x@db.example:5433/e2e?sslmode=require')
})

describe('counting', () => {
  test('vitest: a file that does not load counts as one failed, a missing report too', () => {
    expect(vitestCounts(0, { numPassedTests: 7, numFailedTests: 0 })).toEqual({ passed: 7, failed: 0 })
    expect(vitestCounts(1, { numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 })
    expect(vitestCounts(1, { numPassedTests: 7, numFailedTests: 0 })).toEqual({ passed: 7, failed: 1 })
    expect(vitestCounts(0, null)).toEqual({ passed: 0, failed: 1 })
  })

  test('Playwright: a test that needed a second try is not a passed one', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }
    expect(playwrightCounts(1, { stats })).toEqual({ passed: 3, failed: 2 })
  })

  test('a program with a last line of its own: without that line it failed', () => {
    expect(ownCounts(0, null, 'Grens gehaald\n\n13 passed, 0 failed\n')).toEqual({ passed: 13, failed: 0 })
    expect(ownCounts(1, null, '9 passed, 4 failed')).toEqual({ passed: 9, failed: 4 })
    expect(ownCounts(0, null, 'killed halfway')).toEqual({ passed: 0, failed: 1 })
  })
})

test('the first restart is at once; a server that keeps falling waits at most five seconds', () => {
  expect(delayAfter([], 100_000)).toBe(0)
  expect(delayAfter([99_000, 98_000], 100_000)).toBe(1000)
  expect(delayAfter([1000], 100_000)).toBe(0)
  expect(delayAfter(Array(50).fill(99_000), 100_000)).toBe(5000)
})

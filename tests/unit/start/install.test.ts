import { expect, test } from 'vitest'
import { covers } from '../../../lib/start/install.mjs'
import { missingFromLock } from '../../../lib/start/lock-check.mjs'

const lock = {
  '': { version: '1.0.0' },
  'node_modules/next': { version: '16.4.5' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/other-system': { version: '1.0.0', os: ['aix'] },
  'node_modules/maybe': { version: '1.0.0', optional: true },
}
const next = { 'node_modules/next': { version: '16.4.5' } }
const all = { ...next, 'node_modules/vitest': { version: '4.1.12' } }

test.each([
  ['without test packages suffices for a start', next, false, true],
  ['without test packages does not suffice for tests', next, true, false],
  ['with everything suffices for both', all, true, true],
  [
    'of another version does not suffice',
    { ...all, 'node_modules/next': { version: '16.4.4' } },
    false,
    false,
  ],
  ['that is empty does not suffice', {}, false, false],
])('an install %s', (_, installed, full, expected) => {
  expect(covers(lock, installed, full)).toBe(expected)
})

test('a lock that lacks the package of another platform is named', () => {
  const packages = {
    'node_modules/next': { optionalDependencies: { '@next/swc-linux': '1', '@next/swc-mac': '1' } },
    'node_modules/@next/swc-linux': {},
  }
  expect(missingFromLock(packages)).toEqual(['node_modules/next lacks @next/swc-mac'])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { trimmedTheme } from '../../lib/start/theme.mjs'

test('app/theme.css holds every token of the theme that a stylesheet uses, and no other', () => {
  expect(readFileSync(new URL('../../app/theme.css', import.meta.url), 'utf8')).toBe(trimmedTheme())
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../../lib/start/project.mjs'
import { trimmedTheme } from '../../lib/start/theme.mjs'

test('app/theme.css holds every token of the theme that a stylesheet uses, and no other', () => {
  expect(readFileSync(inProject('app/theme.css'), 'utf8')).toBe(trimmedTheme())
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifeCycleDiagram } from '@/lib/domain/diagram'

test('the diagram in the README is the one of the life cycle table', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, drawn] = /```mermaid\n([\s\S]*?)\n```/.exec(readme) ?? []
  expect(drawn).toBe(lifeCycleDiagram())
})

import { describe, expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from '../support/source-files'

const views = sourceFiles('app', 'components')
const lib = sourceFiles('lib').filter(({ path }) => !path.startsWith('lib/start/'))
const db = sourceFiles('db')

const withMatch = (files: SourceFile[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

describe('row 26: server code and secrets stay on the server', () => {
  const serverOnly = lib.filter(({ path, text }) => {
    const named = /\/(commands|queries|[a-z-]+-(commands|queries))\.ts$/.test(path)
    return named || /^import (?!type)[^\n]*'@\/db\//m.test(text) || /process\.env/.test(text)
  })

  test('there are such files', () => expect(serverOnly.length).toBeGreaterThan(15))

  test.each([...serverOnly, ...sourceFiles('db/client.ts')].map((file) => [file.path, file.text]))(
    '%s can never be part of a script for the browser',
    (_path, text) => expect(text).toMatch(/^import 'server-only'$/m),
  )

  test('the environment is read in few places', () => {
    expect(
      withMatch(
        [...views, ...lib, ...db, ...sourceFiles('proxy.ts', 'instrumentation.ts')],
        /process\.env/,
      ).sort(),
    ).toEqual([
      'db/client.ts',
      'db/seed/create-administrator.ts',
      'db/setup.ts',
      'instrumentation.ts',
      'lib/pipeline/clock.ts',
      'lib/pipeline/document-settings.ts',
      'lib/pipeline/secrets.ts',
      'lib/pipeline/session.ts',
      'proxy.ts',
    ])
  })
})

test('row 28: SQL is written with parameters; the exceptions have no input of people in their text', () => {
  expect(withMatch([...views, ...lib, ...db], /\bsql\.raw\b/)).toEqual([])
  expect(withMatch([...views, ...lib, ...sourceFiles('db/client.ts')], /\.unsafe[<(]/).sort()).toEqual([
    // the limiter's own statements, with their values apart
    'db/client.ts',
    // names of tables and columns from the catalogue of the database, quoted, and settings that are constants
    'lib/portability/export-table.ts',
    'lib/portability/export.ts',
    'lib/portability/guards.ts',
    'lib/portability/import.ts',
    'lib/portability/put-rows.ts',
    // names of tables and columns that are constants beside it
    'lib/trajectory/load-rows.ts',
  ])
})

test('row 29: text is never put in a page as HTML', () => {
  expect(withMatch(views, /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/)).toEqual(
    [],
  )
})

test('row 1: no inline style or script, which the policy would refuse', () => {
  expect(withMatch(views, /\sstyle=\{|<style[\s>]|<script[\s>]/)).toEqual([])
})

import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from '../support/source-files'

const views = sourceFiles('app', 'components')
const byPath = new Map(views.map((file) => [file.path, file]))

/** The forms of a file, each from its opening to its end. */
const formsOf = ({ path, text }: SourceFile) =>
  [...text.matchAll(/<(ActionForm|SpecForm)\b[\s\S]*?(?:\n\s*\/>|<\/\1>)/g)].map(
    ([form]) => [path, form] as const,
  )

// Where the mechanics themselves stand, and a name that is handed through.
const forms = views.filter(({ path }) => !path.startsWith('components/forms/')).flatMap(formsOf)
const withoutDraft = forms.filter(([, form]) => form.includes('draft={null}'))
const typed = /<(?!Checkbox)\w*(?:Field|Fields|TextArea|Group|FieldList)\b/

describe('nothing typed is lost', () => {
  test('every form says how its draft is named', () => {
    expect(forms.length).toBeGreaterThan(30)
    expect(forms.filter(([, form]) => !/\bdraft=/.test(form)).map(([path]) => path)).toEqual([])
  })

  test.each(withoutDraft)('%s: a form without a draft has nothing to type in', (_path, form) => {
    if (form.startsWith('<SpecForm')) expect(form).toContain('fields={[]}')
    else expect(form).not.toMatch(typed)
  })

  test('no form that keeps a draft asks a password', () => {
    const paths = new Set(forms.map(([path]) => path))
    expect(
      views
        .filter(({ path, text }) => paths.has(path) && /type="password"/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

/** The files that a page draws with: itself and every component behind its imports. */
function drawnWith(path: string, seen = new Set<string>()): SourceFile[] {
  const file = [path, `${path}.tsx`, `${path}.ts`].map((each) => byPath.get(each)).find(Boolean)
  if (!file || seen.has(file.path)) return []
  seen.add(file.path)
  const imports = [...file.text.matchAll(/from '((?:@\/|\.)[^']+)'/g)].map(([, from = '']) =>
    from.startsWith('@/') ? from.slice(2) : join(dirname(file.path), from),
  )
  return [file, ...imports.flatMap((from) => drawnWith(from, seen))]
}

const named = /\bdraft=(?:"|\{`|\{\w+ \? )/
const pages = views
  .filter(({ path }) => path.startsWith('app/') && path.endsWith('/page.tsx'))
  .map(({ path }) => [path, drawnWith(path)] as const)
  .filter(([, files]) => files.some(({ text }) => named.test(text)))

describe('a page hands its forms what was kept', () => {
  test('there are such pages', () => expect(pages.length).toBeGreaterThan(10))

  test.each(pages)('%s', (_path, files) => {
    const gives = files.filter(
      ({ path }) => path !== 'components/shell/page-shell.tsx' && path !== 'components/forms/kept-drafts.tsx',
    )
    expect(gives.some(({ text }) => /\bdrafts=\{/.test(text))).toBe(true)
  })
})

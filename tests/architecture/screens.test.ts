import { describe, expect, test } from 'vitest'
import { screens, sendsOn } from '../../e2e/support/screens'
import { sourceFiles } from '../support/source-files'

/** The folder of a page as its address: groups like (werk) do not stand in one. */
const routes = sourceFiles('app')
  .filter(({ path }) => path.endsWith('/page.tsx'))
  .map(({ path }) => path.replace(/^app/, '').replace(/\/page\.tsx$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/') // prettier-ignore

describe('every screen is looked at', () => {
  test('in the browser, by at least one role, for accessibility and width', () => {
    expect(routes.length).toBeGreaterThan(50)
    expect([...Object.keys(screens), ...sendsOn].sort()).toEqual(routes.sort())
    for (const [route, looks] of Object.entries(screens))
      expect(Object.values(looks).flat().length, route).toBeGreaterThan(0)
  })
})

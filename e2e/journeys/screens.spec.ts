import type { Page } from '@playwright/test'
import { screens, type Way } from '../support/screens'
import { expect, expectAccessible, test } from '../support/watched'
import { signInAs, type Person } from '../support/visit'

/** Nothing but a table in its own region may be wider than the window (WCAG 1.4.10). */
async function expectNoSideways(page: Page) {
  const [inside, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(inside, page.url()).toBeLessThanOrEqual((window ?? 0) + 1)
}

/** `/plekken/[id]` matches the address of any one place, and of nothing under it. */
const shapeOf = (route: string) => new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`)

async function look(page: Page, route: string, way: Way) {
  await page.setViewportSize({ width: 1440, height: 900 })
  const answer = await page.goto(typeof way === 'string' ? way : await way(page))
  expect(answer?.status(), page.url()).toBe(200)
  expect(new URL(page.url()).pathname).toMatch(shapeOf(route))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectAccessible(page)
  for (const [width, height] of [
    [768, 1024],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectNoSideways(page)
  }
}

/** Who looks at which screens, in one session each. */
const looks = Object.entries(screens)
  .flatMap(([route, byPerson]) =>
    Object.entries(byPerson).flatMap(([person, ways]) => ways.map((way) => ({ person, route, way }))),
  )
  .reduce((all, each) => all.set(each.person, [...(all.get(each.person) ?? []), each]), new Map<string, { route: string; way: Way }[]>()) // prettier-ignore

for (const [person, seen] of looks) {
  test(`schermen van ${person}`, async ({ page }) => {
    test.setTimeout(30_000 + seen.length * 5_000)
    if (person !== 'nobody') await signInAs(page, person as Person)
    for (const { route, way } of seen) await look(page, route, way)
  })
}

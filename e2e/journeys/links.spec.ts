import type { Page } from '@playwright/test'
import { expect, test } from '../support/watched'

/** Addresses of the application that a screen links to, each once; what is behind # is the same screen. */
const linksOn = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname, search }) => pathname + search),
    ),
  ])

/** Who has this screen reads something else than that it is not there, or that one has to sign in. */
async function expectThere(page: Page, address: string, from: string) {
  const answer = await page.request.get(address)
  expect(answer.status(), `${address}, linked on ${from}`).toBe(200)
  expect(new URL(answer.url()).pathname, `${address}, linked on ${from}`).not.toBe('/inloggen')
}

const atOnce = 4

async function follow(page: Page, addresses: readonly string[], from: string) {
  for (let at = 0; at < addresses.length; at += atOnce)
    await Promise.all(addresses.slice(at, at + atOnce).map((address) => expectThere(page, address, from)))
}

/**
 * Every entry of the menu and the links on the screens behind them. A list holds fifty links of one kind, of which
 * three tell enough; every other link is followed.
 */
async function walkAround(page: Page, seen: Set<string>) {
  const first = new URL(page.url()).pathname
  const menu = await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)) // prettier-ignore
  expect(menu).toContain(first)
  for (const entry of menu) {
    const answer = await page.goto(entry)
    expect(answer?.status(), entry).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const fresh = someOfEach(await linksOn(page)).filter((address) => !seen.has(address))
    for (const address of fresh) seen.add(address)
    await follow(page, fresh, entry)
  }
}

/** The kind of an address: the same screen with another number, key or choice. */
const kindOf = (address: string) => address.replaceAll(/T-\d{4}-\d+|[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')

/** The first, the middle and the last address of every kind. */
function someOfEach(addresses: readonly string[]): string[] {
  const kinds = new Set(addresses.map(kindOf))
  return [...kinds].flatMap((kind) => {
    const all = addresses.filter((address) => kindOf(address) === kind)
    return all.filter((_, at) => [0, all.length >> 1, all.length - 1].includes(at))
  })
}

test('het menu en de links op de schermen daarachter komen voor elk oefenaccount ergens uit', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto('/inloggen')
  const accounts = page.getByRole('button', { name: /, / })
  const count = await accounts.count()
  expect(count).toBeGreaterThan(10)
  for (let at = 0; at < count; at += 1) {
    await page.context().clearCookies()
    await page.goto('/inloggen')
    const name = await accounts.nth(at).innerText()
    await test.step(name, async () => {
      await accounts.nth(at).click()
      await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
      const seen = new Set<string>()
      await walkAround(page, seen)
      expect(seen.size, name).toBeGreaterThan(5)
    })
  }
})

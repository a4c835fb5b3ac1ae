import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** Everybody in a queue with the day since which they stand on the list, over all its pages. */
async function peopleIn(page: Page, queue: string): Promise<string[]> {
  const found: string[] = []
  await page.goto(`/wachtlijst?rij=${queue}`)
  for (;;) {
    await expect(main(page).getByRole('navigation', { name: 'Rijen' })).toBeVisible()
    for (const row of await main(page).getByRole('row').filter({ hasText: /\d{2}-\d{2}-\d{4}/ }).all()) {
      const name = await row.getByRole('link').nth(1).innerText()
      const [since] = /\d{2}-\d{2}-\d{4}/.exec(await row.innerText()) ?? ['']
      found.push(`${name} ${since}`)
    }
    const next = main(page).getByRole('navigation', { name: 'Bladeren' }).getByRole('link', { name: /^Volgende/ })
    if ((await next.count()) === 0) return found
    const from = page.url()
    await next.click()
    await expect(page).not.toHaveURL(from)
  }
} // prettier-ignore

test('het aantal is bereikt: de manager bevestigt, iedereen gaat naar de wachtlijst en houdt zijn dag', async ({
  page,
}) => {
  await signInAs(page, 'consulentOeverland')
  const before = await peopleIn(page, 'te-plaatsen')
  const waited = await peopleIn(page, 'wachtlijst')
  expect(before.length).toBeGreaterThan(0)
  await expect(main(page)).toContainText('Er staan mensen in “te plaatsen” terwijl het aantal is bereikt.')
  await expect(main(page)).toContainText('De manager bevestigt bij Sturing')
  await expectAccessible(page)

  await test.step('de manager ziet het bovenaan, met het aantal zoals hij dat mag lezen', async () => {
    await signInAs(page, 'managerBoth')
    await page.goto('/sturing')
    await main(page)
      .getByRole('combobox', { name: /^Gemeente/ })
      .selectOption({ label: 'Gemeente Oeverland' })
    await main(page).getByRole('button', { name: 'Toon' }).click()
    await expect(page).toHaveURL(/gemeente=/)
    const panels = main(page).getByRole('heading', { level: 2 })
    await expect(panels.first()).toHaveText('De rijen kloppen niet meer met het aantal')
    await main(page).getByRole('button', { name: 'Zet allen op de wachtlijst' }).click()
    await expect(panels.first()).toHaveText('Overgezet naar de wachtlijst')
    await expect(main(page)).toContainText('Iedereen hield zijn plaats.')
    await expectAccessible(page)
  })

  await test.step('de consulent vindt dezelfde mensen op de wachtlijst, elk met de dag van eerst', async () => {
    await signInAs(page, 'consulentOeverland')
    expect(await peopleIn(page, 'te-plaatsen')).toEqual([])
    const now = await peopleIn(page, 'wachtlijst')
    expect([...now].sort()).toEqual([...before, ...waited].sort())
    await expect(main(page)).not.toContainText('terwijl het aantal is bereikt')
  })
})

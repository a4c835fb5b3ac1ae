import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const anyDay = /\d{2}-\d{2}-\d{4}|\d{4}-\d{2}-\d{2}/
const why = 'Zonder naam, nummer of dag: met een dag zou een klein getal zijn uit te rekenen.'

/** Every row of the table (without its head) as it stands there, and every row of its CSV, without the day that was asked. */
async function rowsOf(page: Page, table: string, asked: string): Promise<{ screen: string[]; file: string[] }> {
  const found = main(page).getByRole('table', { name: table, exact: true })
  const screen = await found.getByRole('row').allInnerTexts()
  const download = page.waitForEvent('download')
  await main(page).getByRole('button', { name: 'CSV' }).click()
  const file = readFileSync(await (await download).path(), 'utf8').trim().split('\n').slice(1)
  const without = (lines: string[]) => lines.map((line) => line.replaceAll(asked, ''))
  return { screen: without(screen.slice(1)), file: without(file) }
} // prettier-ignore

/** The address of a queue that is large enough to show: what other journeys did may keep one of them back. */
async function shownQueue(page: Page): Promise<string> {
  for (const queue of ['te-plaatsen', 'wachtlijst', 'rustend']) {
    await page.goto(`/wachtlijst?rij=${queue}`)
    if ((await main(page).getByRole('table', { name: 'Wachtlijst' }).getByRole('row').count()) > 5)
      return `/wachtlijst?rij=${queue}`
  }
  throw new Error('No queue is large enough to show')
}

test('de manager leest in geen rij een dag of een sleutel, en kan twee dagen niet naast elkaar leggen', async ({
  page,
}) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing')
  const today = await main(page).getByRole('textbox', { name: 'Stand op' }).inputValue()
  const year = today.slice(-4)

  await test.step('wie dit jaar begon, op welke dag dan ook: alleen het jaar', async () => {
    await page.goto(`/sturing/begonnen?dag=31-12-2025`)
    await expect(main(page)).toContainText(why)
    await expectAccessible(page)
    const { screen, file } = await rowsOf(page, 'Begonnen dit jaar', '31-12-2025')
    expect(screen.length).toBeGreaterThan(4)
    for (const line of [...screen, ...file]) {
      expect(line).not.toMatch(anyDay)
      expect(line).toContain('Eerste werkdag valt in 2025.')
    }
    expect(screen.map((line) => Number.parseInt(line, 10))).toEqual(screen.map((_, at) => at + 1))
  })

  await test.step('doorstroom: de rij zegt niet meer dan het cijfer', async () => {
    await page.goto('/sturing/doorstroom?cijfer=inflow')
    await expect(main(page)).toContainText(why)
    await expectAccessible(page)
    const { screen, file } = await rowsOf(page, 'Aangemeld dit jaar', today)
    for (const line of [...screen, ...file]) expect(line).toContain(`Aangemeld in ${year}.`)
    expect([...screen, ...file].join('\n')).not.toMatch(anyDay)
  })

  await test.step('de wachtlijst: plaats, begeleiding en uren; hoe lang staat bij Doorstroom', async () => {
    await page.goto(await shownQueue(page))
    await expect(main(page)).toContainText(why)
    await expectAccessible(page)
    const { screen, file } = await rowsOf(page, 'Wachtlijst', today)
    expect(screen.length).toBeGreaterThan(4)
    expect([...screen, ...file].join('\n')).not.toMatch(anyDay)
    for (const gone of ['Sinds', 'Laatst bevestigd', 'Volgende controle', 'Sleutel'])
      await expect(main(page).getByRole('columnheader', { name: gone })).toHaveCount(0)
    await main(page).getByRole('link', { name: 'Instroom en doorlooptijd' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Instroom en doorlooptijd' })).toBeVisible()
  })
})

test('de consulent houdt de dagen op de wachtlijst', async ({ page }) => {
  await signInAs(page, 'consulent')
  await page.goto('/wachtlijst')
  for (const kept of ['Naam', 'Sinds', 'Laatst bevestigd', 'Volgende controle'])
    await expect(main(page).getByRole('columnheader', { name: kept })).toHaveCount(1)
  await expect(main(page).getByRole('row').nth(1)).toContainText(anyDay)
})

import type { Page } from '@playwright/test'
import { main, panel } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** Asks the page that is open as it was known on a day. */
async function askKnown(page: Page, day: string) {
  await main(page).getByLabel('Zoals bekend op').fill(day)
  await main(page).getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/bekend=/)
}

const pages = [
  ['/sturing/termijnen', 'Termijnen per soort', 'Er lopen geen termijnen'],
  ['/sturing/switches', 'Per overstap', 'Er is nog geen switch voorbereid.'],
  [
    '/wachtlijst/afwijkingen',
    'Waarom de volgorde niet is gevolgd',
    'In deze tijd is de volgorde steeds gevolgd.',
  ],
] as const

for (const [path, table, nothing] of pages)
  test(`de manager vraagt ${path} zoals bekend op een eerdere dag`, async ({ page }) => {
    await signInAs(page, 'manager')
    await page.goto(`${path}?dag=30-06-2026`)
    await expect(panel(page, table)).not.toContainText(nothing)
    await askKnown(page, '31-12-2021')
    await expect(main(page)).toContainText('zoals bekend op 31 december 2021')
    // Nothing was recorded yet.
    await expect(panel(page, table)).toContainText(nothing)
    await expectAccessible(page)
    await askKnown(page, '31-02-2026')
    await expect(main(page)).toContainText('Zoals bekend op: Deze dag bestaat niet.')
  })

for (const path of ['/sturing/termijnen', '/wachtlijst/afwijkingen'])
  test(`een cijfer van ${path} zoals toen bekend opent rijen zonder dag of sleutel`, async ({ page }) => {
    await signInAs(page, 'manager')
    await page.goto(`${path}?dag=30-06-2026&bekend=01-10-2026`)
    const figure = main(page).locator('a[href*="cijfer="]').first()
    await expect(figure).toHaveAttribute('href', /bekend=2026-10-01/)
    await figure.click()
    const rows = page.locator('#rijen')
    await expect(rows.getByRole('columnheader', { name: 'Regel' })).toBeVisible()
    await expect(rows).toContainText('Zonder naam, nummer of dag')
    await expect(rows).not.toContainText(/Sleutel|T-\d{4}-\d/)
    await expectAccessible(page)
  })

import type { Page } from '@playwright/test'
import { signInAs } from '../support/visit'
import { expect, test } from '../support/watched'

const width = 320
const main = (page: Page) => page.getByRole('main')

/** What sticks out of a table in the middle of the screen, so that its words are read only by scrolling sideways. */
const outside = (page: Page, caption: string) =>
  main(page)
    .getByRole('table', { name: caption })
    .first()
    .evaluate((table, most) => {
      const cells = [...table.querySelectorAll('tbody td')].filter((cell) => cell.textContent)
      const out = cells.filter((cell) => {
        const { left, right } = cell.getBoundingClientRect()
        return left < 0 || right > most || cell.scrollWidth > cell.clientWidth + 1
      })
      return out.map((cell) => cell.textContent)
    }, width)

/** The tables of placing by their screen and, below a list, the row that is opened; each has rows in the practice world. */
const tables: [address: string, opened: string | null, captions: string[]][] = [
  ['/plekken', null, ['Plekken']],
  ['/plekken', 'Verpakkingshal', ['Zitplaatsen en begeleiding per dag', 'Wie zit hier']],
  ['/plaatsingen', null, ['Plaatsingen']],
  ['/plaatsingen?toon=verwezen', null, ['Verwezen en aangeboden']],
  ['/werkgevers', null, ['Werkgevers']],
  ['/werkgevers', 'Werkpad', ['Plekken', 'Wie werkt hier']],
]

async function open(page: Page, address: string, row: string | null) {
  await page.goto(address)
  if (row === null) return
  await main(page).getByRole('link', { name: row, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: row })).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width, height: 640 })
  await signInAs(page, 'hr')
})

test('de tabellen rond plaatsen zijn op 320 pixels te lezen zonder opzij te schuiven', async ({ page }) => {
  for (const [address, row, captions] of tables) {
    await open(page, address, row)
    for (const caption of captions) {
      const table = main(page).getByRole('table', { name: caption }).first()
      await expect(table.getByRole('row').nth(1), `${caption} op ${address}`).toBeVisible()
      expect(await outside(page, caption), `${caption} op ${address}`).toEqual([])
    }
  }
})

test('de dagen van een plek zeggen op 320 pixels bij elk getal wat het is', async ({ page }) => {
  await open(page, '/plekken', 'Verpakkingshal')
  const days = main(page).getByRole('table', { name: 'Zitplaatsen en begeleiding per dag' })
  for (const label of ['Dag', 'Uren', 'Zitplaatsen bezet', 'Begeleiding bezet', 'Nog vrij'])
    await expect(days.getByRole('cell', { name: new RegExp(`^${label}`) }).first()).toBeVisible()
})

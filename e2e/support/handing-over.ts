import type { Page } from '@playwright/test'
import { makePdf } from '../../tests/support/make-office'
import { fill, type Filled } from './visit'
import { expect } from './watched'

export const main = (page: Page) => page.getByRole('main')
export const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** What stands about this person in the list of today that is open. */
export const rowsOf = (page: Page, number: string) => main(page).getByRole('row').filter({ hasText: number })

/** Somebody at work of whom the reader may hand over, by their place in the list. */
export async function somebodyPlaced(page: Page, place: number): Promise<string> {
  await page.goto('/trajecten?stap=placed')
  const numbers = (await main(page).innerText()).match(/T-\d{4}-\d{4,}/g) ?? []
  const number = [...new Set(numbers)].at(place)
  if (!number) throw new Error('nobody is at work')
  return number
}

/** A document of this kind in a trajectory, brought in as a user does. */
export async function addDocument(page: Page, number: string, kind: string, title: string) {
  await page.goto(`/trajecten/${number}/documenten?stap=toevoegen`)
  const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: makePdf(title) }
  await page.getByLabel('Bestand').setInputFiles(file)
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await page.getByLabel('Omschrijving').fill(title)
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(main(page)).toContainText(title)
}

/** Fills the form of which this is the button, and presses it. */
export async function press(page: Page, button: string, values: Filled = {}) {
  const form = main(page)
    .locator('form')
    .filter({ has: page.getByRole('button', { name: button, exact: true }) })
  for (const [label, value] of Object.entries(values)) {
    const field = form.getByLabel(label, { exact: false }).first()
    if (value === true) await field.check()
    else await field.fill(String(value))
  }
  await form.getByRole('button', { name: button, exact: true }).click()
}

/** The page of a handover with what goes along on it, sent to whom is chosen in the one list of its form. */
export async function send(page: Page, values: Filled) {
  await fill(page, values)
  await main(page).getByRole('button', { name: 'Draag over', exact: true }).click()
  await expect(panel(page, /^Overdracht aan/)).toBeVisible()
}

/** What waits for an answer of this person, at the top of today. */
export const waitingFor = (page: Page, name: string) =>
  panel(page, 'Overdrachten die op antwoord wachten')
    .getByRole('listitem')
    .filter({ hasText: name.trim().split(' ').at(-1) ?? '' })

/** The page on which the receiver reads what came along of this person. */
export async function openReceived(page: Page, name: string) {
  await page.goto('/vandaag')
  await waitingFor(page, name)
    .getByRole('link', { name: /^Lees wat er meekomt/ })
    .click()
  await expect(panel(page, 'Wat u krijgt')).toBeVisible()
}

import type { Page } from '@playwright/test'
import { numberOf, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')

/** A list of two: one row is right, the other has a birth date that is no day. */
const list = [
  'Achternaam;Voorletters;Geb.datum;BSN;Advies;Datum advies;Besluit;Datum besluit;Status;Opmerkingen',
  'Goedhartsen;A.;1-2-1990;;positief;1-3-2024;toegekend;1-4-2024;wachtlijst;belt liever na 10 uur',
  'Kalenderman;B.;31-2-1990;;positief;1-3-2024;toegekend;2-4-2024;wachtlijst;',
].join('\r\n')

async function readList(page: Page) {
  await page.goto('/invoer')
  await page
    .getByLabel('Bestand met de lijst')
    .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('button', { name: 'Lees de lijst' }).click()
  await page.getByRole('button', { name: 'Bewaar en controleer de regels' }).click()
}

async function found(page: Page, name: string): Promise<string> {
  await page.goto('/trajecten')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/zoek=/)
  return main(page).innerText()
}

test('een eigen csv: een cel verbeteren, invoeren en alles weer terugdraaien', async ({ page }) => {
  await signInAs(page, 'consulent')
  await readList(page)

  await test.step('de cel die niet klopt wordt hier verbeterd', async () => {
    await expect(main(page)).toContainText('1 geweigerd')
    await main(page)
      .getByRole('tab', { name: /^Geweigerd/ })
      .or(main(page).getByRole('link', { name: /^Geweigerd/ }))
      .click()
    const row = main(page).getByRole('row').filter({ hasText: 'Kalenderman' })
    await row.getByRole('link', { name: /^Aanpassen/ }).click()
    const cell = page.getByRole('textbox', { name: /^Geboortedatum/ })
    await expect(cell).toHaveAccessibleDescription(/In het bestand staat: 31-2-1990/)
    await expectAccessible(page)
    await cell.fill('28-2-1990')
    await page.getByRole('button', { name: 'Bewaar deze regel' }).click()
    await expect(main(page)).toContainText('0 geweigerd')
  })

  await test.step('invoeren', async () => {
    await page.getByRole('button', { name: 'Voer 2 regels in' }).click()
    await expect(main(page)).toContainText('2 mensen ingevoerd', { timeout: 60_000 })
  })
  const outcome = page.url()
  const number = await numberOf(page, 'B. Kalenderman')
  await page.goto(`/trajecten/${number}`)
  await expect(main(page)).toContainText('28-02-1990')

  await test.step('terugdraaien', async () => {
    await page.goto(outcome)
    await main(page).getByText('Draai deze invoer terug').click()
    await main(page).getByRole('button', { name: 'Ja, draai terug' }).click()
    await expect(main(page)).toContainText('Deze invoer is teruggedraaid')
    await expectAccessible(page)
    await page.goto(`/trajecten/${number}`)
    await expect(main(page)).toContainText('teruggedraaid')
    expect(await found(page, 'A. Goedhartsen')).not.toMatch(/Wachtlijst sinds|Te plaatsen sinds/)
  })
})

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { fill, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** A table of a guideline as it is taken along. */
async function taken(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('link', { name: link }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

const choose = (page: Page, label: string, name: string, text: string) =>
  main(page)
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('de beheerder leest een jaar van CBS in uit de bestanden van een ander jaar, ziet eerst wat niet klopt, en neemt het terug', async ({
  page,
}) => {
  await signInAs(page, 'beheerder')
  await page.goto('/beheer')
  await main(page).getByRole('link', { name: 'Richtlijnen van CBS' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Richtlijnen van CBS' })).toBeVisible()
  const years = main(page).getByRole('table', { name: 'Welke jaren bekend zijn' })
  await years.getByRole('link', { name: '2015' }).click()
  await expect(main(page).getByRole('table', { name: 'Velden' })).toContainText('Burgerservicenummer')
  await expectAccessible(page)
  const fields = await taken(page, 'velden van 2015')
  const codes = await taken(page, 'codes van 2015')

  await test.step('een rij die niet klopt: met de reden, en er valt niets vast te leggen', async () => {
    await choose(page, 'Velden (CSV)', 'velden.csv', fields)
    await choose(page, 'Codes (CSV)', 'codes.csv', codes.replace('2015,gender,1,', '2015,gender,9,'))
    const wrong = main(page).getByRole('table', { name: 'Wat er niet klopt' })
    await expect(wrong).toContainText('De code past niet in het veld Geslacht.')
    await expect(main(page).getByRole('button', { name: 'Leg dit jaar vast' })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('met de bestanden zoals zij waren is het jaar er', async () => {
    await choose(page, 'Codes (CSV)', 'codes.csv', codes)
    await expect(main(page)).toContainText('19 velden en 14 codes gelezen')
    await fill(page, {
      Jaar: '2018',
      'Titel van de richtlijn': 'Proef met de velden van 2015',
      'Eerste dag': '01-01-2018',
      'Laatste dag': '31-12-2018',
      Bron: 'CBS, proef',
      'Adres van de bron': 'https://www.cbs.nl/srg',
      Zekerheid: 'Laag',
    })
    await expectAccessible(page)
    await main(page).getByRole('button', { name: 'Leg dit jaar vast' }).click()
    await expect(years.getByRole('row').filter({ hasText: 'CBS, proef' })).toContainText('01-01-2018')
  })

  await test.step('de consulent kan een maand van dat jaar leveren, en een jaar later niet', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/trajecten/cbs?jaar=2018&maand=3')
    await expect(main(page).getByRole('button', { name: 'Maak het bestand voor CBS' })).toBeVisible()
    await page.goto('/trajecten/cbs?jaar=2019&maand=3')
    await expect(main(page)).toContainText('Voor deze maand is geen richtlijn van CBS bekend')
    await expect(main(page).getByRole('button', { name: 'Maak het bestand voor CBS' })).toHaveCount(0)
  })

  await test.step('teruggenomen is het jaar weer onbekend', async () => {
    await signInAs(page, 'beheerder')
    await page.goto('/beheer/srg?jaar=2018')
    await main(page).getByRole('button', { name: 'Neem 2018 terug' }).click()
    await expect(years.getByRole('link', { name: '2015' })).toBeVisible()
    await expect(years.getByRole('link', { name: '2018' })).toHaveCount(0)
  })
})

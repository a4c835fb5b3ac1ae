import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { fill, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const box = (page: Page, name: string) => main(page).getByRole('textbox', { name, exact: true })
const table = (page: Page, name: string) => main(page).getByRole('table', { name })
const dutch = (day: Date) =>
  day.toLocaleDateString('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** The day before the one that the list shows. */
async function dayBefore(page: Page): Promise<string> {
  const [day, month, year] = (await box(page, 'Stand op').inputValue()).split('-').map(Number)
  return dutch(new Date(year ?? 0, (month ?? 1) - 1, (day ?? 1) - 1))
}

/** Asks a list of another day; `shown` are its first words then. */
async function ask(page: Page, day: string, known: string, shown: string) {
  await box(page, 'Stand op').fill(day)
  await box(page, 'Zoals bekend op').fill(known)
  await main(page).getByRole('button', { name: 'Toon' }).first().click()
  await expect(main(page)).toContainText(known ? `${shown}, zoals bekend op ${known}` : shown)
}

test('HR verbetert waar een plek is; gisteren, zoals toen bekend, staat er nog wat er stond', async ({
  page,
}) => {
  await signInAs(page, 'hr')
  await page.goto('/plekken?plek=Fietsenwerkplaats')
  const yesterday = await dayBefore(page)
  const place = table(page, 'Plekken').getByRole('row').nth(1)
  const hall = `Stationshal ${Date.now()}`

  await test.step('de locatie wordt verbeterd', async () => {
    await place.getByRole('link', { name: 'Fietsenwerkplaats' }).click()
    await main(page).getByRole('link', { name: 'Wijzig deze plek' }).click()
    await expect(page.getByLabel('Locatie')).toBeVisible()
    await fill(page, { Locatie: hall })
    await main(page).getByRole('button', { name: 'Sla op' }).click()
    await expect(main(page)).toContainText(hall)
  })

  await test.step('gisteren, zoals toen bekend: de oude locatie, en niets te doen', async () => {
    await page.goto('/plekken?plek=Fietsenwerkplaats')
    await expect(place).toContainText(hall)
    await ask(page, yesterday, yesterday, 'hoeveel zitplaatsen toen vrij waren')
    await expect(place).toContainText('Station, Meerdorp')
    await expect(main(page)).toContainText('Vanaf wanneer een plek vol raakt, staat hier niet')
    await expect(main(page).getByRole('link', { name: 'Voeg een plek toe' })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('gisteren, zoals nu bekend: dezelfde plek zoals zij nu heet', async () => {
    await ask(page, yesterday, '', `Welke werkplekken er waren op ${yesterday}`)
    await expect(place).toContainText(hall)
  })
})

test('een advies dat vandaag is vastgelegd lag er gisteren al, en was gisteren niet bekend', async ({
  page,
}) => {
  const surname = `Laatpost ${Date.now()}`
  await signInAs(page, 'consulent')
  await page.goto('/trajecten/adviezen')
  const yesterday = await dayBefore(page)
  const row = table(page, 'Adviezen zonder traject').getByRole('row').filter({ hasText: surname })

  await test.step('vastleggen: gisteren ontvangen', async () => {
    await main(page).getByText('Leg een advies vast waarvan u geen traject vindt').click()
    await fill(page, {
      Achternaam: surname,
      'Uitkomst van het advies': 'Positief',
      'Datum van het advies': yesterday,
      'Ontvangen op': yesterday,
    })
    await main(page).getByRole('button', { name: 'Leg het advies vast' }).click()
    await expect(row).toBeVisible()
  })

  await test.step('gisteren, zoals nu bekend: het lag er, en er is niets mee te doen', async () => {
    await ask(page, yesterday, '', `op ${yesterday} nog niemand had opgepakt`)
    await expect(row).toContainText('0 dagen')
    await expect(row.getByRole('link')).toHaveCount(0)
    await expect(main(page)).toContainText('die worden niet per dag bewaard')
    await expectAccessible(page)
  })

  await test.step('gisteren, zoals toen bekend: niemand wist ervan', async () => {
    await ask(page, yesterday, yesterday, 'nog niemand had opgepakt')
    await expect(row).toHaveCount(0)
  })

  await test.step('het gaat terug naar UWV en ligt er niet meer', async () => {
    await page.goto('/trajecten/adviezen')
    await row.getByRole('link').click()
    await main(page).getByText('Terug naar UWV', { exact: true }).click()
    await main(page).getByLabel('Waarom gaat het terug naar UWV?').fill('Woont niet in deze gemeente.')
    await main(page).getByRole('button', { name: 'Stuur terug' }).click()
    await page.waitForURL((url) => !url.searchParams.has('bij'))
    await expect(row).toHaveCount(0)
  })
})

import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/watched'
import { signInAs, type Person } from '../support/visit'

/** Every screen of each role; a link on the first list leads to the pages with a name of their own. */
const screens: Partial<Record<Person, string[]>> = {
  consulent: ['/vandaag', '/vandaag/week', '/trajecten', '/trajecten/nieuw', '/wachtlijst', '/wachtlijst/rondes', '/plekken', '/plekken/ontbreekt', '/plaatsingen', '/werkgevers', '/invoer', '/mijn', '/toegankelijkheid'],
  besluitnemer: ['/vandaag', '/vandaag/week?van=team', '/trajecten', '/wachtlijst'],
  hr: ['/vandaag', '/vandaag/week?van=team', '/plekken', '/plekken/ontbreekt?soort=all', '/plekken/nieuw', '/plaatsingen', '/werkgevers', '/werkgevers/nieuw'],
  manager: ['/sturing', '/sturing/ontbreekt', '/wachtlijst'],
  beheerder: ['/beheer', '/beheer/accounts', '/beheer/accounts/nieuw', '/beheer/organisaties', '/beheer/parameters', '/beheer/parameters?deel=minimumloon', '/beheer/parameters?deel=gemeenten', '/beheer/brieven', '/beheer/brieven/granted', '/beheer/parameters?deel=switchregels&overstap=sheltered-jobAgreement', '/beheer/parameters/switchregel/sheltered-jobAgreement-needs-1', '/beheer/logboek', '/beheer/achtergrondwerk', '/beheer/berichten'],
} // prettier-ignore

/** Nothing but a table in its own region may be wider than the window (WCAG 1.4.10). */
async function expectNoSideways(page: Page) {
  const [inside, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(inside, page.url()).toBeLessThanOrEqual((window ?? 0) + 1)
}

async function look(page: Page, path: string) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  for (const [width, height] of [
    [768, 1024],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectNoSideways(page)
  }
}

/**
 * From the list of placements over the first placement, which is looked at too, to its trajectory.
 * A job that ends today still runs, while its company may no longer see the person: that one has no trajectory to go to.
 */
async function openFirstPlaced(page: Page) {
  await page.goto('/plaatsingen')
  await page
    .getByRole('main')
    .locator('a[href^="/plaatsingen/"]')
    .filter({ hasNotText: 'Niet meer zichtbaar' })
    .first()
    .click()
  await expect(page).toHaveURL(/\/plaatsingen\/[0-9a-f-]{36}/)
  await look(page, new URL(page.url()).pathname)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Naar het traject' }).click()
}

test('het inlogscherm', async ({ page }) => look(page, '/inloggen'))

for (const [person, paths] of Object.entries(screens)) {
  test(`schermen van ${person}`, async ({ page }) => {
    await signInAs(page, person as Person)
    for (const path of paths) await look(page, path)
  })
}

test('een traject voor consulent, besluitnemer en HR', async ({ page }) => {
  for (const [person, list] of [
    ['consulent', '/trajecten'],
    ['besluitnemer', '/trajecten'],
    ['hr', '/plaatsingen'],
  ] as const) {
    await signInAs(page, person)
    if (list === '/plaatsingen') await openFirstPlaced(page)
    else {
      await page.goto(list)
      await page.getByRole('main').locator('a[href^="/trajecten/T-"]').first().click()
    }
    await expect(page).toHaveURL(/\/trajecten\/T-/)
    const path = new URL(page.url()).pathname
    await look(page, path)
    await look(page, `${path}/contact`)
    await look(page, `${path}/contact?stap=makeAppointment`)
  }
})

test('de brieven van een traject en een concept', async ({ page }) => {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten')
  await page.getByRole('main').locator('a[href^="/trajecten/T-"]').first().click()
  await page.getByRole('main').getByRole('link', { name: 'Brieven' }).click()
  await expect(page).toHaveURL(/brieven$/)
  await look(page, new URL(page.url()).pathname)
  await page.getByLabel('Soort brief').selectOption({ label: 'Uitnodiging' })
  await page.getByRole('button', { name: 'Maak een concept' }).click()
  await expect(page).toHaveURL(/brieven\/[0-9a-f-]{36}$/)
  await look(page, new URL(page.url()).pathname)
})

test('de loonkostensubsidie van een plaatsing, voor consulent en HR', async ({ page }) => {
  for (const person of ['consulent', 'hr'] as const) {
    await signInAs(page, person)
    await openFirstPlaced(page)
    await page.getByRole('link', { name: 'Bedrag en uitleg' }).click()
    await expect(page).toHaveURL(/loonkostensubsidie$/)
    await look(page, new URL(page.url()).pathname)
  }
})

test('de documenten van een traject, voor consulent en HR', async ({ page }) => {
  for (const person of ['consulent', 'hr'] as const) {
    await signInAs(page, person)
    await openFirstPlaced(page)
    await page.getByRole('link', { name: 'Documenten' }).click()
    await expect(page).toHaveURL(/documenten$/)
    await look(page, new URL(page.url()).pathname)
    if (person === 'consulent') await look(page, `${new URL(page.url()).pathname}?stap=toevoegen`)
  }
})

test('de rijen achter een cijfer', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing')
  await page.getByRole('main').locator('a[href^="/sturing/"]').first().click()
  await expect(page).toHaveURL(/\/sturing\//)
  await look(page, page.url())
})

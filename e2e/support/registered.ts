import type { Page } from '@playwright/test'
import { fill } from './visit'
import { expect } from './watched'

/** Letters that no name of this run has yet, so that nobody is taken for somebody else. */
export const unique = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    '',
  )

/** Somebody with an address whom the municipality registered on a day; who looks like somebody else is said to be another. */
export async function registered(
  page: Page,
  surname: string,
  birthDate: string,
  on: string,
  looksLike: 'nobody' | 'somebody' = 'nobody',
): Promise<string> {
  await page.goto('/trajecten/nieuw')
  await fill(page, {
    'Aangemeld op': on,
    'Wie meldt aan?': 'De persoon zelf',
    Voorletters: 'K.',
    Voorvoegsel: 'de',
    Geslachtsnaam: surname,
    'Geslacht (': 'Man',
    Geboortedatum: birthDate,
    Straat: 'Kastanjelaan',
    Huisnummer: '12',
    Postcode: '1234 AB',
    Plaats: 'Meerdorp',
    Uitkering: 'Bijstand',
  })
  const press = () => page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await press()
  if (looksLike === 'somebody') {
    await fill(page, { 'Dit is iemand anders dan de gevonden personen': true })
    await press()
  }
  await expect(page).toHaveURL(/\/trajecten\/T-/)
  return /T-\d{4}-\d{4,}/.exec(page.url())?.[0] ?? ''
}

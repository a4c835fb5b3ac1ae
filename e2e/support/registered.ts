import type { Page } from '@playwright/test'
import { fill } from './visit'
import { expect } from './watched'

/** Letters that no name of this run has yet, so that nobody is taken for somebody else. */
export const unique = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    '',
  )

/** Somebody with an address whom the municipality registered on a day. */
export async function registered(
  page: Page,
  surname: string,
  birthDate: string,
  on: string,
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
  await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await expect(page).toHaveURL(/\/trajecten\/T-/)
  return /T-\d{4}-\d{4,}/.exec(page.url())?.[0] ?? ''
}

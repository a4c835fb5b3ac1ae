import type { Page } from '@playwright/test'
import { main, press } from './letter-rounds'
import { expect } from './watched'

/** Brings a list in as a user does: a file with a header and these rows, all of which are right. */
export async function bringIn(page: Page, name: string, header: string, rows: readonly string[]) {
  await page.goto('/invoer')
  await page.getByLabel('Bestand met de lijst').setInputFiles({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  })
  await press(page, 'Lees de lijst')
  await press(page, 'Bewaar en controleer de regels')
  await press(page, `Voer ${rows.length} regels in`)
  await expect(main(page)).toContainText(`${rows.length} mensen ingevoerd`, { timeout: 30_000 })
}

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { figuresOf } from '../support/figures-list'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const summary = 'Breng een bestand van UWV binnen'

async function readFile(page: Page, name: string, buffer: Buffer) {
  await main(page).getByLabel('Bestand van UWV').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await main(page).getByRole('button', { name: 'Lees het bestand' }).click()
}

test('de manager brengt een bestand van UWV binnen: een lijst van mensen wordt geweigerd, goede regels vastgelegd, het verschil bekeken en afgesproken', async ({
  page,
}) => {
  // Another number each time, since the same is not recorded twice.
  const [told, agreed] = [1000 + (Date.now() % 900_000), `Afgesproken ${Date.now()}`]
  await signInAs(page, 'manager')
  await page.goto('/sturing/uwv')
  await main(page).getByText(summary, { exact: true }).click()

  await test.step('een lijst van mensen hoort bij Invoer', async () => {
    await readFile(page, 'mensen.csv', Buffer.from('Achternaam;Geb.datum\r\nVries;1-1-1990\r\n'))
    await expect(main(page).getByRole('alert')).toContainText('In dit bestand staan mensen')
    await expect(main(page)).not.toContainText('Vries')
  })

  await test.step('een bestand dat te groot is wordt niet eens verstuurd', async () => {
    await readFile(page, 'groot.csv', Buffer.alloc(5_000_001, 'a'))
    await expect(main(page).getByRole('alert')).toContainText('groter dan 5 MB')
  })

  const good = main(page).getByRole('table', { name: 'Wat wordt vastgelegd', exact: true })
  const left = main(page).getByRole('table', { name: 'Wat niet wordt vastgelegd' })
  await test.step('goede en foute regels staan er met wat ermee gebeurt', async () => {
    const rows = [
      'Gemeente;Kwartaal;Cijfer;Waarde',
      `Meerdorp;2e kwartaal 2026;Mensen met een positief advies;${told}`,
      `Meerdorp;30-06-2026;Positieve adviezen in het kwartaal;${told}`,
      'Amsterdam;2026K2;Mensen met een positief advies;900',
      'Meerdorp;2030K1;Mensen met een positief advies;31',
      'Meerdorp;2026K1;Mensen met een positief advies;31,5',
    ]
    await readFile(page, 'uwv-2026k2.csv', Buffer.from(rows.join('\r\n')))
    await expect(good.getByRole('row')).toHaveCount(3)
    await expect(left.getByRole('row')).toHaveCount(4)
    await expect(left.getByRole('row').filter({ hasText: '31,5' })).toContainText('Geen heel getal van 0 of meer')
    await expect(left.getByRole('row').filter({ hasText: 'Amsterdam' })).toContainText('Geen gemeente van u')
    await expectAccessible(page)
  })

  await test.step('samen vastgelegd, en van elk het verschil', async () => {
    await main(page).getByRole('button', { name: 'Leg 2 cijfers vast' }).click()
    await expect(main(page).getByText('2 cijfers van UWV vastgelegd')).toBeVisible()
    const done = main(page).getByRole('table', { name: 'Vastgelegd uit dit bestand' })
    const row = done.getByRole('row').filter({ hasText: 'Mensen met een positief advies' })
    await expectAccessible(page)
    await row.getByRole('link').click()
    await expect(page).toHaveURL(/cijfer=withAdvice/)
    const figures = await figuresOf(page, 'Naast elkaar')
    expect(figures['personen volgens UWV']).toBe(new Intl.NumberFormat('nl-NL', { useGrouping: 'always' }).format(told))
    await expect(main(page)).toContainText('Bestand uwv-2026k2.csv, regel 2')
    await expect(main(page)).toContainText('kwartaal 2 van 2026')
  })

  await test.step('en bewaart wat is afgesproken', async () => {
    await main(page).getByText('Leg vast wat is afgesproken', { exact: true }).click()
    const form = main(page).locator('details[open]').filter({ hasText: 'Leg vast wat is afgesproken' }).locator('form')
    await form.getByLabel('Afgesproken cijfer').fill('12')
    await form.getByLabel('Wat is afgesproken, en met wie?').fill(agreed)
    await form.getByRole('button', { name: 'Leg de afspraak vast' }).click()
    await expect(main(page).getByRole('row').filter({ hasText: agreed })).toContainText('Afgesproken')
  })
}) // prettier-ignore

test('hetzelfde bestand nog eens binnenbrengen legt niets dubbel vast', async ({ page }) => {
  await signInAs(page, 'managerBoth')
  const sample = readFileSync('tests/fixtures/uwv/uwv_2026k3_voorbeeld.csv')
  const once = async () => {
    await page.goto('/sturing/uwv')
    await main(page).getByText(summary, { exact: true }).click()
    await readFile(page, 'uwv_2026k3_voorbeeld.csv', sample)
    await expect(main(page).getByRole('heading', { name: /^Wat niet wordt vastgelegd/ })).toBeVisible()
  }
  await once()
  const record = main(page).getByRole('button', { name: /^Leg \d cijfers? vast$/ })
  if (await record.isVisible()) {
    await record.click()
    await expect(main(page).getByText(/van UWV vastgelegd/)).toBeVisible()
  }
  await once()
  await expect(main(page)).toContainText('Uit dit bestand is niets vast te leggen.')
  await expect(main(page).getByRole('row').filter({ hasText: 'Zo al vastgelegd' })).toHaveCount(3)
  await expect(record).toHaveCount(0)
})

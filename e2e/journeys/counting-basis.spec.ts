import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('de beheerder legt vast dat het aantal vanaf een latere dag in mensen telt, en corrigeert de bron', async ({
  page,
}) => {
  await signInAs(page, 'beheerder')
  await page.goto('/beheer/organisaties')
  const link = page.getByRole('link', { name: 'Gemeente Meerdorp' })
  const row = main(page).getByRole('row').filter({ has: link })
  await expect(row).toContainText('Plekken van 31 uur')
  await row.getByRole('link', { name: 'Gemeente Meerdorp' }).click()
  const counts = page.getByRole('region', { name: 'Het aantal telt in' })
  await expect(counts).toContainText('Hiermee vergelijkt Schakel de realisatie')

  await test.step('zonder bron of dag wordt het niet bewaard', async () => {
    await counts.getByText('Leg een andere telling vast', { exact: true }).click()
    await counts.getByRole('radio', { name: 'Mensen', exact: true }).check()
    await counts.getByRole('button', { name: 'Leg de telling vast' }).click()
    await expect(counts).toContainText('Vul “Vanaf” in.')
    await expect(counts).toContainText('Vul “Bron” in.')
    await expectAccessible(page)
  })

  await test.step('met dag en bron: wat nu geldt eindigt de dag ervoor, en vandaag verandert er niets', async () => {
    await counts.getByRole('textbox', { name: 'Vanaf' }).fill('01-01-2040')
    await counts.getByRole('textbox', { name: 'Bron' }).fill('Raadsbesluit 2039-12')
    await counts.getByRole('button', { name: 'Leg de telling vast' }).click()
    const entry = counts.getByRole('listitem').filter({ hasText: 'Raadsbesluit 2039-12' })
    await expect(entry).toContainText('vanaf 01-01-2040')
    await expect(counts).toContainText('tot en met 31-12-2039')
    await page.goto('/beheer/organisaties')
    await expect(row).toContainText('Plekken van 31 uur')
  })

  await test.step('een andere bron: wat er stond blijft te lezen, met waarom het niet klopte', async () => {
    await row.getByRole('link', { name: 'Gemeente Meerdorp' }).click()
    const entry = counts.getByRole('listitem').filter({ hasText: 'Raadsbesluit 2039-12' })
    await entry.getByText('Corrigeer', { exact: false }).first().click()
    await entry.getByRole('textbox', { name: 'Bron' }).fill('Raadsbesluit 2039-14')
    await entry.getByRole('textbox', { name: 'Waarom klopt dit niet' }).fill('Verkeerd nummer overgenomen.')
    await entry.getByRole('button', { name: 'Corrigeer', exact: true }).click()
    await expect(counts.getByRole('listitem').filter({ hasText: 'Raadsbesluit 2039-14' })).toContainText('vanaf 01-01-2040')
    await expect(counts).toContainText('Verkeerd nummer overgenomen.')
    await expect(counts).toContainText('Raadsbesluit 2039-12')
    await expectAccessible(page)
  }) // prettier-ignore
})

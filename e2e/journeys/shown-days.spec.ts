import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('de manager ziet het als een dag niet bestaat of nog moet komen, en wat hij typte blijft staan', async ({
  page,
}) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing')
  const day = main(page).getByRole('textbox', { name: 'Stand op' })
  const show = main(page).getByRole('button', { name: 'Toon' })
  const today = await day.inputValue()

  await test.step('een dag die niet bestaat: vandaag, en dat staat erbij', async () => {
    await day.fill('31-02-2026')
    await show.click()
    await expect(main(page)).toContainText(`Deze dag bestaat niet. Hieronder staat ${today}.`)
    await expect(day).toHaveValue('31-02-2026')
    await expect(day).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page)
  })

  await test.step('een dag die nog moet komen is geen voorspelling', async () => {
    await day.fill('30-06-2027')
    await show.click()
    await expect(main(page)).toContainText('30-06-2027 moet nog komen. U ziet alleen wat nu al vastligt')
    await expect(day).not.toHaveAttribute('aria-invalid')
  })

  await test.step('de wachtlijst heeft geen dag in de toekomst', async () => {
    await page.goto('/wachtlijst?dag=30-06-2027')
    await expect(main(page)).toContainText(`Kies ${today} of een eerdere dag. Hieronder staat ${today}.`)
    await expect(day).toHaveValue('30-06-2027')
  })

  await test.step('een dag na die van “Zoals bekend op” moest toen nog komen, en dat staat erbij', async () => {
    for (const path of ['/sturing', '/sturing/kwaliteit', '/sturing/termijnen', '/wachtlijst']) {
      await page.goto(`${path}?dag=2026-09-30&bekend=2026-01-01`)
      await expect(main(page)).toContainText('Op 01-01-2026 moest 30-09-2026 nog komen.')
    }
    await expectAccessible(page)
  })
})

test('de cijfers van een gemeente noemen aanbod en proefplaats één keer, als stap', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing/vergelijk')
  const table = main(page).getByRole('table', { name: 'Cijfers op twee dagen' })
  await expect(table.getByRole('row', { name: /^Aanbod personen/ })).toHaveCount(1)
  await expect(table).not.toContainText('Open aanbod')
  expect((await page.request.get('/sturing/aanbod')).status()).toBe(404)
})

test('wie op twee gemeenten stuurt, opent elke gemeente uit het overzicht', async ({ page }) => {
  await signInAs(page, 'managerBoth')
  await page.goto('/sturing/gemeenten?dag=31-12-2025')
  const table = main(page).getByRole('table', { name: 'Gemeenten naast elkaar' })
  await expect(table).not.toContainText('/sturing')
  await table.getByRole('link', { name: /Meerdorp/ }).click()
  await expect(main(page)).toContainText('Meerdorp: hoe het ervoor staat op 31 december 2025')
})

import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { fill, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const box = (page: Page, name: string) => main(page).getByRole('textbox', { name })
const list = (page: Page) => main(page).getByRole('table', { name: 'Wachtlijst' })
const dutch = (day: Date) =>
  day.toLocaleDateString('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' })

async function ask(page: Page, day: string, known: string) {
  await box(page, 'Stand op').fill(day)
  await box(page, 'Zoals bekend op').fill(known)
  await main(page).getByRole('button', { name: 'Toon' }).click()
}

test('een consulent ziet de wachtlijst zoals die gisteren bekend was, ook na een correctie', async ({
  page,
}) => {
  await signInAs(page, 'consulent')
  await page.goto('/wachtlijst')
  const today = await box(page, 'Stand op').inputValue()
  const [day, month, year] = today.split('-').map(Number)
  const yesterday = dutch(new Date(year ?? 0, (month ?? 1) - 1, (day ?? 1) - 1))
  const first = list(page).getByRole('row').nth(1)
  const person = first.getByRole('link').filter({ hasNotText: /^\d+$/ }).first()
  const name = (await person.innerText()).trim()

  await test.step('de dag op de lijst van de eerste wordt verbeterd', async () => {
    await person.click()
    await main(page)
      .getByRole('link', { name: /^Corrigeer ?: Te plaatsen/ })
      .click()
    await fill(page, {
      'Op de lijst sinds': yesterday,
      'Waarom klopte het niet?': 'Verkeerd overgenomen uit de brief.',
    })
    await main(page).getByRole('button', { name: 'Corrigeer' }).click()
    await expect(main(page)).toContainText(`op de lijst sinds ${yesterday}`)
  })

  await test.step('gisteren, zoals nu bekend: niet meer vooraan', async () => {
    await page.goto('/wachtlijst')
    await ask(page, yesterday, '')
    await expect(main(page)).toContainText(`Wie wachtte op ${yesterday}`)
    await expect(first).not.toContainText(name)
  })

  await test.step('gisteren, zoals gisteren bekend: zoals het toen op het scherm stond', async () => {
    await ask(page, yesterday, yesterday)
    await expect(main(page)).toContainText(`zoals bekend op ${yesterday}`)
    await expect(first).toContainText(name)
    await expect(list(page).getByRole('columnheader', { name: 'Volgende controle' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('nalopen van die dag: geen uitkomst vast te leggen', async () => {
    await page.goto('/wachtlijst/nalopen?deel=alle')
    await ask(page, yesterday, yesterday)
    await expect(main(page)).toContainText(`wie telde mee op ${yesterday}`)
    await expect(main(page).getByRole('link', { name: 'Uitkomst' })).toHaveCount(0)
    await expectAccessible(page)
  })
})

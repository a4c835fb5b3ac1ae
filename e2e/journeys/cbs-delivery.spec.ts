import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('de consulent ziet wat er naar CBS gaat, hoort waarom een jaar niet kan, en haalt een bestand tweemaal gelijk op', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await test.step('van Trajecten, Wat niet klopt, naar de levering', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/trajecten/kwaliteit')
    await main.getByRole('link', { name: 'Levering aan CBS' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Levering aan CBS (SRG)' })).toBeVisible()
  })

  await test.step('van deze maand is er geen richtlijn: wel de regels, geen bestand', async () => {
    await expect(main.getByText('Voor deze maand is geen richtlijn van CBS bekend')).toBeVisible()
    await expect(main.getByRole('button', { name: 'Maak het bestand voor CBS' })).toHaveCount(0)
    await expect(main.getByRole('table', { name: 'Regels van deze maand' })).toContainText('Beschut werk')
    await main.getByText('Zo gaan deze regels naar het CBS: elk veld met zijn code').click()
    const delivered = main.getByRole('table', { name: 'Zo gaan deze regels naar het CBS' })
    await expect(delivered.getByRole('columnheader', { name: 'Geboortedatum' })).toBeVisible()
    await expect(delivered.getByRole('row').nth(1)).toContainText(/(19|20)\d{6}/)
    await expect(main).not.toContainText(/9999\d{5}/)
    await expectAccessible(page)
  })

  await test.step('een maand van 2015 kan wel, ook zonder iemand', async () => {
    await main.getByRole('combobox', { name: 'Jaar' }).selectOption('2015')
    await main.getByRole('combobox', { name: 'Maand' }).selectOption({ label: 'februari' })
    await main.getByRole('button', { name: 'Toon', exact: true }).click()
    await expect(main.getByText('Er is niemand te leveren.')).toBeVisible()
    await main.getByLabel('Berichtgevercode').fill('12')
    await main.getByRole('button', { name: 'Maak het bestand voor CBS' }).click()
    await expect(main.getByText('Vul bij “Berichtgevercode” vier cijfers in.').first()).toBeVisible()
    await main.getByLabel('Berichtgevercode').fill('1234')
    await main.getByRole('button', { name: 'Maak het bestand voor CBS' }).click()
    await expect(main.getByText('februari 2015: 0 regels').first()).toBeVisible()
  })

  await test.step('het bestand is elke keer hetzelfde en past bij het controlegetal', async () => {
    const take = async () => {
      const download = page.waitForEvent('download')
      await main
        .getByRole('button', { name: /^Download februari 2015/ })
        .first()
        .click()
      return readFileSync(await (await download).path())
    }
    const [first, second] = [await take(), await take()]
    expect(first.toString()).toContain('<Statistiekmaand>02</Statistiekmaand>')
    expect(second.equals(first)).toBe(true)
    const sum = createHash('sha256').update(first).digest('hex')
    await expect(main.getByText(`Controlegetal (SHA-256): ${sum}`).first()).toBeVisible()
  })
})

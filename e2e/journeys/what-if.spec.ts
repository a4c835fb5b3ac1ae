import { box, keepScenario, numberBoxes, supposed, supposing } from '../support/scenarios'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('de manager schuift met de uren, ziet de plekken veranderen, bewaart twee scenario’s en vergelijkt ze', async ({
  page,
}) => {
  const [fewer, more] = [`25 uur ${Date.now()}`, `26 uur ${Date.now()}`]
  const main = page.getByRole('main')
  const outcome = main.getByText(/^Eind \d{4}: /)
  const quarter = main.getByRole('table', { name: 'Verkenning per kwartaal' })

  await test.step('van Sturing naar Wat als: duidelijk geen echte cijfers', async () => {
    await signInAs(page, 'manager')
    await page.goto('/sturing')
    await main.getByRole('link', { name: 'Wat als', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Wat als' })).toBeVisible()
    await expect(main.getByText('Verkenning, geen echte cijfers')).toBeVisible()
    await expect(main.getByText('De verkenning houdt op')).toHaveCount(0)
  })

  await test.step('31 mensen van 25 uur zijn 25 plekken van 31 uur (C2)', async () => {
    await supposing(page, { ...supposed, 'Begint met werken': '0', 'Stopt met werken': '0' })
    await expect(outcome).toContainText('31 mensen, 25 plekken')
    await expect(quarter.getByRole('row').nth(1)).toContainText('25')
  })

  await test.step('een jaar waarvan het minimumloon niet bekend is, heeft geen bedrag', async () => {
    const money = main.getByRole('table', { name: 'Geld per kalenderjaar' })
    await expect(money.getByRole('row').nth(1)).toContainText('€')
    await expect(money.getByRole('row').nth(2)).toContainText('geen bedrag bekend')
    await main.getByLabel('Loonwaarde, daarna het plan (nog geen wet)').check()
    await box(page, 'Eigen aanname voor het minimumloon').fill('2400')
    await expect(money.getByRole('row').nth(2)).toContainText('eigen aanname')
    await expect(money.getByRole('row', { name: /^2028/ })).toContainText('plan, geen wet')
    await expectAccessible(page)
  })

  await test.step('een jaar zonder aantal haalt de grens niet weg: de verkenning houdt op, en zegt dat', async () => {
    const [warning, lastYear] = [main.getByText('De verkenning houdt op'), numberBoxes(page).last()]
    await expect(warning).toHaveCount(0)
    const number = await lastYear.inputValue()
    await lastYear.fill('')
    await expect(warning).toBeVisible()
    await expect(outcome).toContainText('is niet te zeggen hoe het verdergaat')
    await lastYear.fill(number)
    await expect(warning).toHaveCount(0)
  })

  await test.step('op 1280 breed schuift niets opzij, en geen woord staat over een bedrag', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect(quarter).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    const cells = main.getByRole('table', { name: 'Geld per kalenderjaar' }).getByRole('cell')
    for (const cell of await cells.all())
      expect(await cell.evaluate((each) => each.scrollWidth <= each.clientWidth + 1)).toBe(true)
  })

  await test.step('bewaren, en met het toetsenbord vier kwartieren erbij', async () => {
    await keepScenario(page, fewer)
    const slider = main.getByRole('slider', { name: 'Schuif: Contracturen gemiddeld' })
    await slider.focus()
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
    await expect(box(page, 'Contracturen gemiddeld')).toHaveValue('26')
    await expect(outcome).toContainText('31 mensen, 26 plekken')
    await keepScenario(page, more)
  })

  await test.step('dezelfde naam kan niet twee keer', async () => {
    await box(page, 'Naam van het scenario').fill(more.toUpperCase())
    await page.getByRole('button', { name: 'Bewaar dit scenario' }).click()
    await expect(main.getByText('Er is al een scenario met deze naam.').first()).toBeVisible()
  })

  await test.step('naast elkaar: de plekken en de uren verschillen', async () => {
    await page.getByRole('combobox', { name: 'Vergelijk', exact: true }).selectOption(fewer)
    await page.getByRole('combobox', { name: 'met', exact: true }).selectOption(more)
    await page.getByRole('button', { name: 'Vergelijk' }).click()
    const places = main.getByRole('table', { name: 'Plekken van 31 uur' })
    await expect(places.getByRole('columnheader', { name: 'eind 2027' })).toBeVisible()
    await expect(places.getByRole('row', { name: /^Scenario A/ })).toContainText('25')
    await expect(places.getByRole('row', { name: /^Scenario B/ })).toContainText('26')
    await expect(places.getByRole('row', { name: /^Scenario Verschil/ })).toContainText('+1 plek')
    const inputs = main.getByRole('table', { name: 'Wat zij aannemen' })
    await expect(inputs.getByRole('row', { name: /Contracturen gemiddeld/ })).toContainText(/25\s*26\s*\+1/)
    await expectAccessible(page)
  })

  await test.step('openen, hernoemen en verwijderen', async () => {
    await page.goto('/sturing/wat-als')
    await main.getByRole('link', { name: more }).click()
    await expect(box(page, 'Contracturen gemiddeld')).toHaveValue('26')
    await main.getByText(`Hernoem of verwijder “${more}”`).click()
    await box(page, 'Naam van het scenario').first().fill(`${more} nieuw`)
    await main.getByRole('button', { name: 'Hernoem', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Wat als: ${more} nieuw` })).toBeVisible()
    await main.getByRole('button', { name: `Verwijder “${more} nieuw”` }).click()
    await expect(page).not.toHaveURL(/scenario=/)
    await expect(main.getByRole('link', { name: fewer })).toBeVisible()
    await expect(main.getByRole('link', { name: more })).toHaveCount(0)
  })

  await test.step('de echte cijfers zijn niet veranderd', async () => {
    await page.goto('/sturing')
    await expect(main).not.toContainText(fewer)
  })
})

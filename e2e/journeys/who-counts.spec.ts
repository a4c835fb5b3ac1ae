import { readFileSync } from 'node:fs'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const percent = /^\d+(,\d)? %$/

test('de manager gaat van het deel van het aantal naar wie meetelt, en waarom een ander niet', async ({
  page,
}) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing')
  const tiles = main(page).getByRole('list', { name: 'Realisatie in drie eenheden' })
  const tile = (unit: string) => tiles.getByRole('listitem').filter({ hasText: unit }).first()
  const value = async (unit: string) => (await tile(unit).innerText()).split('\n')[0]?.trim() ?? ''
  const [share, persons] = [await value('van het aantal gerealiseerd'), await value('personen')]
  expect(share).toMatch(percent)

  await test.step('het percentage opent evenveel regels als er mensen meetellen, elk met waarom', async () => {
    await tile('van het aantal gerealiseerd').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Deel van het aantal dat gerealiseerd is',
    )
    await expect(main(page)).toContainText(`${share} van het aantal, door ${persons} mensen`)
    const counted = main(page)
      .getByRole('row')
      .filter({ hasText: /Contract op .*: 1 persoon, .* uur, .* plek\./ })
    await expect(counted).toHaveCount(Number(persons))
    await expectAccessible(page)
  })

  await test.step('de lijst is ook het bestand, en noemt niemand', async () => {
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n')
    const keys = lines.filter((line) => /^"?[0-9A-F]{8}\b/.test(line))
    expect(keys.length).toBe(Number(persons))
    await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
    expect(lines.join('\n')).not.toMatch(/T-\d{4}-\d|\b\d{9}\b/)
  })

  const others = main(page).getByRole('table', { name: 'Wie niet meetelt, en waarom' })
  await test.step('een klein cijfer is “<5” en opent niet, ook niet langs het adres', async () => {
    const few = others.getByRole('row').filter({ hasText: 'Geplaatst, maar telt niet mee' })
    await expect(few).toContainText('<5')
    await expect(few.getByRole('link')).toHaveCount(0)
    expect((await page.request.get('/sturing/geplaatst-niet-geteld')).status()).toBe(404)
  })

  await test.step('wie nog geen plek heeft, telt niet mee en dat staat bij elke regel', async () => {
    const row = others.getByRole('row').filter({ hasText: 'Te plaatsen' })
    const waiting = Number(await row.getByRole('cell').nth(1).innerText())
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Te plaatsen' })).toBeVisible()
    const reasons = main(page).getByRole('row').filter({ hasText: 'Telt niet mee in het aantal: er is nog geen plek.' }) // prettier-ignore
    await expect(reasons).toHaveCount(waiting)
    await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
    await expectAccessible(page)
  })
})

test('de manager van het SO-bedrijf ziet van welke gemeente de mensen zijn, zonder namen', async ({
  page,
}) => {
  await signInAs(page, 'managerWerkpad')
  await page.goto('/sturing')
  await main(page).getByRole('link', { name: 'Gemeenten', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Per gemeente' })).toBeVisible()
  const table = main(page).getByRole('table', { name: 'Per gemeente' })
  await expect(table.getByRole('row').filter({ hasText: 'Gemeente Meerdorp' })).toContainText(/\d|<5|niet getoond/) // prettier-ignore
  await expect(table.getByRole('row').filter({ hasText: 'Samen' })).toBeVisible()
  await expectAccessible(page)
})

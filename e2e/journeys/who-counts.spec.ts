import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const percent = /^\d+(,\d)? %$/

/** The rows that say this, over all pages of the list. */
async function countRows(page: Page, says: RegExp): Promise<number> {
  const onThis = await main(page).getByRole('row').filter({ hasText: says }).count()
  const next = main(page)
    .getByRole('navigation', { name: 'Bladeren' })
    .getByRole('link', { name: /^Volgende/ })
  if ((await next.count()) === 0) return onThis
  const from = page.url()
  await next.click()
  await expect(page).not.toHaveURL(from)
  return onThis + (await countRows(page, says))
}

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
    await expectAccessible(page)
    expect(await countRows(page, /Contract op .*: 1 persoon, .* tot en met .* uur per week/)).toBe(
      Number(persons),
    )
  })

  await test.step('de lijst is ook het bestand, en noemt niemand', async () => {
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\s*\n/)
    expect(lines[0]).toBe('Regel,Uren per week,Telt omdat')
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: Number(persons) }, (_, at) => at + 1),
    )
    await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
    expect(lines.join('\n')).not.toMatch(/T-\d{4}-\d|\b\d{9}\b/)
  })

  const others = main(page).getByRole('table', { name: 'Wie niet meetelt, en waarom' })
  await test.step('een klein cijfer staat er niet als getal en opent niet, ook niet langs het adres', async () => {
    const few = others.getByRole('row').filter({ hasText: 'Geplaatst, maar telt niet mee' })
    await expect(few).toContainText(/<5|niet getoond/)
    await expect(few.getByRole('link')).toHaveCount(0)
    expect((await page.request.get('/sturing/geplaatst-niet-geteld')).status()).toBe(404)
  })

  await test.step('wie nog geen plek heeft, telt niet mee en dat staat bij elke regel', async () => {
    const row = others.getByRole('row').filter({ hasText: 'Te plaatsen' })
    const waiting = Number(await row.getByRole('cell').nth(1).innerText())
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Te plaatsen' })).toBeVisible()
    await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
    await expectAccessible(page)
    expect(await countRows(page, /Telt niet mee in het aantal: er is nog geen plek\./)).toBe(waiting)
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

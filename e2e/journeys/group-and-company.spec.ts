import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** What names somebody, or a day of somebody: a number of a trajectory, or a BSN. */
const somebody = /T-\d{4}-\d|\b\d{9}\b/

const nextPage = (page: Page) =>
  main(page)
    .getByRole('navigation', { name: 'Bladeren' })
    .getByRole('link', { name: /^Volgende/ })

/** The rows of the figure that is open, over all its pages. */
async function countRows(page: Page, caption: string): Promise<number> {
  const here = await main(page).getByRole('table', { name: caption }).locator('tbody tr').count()
  const next = nextPage(page)
  if ((await next.count()) === 0) return here
  const from = page.url()
  await next.click()
  await expect(page).not.toHaveURL(from)
  return here + (await countRows(page, caption))
}

/** The lines of the file of the rows that are open, behind its head. */
async function fileLines(page: Page) {
  const download = page.waitForEvent('download')
  await main(page).getByRole('button', { name: 'CSV' }).last().click()
  return readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
}

const rowOf = (page: Page, table: string, words: string) =>
  main(page).getByRole('table', { name: table }).getByRole('row').filter({ hasText: words }).first()
const number = async (link: Locator) => Number((await link.innerText()).replace('.', ''))

test('de manager van twee gemeenten gaat van “Samen” naar de rijen van allebei', async ({ page }) => {
  await signInAs(page, 'managerBoth')
  await page.goto('/sturing/gemeenten?onderdeel=instroom')
  await expect(
    main(page).getByRole('img', { name: /^Wie mensen aanmeldde, Gemeente (Meerdorp|Oeverland)/ }),
  ).toHaveCount(2)
  const links = rowOf(page, 'Wie mensen aanmeldde, gemeenten naast elkaar', 'Aangemeld dit jaar').getByRole('link')
  await expect(links).toHaveCount(3)
  const [here, there, together] = await Promise.all([0, 1, 2].map((nth) => number(links.nth(nth))))
  expect(together).toBe(Number(here) + Number(there))

  await test.step('er staan evenveel rijen, van elke gemeente, zonder wie het zijn', async () => {
    await links.nth(2).click()
    const title = `Aangemeld dit jaar, alle gemeenten samen: ${together}`
    await expect(main(page).getByRole('region', { name: title })).toBeVisible()
    await expect(main(page)).not.toContainText(somebody)
    await expectAccessible(page)
    const lines = await fileLines(page)
    expect(lines).toHaveLength(Number(together))
    expect(lines.filter((line) => line.includes('Gemeente Oeverland'))).toHaveLength(Number(there))
    expect(lines.join('\n')).not.toMatch(somebody)
    expect(await countRows(page, 'Aangemeld dit jaar, alle gemeenten samen')).toBe(together)
  })

  await test.step('wat een gemeente niet toont, staat samen niet en opent ook langs het adres niet', async () => {
    await page.goto('/sturing/gemeenten?onderdeel=instroom')
    const hidden = main(page).getByRole('row').filter({ hasText: 'niet getoond' }).filter({ hasText: /<5/ }).first()
    await expect(hidden).toBeVisible()
    await expect(hidden.getByRole('cell').last()).toHaveText(/niet getoond/)
    await expect(hidden.getByRole('cell').last().getByRole('link')).toHaveCount(0)
    await page.goto('/sturing/gemeenten?onderdeel=instroom&cijfer=outcome.withdrawn')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gemeenten samen')
    await expect(page.locator('#rijen')).toHaveCount(0)
  })

  await test.step('personen, uren en plekken van wie werkt openen dezelfde mensen', async () => {
    await page.goto('/sturing/gemeenten')
    const samen = rowOf(page, 'Gemeenten naast elkaar', 'Samen').getByRole('link')
    const persons = await number(samen.nth(2))
    await samen.nth(1).click()
    await expect(page.locator('#rijen')).toContainText(/samen [\d.,]+ uur per week/)
    expect(await countRows(page, 'Contracturen per week, alle gemeenten samen')).toBe(persons)
  })
}) // prettier-ignore

test('een cijfer van twee dagen opent wie er op die dag meetelde', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing/vergelijk?dag=2026-10-01&met=2026-07-01')
  const links = rowOf(page, 'Cijfers op twee dagen', 'Mensen aan het werk in beschut werk').getByRole('link')
  const before = await number(links.first())
  await links.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mensen aan het werk in beschut werk')
  await expect(main(page)).toContainText(`stand op 1 juli 2026: ${before} mensen, zonder namen`)
})

test('de manager van het SO-bedrijf leest switches en volgorde van het eigen bedrijf, en opent de rijen', async ({ page }) => {
  await signInAs(page, 'managerWerkpad')
  await page.goto('/sturing')

  await test.step('switches: wat er staat opent evenveel rijen, een klein getal opent niet', async () => {
    await main(page).getByRole('link', { name: 'Switches', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe switches gingen')
    const table = main(page).getByRole('table', { name: 'Uitkomsten per overstap' })
    await expect(table.getByRole('row').nth(1)).toBeVisible()
    await expect(main(page)).toContainText('Waarom een switch stopte of iemand terugkwam, weet de consulent')
    await expect(table.getByRole('cell').filter({ hasText: /^<5$/ }).getByRole('link')).toHaveCount(0)
    await expectAccessible(page)
    for (const href of await table.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
      const shown = await number(table.locator(`a[href="${href}"]`))
      await page.goto(href)
      await expect(page.locator('#rijen tbody tr')).toHaveCount(Math.min(shown, 50))
    }
    await page.goto('/sturing/switches?cijfer=stopped.income')
    await expect(page.locator('#rijen')).toHaveCount(0)
  })

  await test.step('volgorde: van het aantal buiten de volgorde naar de rijen, met de soort reden en zonder wie', async () => {
    await main(page).getByRole('link', { name: 'Volgorde', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afwijkingen van de volgorde')
    const tile = main(page).getByRole('link', { name: /buiten de volgorde, met een reden/ })
    const shown = Number.parseInt(await tile.innerText(), 10)
    await tile.click()
    await expect(page.locator('#rijen')).toContainText(`Buiten de volgorde, met een reden: ${shown}`)
    await expect(main(page)).not.toContainText(somebody)
    await expectAccessible(page)
    expect(await countRows(page, 'Buiten de volgorde, met een reden')).toBe(shown)
  })

  await test.step('het verloop van een jaar: wie er werkt, zonder een aantal dat een bedrijf niet heeft', async () => {
    await main(page).getByRole('link', { name: 'Twee dagen', exact: true }).click()
    const course = main(page).getByRole('table', { name: 'Het verloop in een jaar' })
    await expect(course.getByRole('columnheader')).toHaveText(['Stand op', 'Personen', 'Contracturen per week', 'Plekken van 31 uur'])
    for (const [at, figure] of ['Mensen aan het werk in beschut werk', 'Contracturen per week', 'Plekken van 31 uur'].entries()) {
      const now = await rowOf(page, 'Cijfers op twee dagen', figure).getByRole('link').last().innerText()
      const cell = course.getByRole('row').last().getByRole('link').nth(at)
      expect(Math.round(Number((await cell.innerText()).replace('.', '').replace(',', '.')) * 10)).toBe(
        Math.round(Number(now.replace('.', '').replace(',', '.')) * 10),
      )
    }
    await expectAccessible(page)
  })

  await test.step('en wat van een gemeente is, is er voor een bedrijf niet', async () => {
    for (const path of ['/sturing/uwv', '/sturing/wat-als', '/wachtlijst/nalopen'])
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404])
  })
}) // prettier-ignore

test('de manager opent wie er wacht en wie zonder overbrugging is, zonder namen; een klein getal opent niet', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/wachtlijst/nalopen')
  const figures = main(page).getByRole('list', { name: 'Bruto en schoon' }).getByRole('listitem')
  await expect(figures.filter({ hasText: 'zonder overbrugging' })).toBeVisible()
  await expect(figures.filter({ hasText: /^(<5|niet getoond|0\D)/ }).getByRole('link')).toHaveCount(0)
  await expectAccessible(page)
  const open = await figures.getByRole('link').evaluateAll((all) =>
    all.map((one) => ({ href: one.getAttribute('href') ?? '', shown: Number.parseInt(one.textContent ?? '', 10) })),
  )
  for (const { href, shown } of open) {
    await page.goto(href)
    const rows = page.locator('#rijen')
    await expect(rows.locator('tbody tr')).toHaveCount(Math.min(shown, 40))
    await expect(rows).not.toContainText(somebody)
    expect(await fileLines(page)).toHaveLength(shown)
  }
  await page.goto('/wachtlijst/nalopen?cijfer=resting.ownWish')
  if ((await figures.filter({ hasText: 'rustend: op eigen verzoek' }).getByRole('link').count()) === 0)
    await expect(page.locator('#rijen')).toHaveCount(0)
}) // prettier-ignore

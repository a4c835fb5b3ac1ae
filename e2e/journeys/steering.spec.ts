import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { figuresOf } from '../support/figures-list'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** A form inside what opens under these words. */
async function openForm(page: Page, words: string) {
  await main(page).getByText(words, { exact: true }).click()
  const form = main(page)
    .locator('details[open]')
    .filter({ hasText: words })
    .locator('form')
    .filter({ has: page.locator('button[type=submit]') })
  await expect(form).toBeVisible()
  return form
}

test('de manager legt het cijfer van UWV vast, ziet het verschil per reden en bewaart wat is afgesproken; de consulent ziet de mensen', async ({
  page,
}) => {
  const [told, agreed] = [`Rapportage ${Date.now()}`, `Afgesproken ${Date.now()}`]
  await signInAs(page, 'manager')
  await page.goto('/sturing')
  await main(page).getByRole('link', { name: 'UWV', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cijfers van UWV' })).toBeVisible()
  const ours = (await figuresOf(page, 'Naast elkaar'))['personen volgens Schakel'] ?? ''
  expect(ours).toMatch(/^\d+$/)
  const kept = main(page).getByRole('table', { name: 'Wat is vastgelegd' })

  await test.step('drie meer volgens UWV: het verschil staat er met zijn teken', async () => {
    const form = await openForm(page, 'Leg het cijfer van UWV vast')
    await form.getByLabel('Cijfer van UWV').fill(String(Number(ours) + 3))
    await form.getByLabel('Waar staat het?').fill(told)
    await form.getByRole('button', { name: 'Leg het cijfer vast' }).click()
    await expect(kept.getByRole('row').filter({ hasText: told })).toContainText('Cijfer van UWV')
    const figures = await figuresOf(page, 'Naast elkaar')
    expect(figures['personen volgens UWV']).toBe(String(Number(ours) + 3))
    expect(figures['verschil (UWV min Schakel)']).toBe('+3')
    await expectAccessible(page)
  })

  await test.step('wat is afgesproken blijft staan, naast wat Schakel toen telde', async () => {
    const form = await openForm(page, 'Leg vast wat is afgesproken')
    await form.getByLabel('Afgesproken cijfer').fill(String(Number(ours) + 1))
    await form.getByLabel('Wat is afgesproken, en met wie?').fill(agreed)
    await form.getByRole('button', { name: 'Leg de afspraak vast' }).click()
    const row = kept.getByRole('row').filter({ hasText: agreed })
    await expect(row).toContainText('Afgesproken')
    await expect(row.getByRole('cell', { name: ours, exact: true })).toBeVisible()
    await page.reload()
    await expect(row).toBeVisible()
    await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
  })

  await test.step('zoals gisteren bekend staat dat er niet, en is er niets vast te leggen; een dag die nog komt wordt gezegd', async () => {
    const known = main(page).getByLabel('Zoals bekend op')
    const yesterday = new Date(Date.now() - 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split('-')
      .reverse()
      .join('-')
    await known.fill(yesterday)
    await main(page).getByRole('button', { name: 'Toon', exact: true }).click()
    await expect(main(page)).toContainText('Vastleggen kan alleen bij wat nu bekend is.')
    await expect(kept.getByRole('row').filter({ hasText: told })).toHaveCount(0)
    await expect(main(page).getByText('Leg het cijfer van UWV vast', { exact: true })).toHaveCount(0)
    await expectAccessible(page)
    await main(page).getByRole('link', { name: 'Toon wat nu bekend is' }).click()
    await expect(kept.getByRole('row').filter({ hasText: told })).toBeVisible()
    await known.fill('01-01-2060')
    await main(page).getByRole('button', { name: 'Toon', exact: true }).click()
    await expect(main(page)).toContainText(/Zoals bekend op: Kies .* of een eerdere dag/)
  })

  await test.step('de consulent ziet hetzelfde cijfer, en van een reden wie het zijn', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/trajecten/uwv')
    await expect(kept.getByRole('row').filter({ hasText: told })).toBeVisible()
    const reasons = main(page).getByRole('table', { name: 'Waar het verschil vandaan kan komen' })
    await reasons.getByRole('link').first().click()
    await expect(page).toHaveURL(/soort=/)
    await expect(main(page)).toContainText(/T-\d{4}-\d/)
    await expectAccessible(page)
  })

  await test.step('en legt van één van hen vast wat UWV zegt: daarmee klopt het verschil op te tellen', async () => {
    const parts = main(page).getByRole('table', { name: 'Hoeveel van het verschil bekend is' })
    await expect(parts.getByRole('row').last()).toContainText('+3')
    await main(page).getByRole('link', { name: 'Vastleggen' }).first().click()
    const said = main(page).getByRole('table', { name: 'Wat is vastgelegd over deze persoon' })
    await expect(main(page)).toContainText('nog niet vastgelegd wat UWV zegt')
    await main(page).getByRole('radio', { name: 'UWV telt deze persoon niet mee' }).check()
    await main(page).getByLabel('Bevestigd op').fill('12-10-2026')
    await main(page).getByRole('button', { name: 'Leg vast wat UWV zegt' }).click()
    await expect(said.getByRole('row').filter({ hasText: 'geldt nu' })).toContainText('telt niet mee')
    await expect(main(page).getByRole('row').filter({ hasText: 'bevestigd op 12-10-2026' })).toHaveCount(1)
    await expect(parts.getByRole('row').last()).toContainText('+3')
    await expectAccessible(page)
    await main(page).getByRole('button', { name: 'Neem terug: nog niet bevestigd' }).click()
    await expect(said.getByRole('row').filter({ hasText: 'geldt nu' })).toHaveCount(0)
  })
})

test('een andere volgorde proberen: wie schuift op, hoe ver, beide kanten op, en er verandert nog niets', async ({
  page,
}) => {
  await signInAs(page, 'consulent')
  await page.goto('/wachtlijst')
  const list = main(page).getByRole('table').first()
  const first = await list.getByRole('row').nth(1).innerText()

  await signInAs(page, 'manager')
  await page.goto('/wachtlijst/volgorde')
  const points = async (label: string, value: string) =>
    main(page).getByLabel(label, { exact: true }).last().fill(value)
  await points('Punten per dag op de lijst', '0')
  await points('Punten per dag sinds het advies', '1')
  await points('Punten bij spoed', '0')
  await points('Punten zonder overbrugging', '90000')
  await main(page).getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wat een nieuwe volgorde doet' })).toBeVisible()
  const moved = await figuresOf(page, 'Wat er verandert')
  expect(Object.keys(moved)).toEqual(
    expect.arrayContaining(['mensen in deze rij', 'naar voren', 'naar achteren', 'zelfde plaats', 'komen binnen', 'vallen buiten']),
  )
  expect(moved['zelfde plaats']).not.toBe(moved['mensen in deze rij'])
  await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
  await expectAccessible(page)

  await test.step('de regel van nu geeft geen verschuiving', async () => {
    await page.goto('/wachtlijst/volgorde/proef?wachten=1&advies=0&verhoogd=0&spoed=0&zonder=0')
    const same = await figuresOf(page, 'Wat er verandert')
    expect(same['zelfde plaats']).toBe(same['mensen in deze rij'])
  })

  await test.step('de lijst van vandaag staat nog zoals zij stond', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/wachtlijst')
    expect(await list.getByRole('row').nth(1).innerText()).toBe(first)
  })
}) // prettier-ignore

test('een advies zonder traject: gezien, meegenomen als bestand, teruggestuurd met een reden, en weg', async ({
  page,
}) => {
  const surname = `Zoekgeraakt${Date.now()}`
  const row = main(page).getByRole('table', { name: 'Adviezen zonder traject' }).getByRole('row').filter({ hasText: surname }) // prettier-ignore
  await signInAs(page, 'consulent')
  await page.goto('/trajecten/adviezen')
  const form = await openForm(page, 'Leg een advies vast waarvan u geen traject vindt')
  await form.getByLabel('Achternaam').fill(surname)
  await form.getByLabel('Uitkomst van het advies').selectOption({ label: 'Positief' })
  await form.getByLabel('Datum van het advies').fill('2-11-2026')
  await form.getByRole('button', { name: 'Leg het advies vast' }).click()
  await expect(row).toContainText('Positief')
  await page.goto('/trajecten/adviezen?van=mij')
  await expect(row).toContainText('Positief')
  await expectAccessible(page)

  await test.step('het staat ook in het bestand van de lijst', async () => {
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'CSV' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(surname)
  })

  await test.step('terug naar UWV, met waarom: dan staat het niet meer op de lijst', async () => {
    await row.getByRole('link').first().click()
    const back = await openForm(page, 'Terug naar UWV')
    await back.getByLabel('Waarom gaat het terug naar UWV?').fill('Woont niet in deze gemeente.')
    await back.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(page).not.toHaveURL(/bij=/)
    await expect(row).toHaveCount(0)
    await page.reload()
    await expect(main(page)).not.toContainText(surname)
  })
})

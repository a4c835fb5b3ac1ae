import type { Page } from '@playwright/test'
import { realisedOn } from '../support/figures'
import { mouseOf } from '../support/hands'
import { newPlace } from '../support/new-place'
import { fill, makeMove, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const today = '23-11-2026'
const main = (page: Page) => page.getByRole('main')
const numberIn = (text: string) => /T-\d{4}-\d{4,}/.exec(text)?.[0] ?? ''

/** How many times this is needed and not there, as "wat ontbreekt" counts it; 0 when it is not named. */
async function missing(page: Page, what: string): Promise<number> {
  await page.goto('/plekken/ontbreekt')
  await expect(main(page)).toContainText('Wat ontbreekt')
  const row = main(page).getByRole('row').filter({ hasText: what })
  return (await row.count()) === 0 ? 0 : Number(await row.first().getByRole('cell').last().innerText())
}

test('wie tweede is krijgt de plek met een reden, en een weigering staat in wat ontbreekt', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const why = 'De reis naar de hal is voor deze persoon de kortste.'
  const place = 'Ruime plek'
  await signInAs(page, 'hr')
  await newPlace(page, mouseOf(page), place, true)
  await expect(main(page)).toContainText(place)
  await signInAs(page, 'consulent')
  await page.goto('/plekken')
  await main(page).getByRole('link', { name: place, exact: true }).click()
  await main(page).getByRole('link', { name: 'Wie past hier' }).click()
  await expect(main(page)).toContainText('Wie past (')
  await expectAccessible(page)
  const mayBeOffered = main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /^Bied aan/ }) })
  await expect(mayBeOffered.nth(0)).toContainText('eerste in de rij')
  const second = mayBeOffered.nth(1)
  await expect(second).toContainText(/(?<!\d)1 eerder in de rij/)
  const number = numberIn(await second.innerText())
  await second.getByRole('link', { name: /^Bied aan/ }).click()
  await expect(page).toHaveURL(/stap=offer/)
  await fill(page, {
    'Begeleiding per week': '0',
    'Antwoord uiterlijk op': '7-12-2026',
    'De reis naar de plek is nagegaan': true,
    'Waarom wijkt u van de volgorde af?': 'De persoon werkte daar al',
    'Reden om van de volgorde af te wijken': why,
  })
  const save = main(page).getByRole('button', { name: 'Leg vast' })
  await save.click()
  await expect(page).not.toHaveURL(/stap=/)
  await page.goto('/wachtlijst/afwijkingen')
  const deviation = main(page).getByRole('row').filter({ hasText: why })
  await expect(deviation).toHaveCount(1)
  await expect(deviation).toContainText(place)
  await expect(deviation).toContainText('Eerder in de rij: 1.')
  await expect(deviation).toContainText('De persoon werkte daar al, op proef of als stage')
  await expect(deviation.getByRole('cell', { name: '2', exact: true })).toBeVisible()
  await expectAccessible(page)

  await signInAs(page, 'hr')
  const before = await missing(page, 'Dieren en boerderij')
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: 'Aanvaard het aanbod' }).click()
  await main(page).getByRole('link', { name: 'Weigeren' }).click()
  await fill(page, { 'Wie zegt nee?': 'De persoon' })
  await fill(page, { 'Waarop liep het vast?': 'Soort werk' })
  await fill(page, { 'Welk soort werk was er nodig?': 'Dieren en boerderij' })
  await save.click()
  await expect(page).not.toHaveURL(/stap=/)
  expect(await missing(page, 'Dieren en boerderij')).toBe(before + 1)
  await expectAccessible(page)
})

/** Who works three days of eight hours at a place that is open on Thursday too, as the consulent sees them there. */
async function threeDaysAt(page: Page, place: string): Promise<string[]> {
  await page.goto('/plekken')
  await main(page).getByRole('link', { name: place, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
  const rows = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'Werkt', exact: true }) })
    .filter({ has: page.getByRole('cell', { name: 'ma 8, di 8, wo 8', exact: true }) })
  const addresses = await rows
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(addresses.map(numberIn))]
}

/** The first of them for whom no times of the day are agreed, so that other hours are all that changes. */
async function withoutTimes(page: Page, numbers: readonly string[]): Promise<string> {
  for (const number of numbers) {
    await page.goto(`/trajecten/${number}?stap=changeTerms`)
    const times = main(page).getByRole('textbox', { name: /^(maan|dins|woens|donder|vrij)dag (van|tot)$/ })
    await expect(times).toHaveCount(10)
    const filled = await times.evaluateAll((all) => all.some((one) => (one as HTMLInputElement).value !== ''))
    if (!filled) return number
  }
  throw new Error(`Of ${numbers.join()} everybody has times`)
}

test('24 uur wordt 28: het aantal verandert op die dag en niet eerder', async ({ page }) => {
  await signInAs(page, 'consulent')
  const numbers = await threeDaysAt(page, 'Verpakkingshal')
  await signInAs(page, 'hr')
  const number = await withoutTimes(page, numbers)
  await signInAs(page, 'manager')
  const [eve, day] = ['2026-11-22', today.split('-').reverse().join('-')]
  const before = [await realisedOn(page, eve), await realisedOn(page, day)] as const
  await signInAs(page, 'hr')
  await makeMove(page, number, 'Wijzig uren of contract', {
    'Afgesproken op': today,
    'Uren per week': '28',
    'Uren per dag, maandag': '7',
    'Uren per dag, dinsdag': '7',
    'Uren per dag, woensdag': '7',
    'Uren per dag, donderdag': '7',
    'Uren per dag, vrijdag': '',
    'Reden om boven de begeleiding': 'Tot er een begeleider bij is.',
  })
  await signInAs(page, 'manager')
  expect(await realisedOn(page, eve)).toEqual(before[0])
  const after = await realisedOn(page, day)
  expect(after).toMatchObject({ persons: before[1].persons, hours: before[1].hours + 4 })
  // Four hours are 0.13 of a place of 31 hours; the screen shows one decimal.
  expect([0.1, 0.2]).toContain(Math.round((after.places - before[1].places) * 10) / 10)
})

test('een contract dat afliep zonder besluit staat bij consulent en HR, tot er gekozen is', async ({
  page,
}) => {
  const question = /Contract loopt af/
  await signInAs(page, 'consulent')
  await page.goto('/vandaag')
  const row = main(page).getByRole('row').filter({ hasText: question }).filter({ hasText: 'te laat' }).first()
  const number = numberIn(await row.innerText())
  await signInAs(page, 'hr')
  await page.goto('/vandaag')
  const same = main(page).getByRole('row').filter({ hasText: number }).filter({ hasText: question })
  await same.getByRole('link', { name: 'Vervolg kiezen' }).click()
  await expect(page).toHaveURL(/stap=decideContractEnd/)
  await expectAccessible(page)
  await fill(page, { 'Wat gebeurt er na dit contract?': 'Het contract eindigt', 'Hoe verder?': '' })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(main(page)).toContainText('Er is nog niet gekozen hoe het verdergaat')
  await fill(page, { 'Hoe verder?': 'Opnieuw plaatsen' })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  for (const person of ['hr', 'consulent'] as const) {
    await signInAs(page, person)
    await page.goto('/vandaag')
    await expect(main(page)).toContainText('Wat er te doen is')
    await expect(
      main(page).getByRole('row').filter({ hasText: number }).filter({ hasText: question }),
    ).toHaveCount(0)
  }
})

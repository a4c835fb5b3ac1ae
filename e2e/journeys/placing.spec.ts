import type { Page } from '@playwright/test'
import { realisedOn } from '../support/figures'
import { keysOf, mouseOf, type Hands } from '../support/hands'
import { fill, makeMove, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const today = '23-11-2026'
const mostActs = 45
const main = (page: Page) => page.getByRole('main')

/** HR says what the place is; what it does not need to say stays empty, or it has everything that can be asked of it. */
async function newPlace(page: Page, hands: Hands, name: string, forAll = false) {
  await hands.press(/^Plekken$/)
  await expect(page).toHaveURL(/plekken$/)
  await hands.press(/^Voeg een plek toe$/)
  await expect(page).toHaveURL(/nieuw$/)
  await hands.type(/^Naam van de plek/, name)
  await hands.choose(/^Vorm/, /Intern/)
  await hands.tick(/^Groen en buitenwerk/)
  await hands.type(/^Locatie/, 'Kwekerij Noord')
  await hands.type(/^Plaats/, 'Meerdorp')
  await hands.choose(/^Werkgever/, /Werkpad/)
  await hands.type(/^Zitplaatsen/, '2')
  await hands.tick(/^Zwaar/)
  await hands.type(/^Begeleiding per dag, maandag/, '4')
  for (const has of ['Kleine vaste groep', 'Vaste begeleider', 'Eigen tempo'])
    await hands.tick(new RegExp(`^${has}`))
  if (forAll) for (const box of await main(page).getByRole('checkbox').all()) await box.check()
  await hands.press(/^Voeg de plek toe$/)
}

/** What the days in the open form add up to. */
async function hoursOffered(page: Page): Promise<number> {
  const [, sum] =
    /samen ([\d,]+) uur/.exec(await main(page).locator('output.week-sum').first().innerText()) ?? []
  return Number((sum ?? '').replace(',', '.'))
}

/** The consulent looks who fits, and offers the place to the first of them. */
async function offerPlace(page: Page, hands: Hands, name: string) {
  await hands.press(/^Plekken$/)
  await expect(page).toHaveURL(/plekken$/)
  await hands.press(new RegExp(`^${name}$`))
  await expect(page).toHaveURL(/plekken\/[0-9a-f-]+$/)
  await hands.press(/^Wie past hier$/)
  await expect(page).toHaveURL(/kandidaten$/)
  await hands.press(/^Bied aan/)
  await expect(page).toHaveURL(/stap=offer/)
  const person = (await main(page).getByRole('heading', { level: 1 }).innerText()).replace(/ \(\d+\)$/, '')
  // The days of somebody whose days are not known are those of the place: five of eight hours.
  if ((await hoursOffered(page)) > 32)
    for (const day of ['donderdag', 'vrijdag']) await hands.type(new RegExp(`^Uren per dag, ${day}`), '')
  await hands.type(/^Begeleiding per week/, '0')
  await hands.type(/^Antwoord uiterlijk op/, '7-12-2026')
  await hands.tick(/^De reis naar de plek is nagegaan/)
  if (
    await main(page)
      .getByLabel(/^Reden om van de volgorde/)
      .isVisible()
  )
    await hands.type(/^Reden om van de volgorde/, 'Wie eerder staat past hier niet.')
  const hours = String(await hoursOffered(page)).replace('.', ',')
  await hands.press(/^Leg vast$/)
  await expect(page).not.toHaveURL(/stap=/)
  return { person, hours }
}

/** HR finds the offer, accepts it and records the job. */
async function acceptAndPlace(
  page: Page,
  hands: Hands,
  { person, hours }: { person: string; hours: string },
) {
  await hands.press(/^Plaatsingen$/)
  await expect(page).toHaveURL(/plaatsingen$/)
  await hands.press(/^Verwezen en aangeboden$/)
  const surname = person.split(' ').at(-1) ?? ''
  await expect(page).toHaveURL(/toon=/)
  await hands.press(new RegExp(surname))
  await expect(page).toHaveURL(/trajecten/)
  await hands.press(/^Aanvaard het aanbod$/)
  await hands.press(/^Leg vast$/)
  await expect(page).not.toHaveURL(/stap=/)
  await hands.press(/^Leg het contract en de start vast$/)
  await hands.tick(/^Het contract is getekend/)
  await hands.type(/^Eerste werkdag/, today)
  await hands.type(/^Uren per week/, hours)
  await hands.choose(/^Vorm/, /Intern/)
  await hands.choose(/^Cao/, /Aan de slag/)
  await hands.choose(/^Loonkostensubsidie/, /Nog niet bekend/)
  await hands.press(/^Leg vast$/)
  await expect(page).not.toHaveURL(/stap=/)
  await expect(main(page)).toContainText('Geplaatst')
}

for (const [how, handsOf] of [
  ['met de muis', mouseOf],
  ['zonder muis', keysOf],
] as const)
  test(`van een nieuwe plek naar een plaatsing, ${how}`, async ({ page }) => {
    test.setTimeout(240_000)
    const name = `Kasploeg ${how}`
    const hands = handsOf(page)
    await signInAs(page, 'hr')
    await expect(page).toHaveURL(/vandaag$/)
    await newPlace(page, hands, name)
    await expect(main(page)).toContainText(name)
    await expectAccessible(page)
    await signInAs(page, 'consulent')
    await expect(page).toHaveURL(/vandaag$/)
    const offered = await offerPlace(page, hands, name)
    await signInAs(page, 'hr')
    await expect(page).toHaveURL(/vandaag$/)
    await acceptAndPlace(page, hands, offered)
    // Each of the three came in with one more press.

    expect(hands.acts() + 3).toBeLessThanOrEqual(mostActs)
  })

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

/** Somebody of the own municipality who works these hours. */
async function placedWith(page: Page, hours: string): Promise<string> {
  await page.goto('/plaatsingen')
  const row = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: hours, exact: true }) })
    .filter({ hasNotText: 'Contract afgelopen' })
    .first()
  await row.getByRole('link').first().click()
  await expect(main(page)).toContainText(/T-\d{4}-\d{4,}/)
  return numberIn(await main(page).innerText())
}

test('24 uur wordt 28: het aantal verandert op die dag en niet eerder', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await placedWith(page, '24')
  await signInAs(page, 'manager')
  const [eve, day] = ['2026-11-22', today.split('-').reverse().join('-')]
  const before = [await realisedOn(page, eve), await realisedOn(page, day)] as const
  await signInAs(page, 'hr')
  await makeMove(page, number, 'Wijzig uren of contract', {
    Datum: today,
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

import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { realisedOn } from '../support/figures'
import { expect, expectAccessible, test } from '../support/watched'
import { fill, makeMove, numberOf, openTrajectory, signInAs } from '../support/visit'
import { setTask } from '../support/switching'

const list = fileURLToPath(new URL('../../tests/fixtures/import/wachtlijst_voorbeeld.xlsx', import.meta.url))
const today = '23-11-2026'
const tomorrow = '2026-11-24'

/** What is realised, as the manager reads it on this day. */
async function realisedFor(page: Page, day?: string) {
  await signInAs(page, 'manager')
  const realised = await realisedOn(page, day)
  await expectAccessible(page)
  return realised
}

/** 24,5 hours on the days of the place; the contract takes them over from the offer. */
const week = {
  'Uren per dag, maandag': '8',
  'Uren per dag, dinsdag': '8',
  'Uren per dag, woensdag': '8',
  'Uren per dag, donderdag': '0,5',
  'Uren per dag, vrijdag': '',
}
const terms = {
  'Het contract is getekend': true,
  'Eerste werkdag': today,
  'Uren per week': '24,5',
  'Vast contract': true,
  Vorm: 'Intern',
  Cao: 'Cao Aan de slag',
  'Loonkostensubsidie (LKS)': 'Nog niet bekend',
}

test('van een eigen lijst naar een plek, een switch en terug', async ({ page }) => {
  test.setTimeout(300_000)
  await test.step('de consulent brengt de lijst binnen', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/invoer')
    await expectAccessible(page)
    await page.getByLabel('Bestand met de lijst').setInputFiles(list)
    await page.getByRole('button', { name: 'Lees de lijst' }).click()
    await expect(page).toHaveURL(/\/invoer\/[0-9a-f-]{36}/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bewaar en controleer de regels' }).click()
    await expect(page.getByRole('main')).toContainText(/\d+ goed · \d+ met waarschuwing · 10 geweigerd/)
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Voer \d+ regels in$/ }).click()
    await expect(page.getByRole('main')).toContainText(/\d+ mensen ingevoerd/, { timeout: 60_000 })
    await expectAccessible(page)
  })

  const number = await numberOf(page, 'Joris de Groot')

  await test.step('de consulent vraagt een nieuw advies aan en legt het vast', async () => {
    await openTrajectory(page, number)
    await expectAccessible(page)
    await makeMove(page, number, 'Vraag een nieuw advies aan', {
      'Wie vraagt het advies aan?': 'De persoon zelf',
      'Aanvraag ontvangen door UWV op': today,
    })
    await makeMove(page, number, 'Leg het advies vast', {
      'Uitkomst van het advies': 'Positief',
      Grond: 'b:',
      'Datum van het advies': today,
      'Ontvangen op': today,
    })
    await makeMove(page, number, 'Bereid het besluit voor', {
      'Het advies is zorgvuldig tot stand gekomen': true,
    })
  })

  await test.step('de besluitnemer beslist', async () => {
    await signInAs(page, 'besluitnemer')
    await makeMove(page, number, 'Neem een positief besluit', {
      'Datum van het besluit': today,
      'Bekendmaken op': today,
      'Overbrugging tot de plek': 'Training of scholing',
    })
    // The list that came in brought Meerdorp at its number: the duty has lapsed (Pw art. 10b lid 6).
    await expect(page.getByRole('main')).toContainText('Wachtlijst sinds')
  })

  await test.step('de manager besluit boven het aantal te gaan', async () => {
    await signInAs(page, 'manager')
    await page.goto('/sturing')
    await page.getByText('Leg een besluit vast', { exact: true }).click()
    await page.getByLabel('Extra plekken').fill('40')
    await page.getByLabel('Geldt vanaf').fill(today)
    await page
      .getByLabel('Budget en besluit')
      .fill('Collegebesluit van 23 november, uit het re-integratiebudget.')
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
    await expect(page.getByRole('main')).toContainText('uit het re-integratiebudget')
  })

  const before = await realisedFor(page)

  await test.step('de consulent biedt een plek aan', async () => {
    await signInAs(page, 'consulent')
    await makeMove(page, number, 'Bied een plek aan', {
      'Aangeboden op': today,
      Plek: 'Montage elektra',
      ...week,
      'Begeleiding per week': '3',
      'Antwoord uiterlijk op': '30-11-2026',
      'De reis naar de plek is nagegaan': true,
      // Others are still owed a place: they come before who waits above the number.
      'Waarom wijkt u van de volgorde af?': 'Iets anders',
      'Reden om van de volgorde af te wijken': 'Deze plek past bij wat Joris kan.',
    })
  })

  await test.step('HR aanvaardt en legt het contract vast', async () => {
    await signInAs(page, 'hr')
    await openTrajectory(page, number)
    await expect(page.getByRole('main')).not.toContainText('UWV-adviezen')
    await expectAccessible(page)
    await makeMove(page, number, 'Aanvaard het aanbod')
    await makeMove(page, number, 'Leg het contract en de start vast', {
      'Contract getekend op': today,
      ...terms,
    })
    await expect(page.getByRole('main')).toContainText('Geplaatst')
  })

  const placed = await realisedFor(page)
  await test.step('de manager ziet één persoon en diens uren erbij, als plekken van 31 uur', () => {
    expect(placed.persons).toBe(before.persons + 1)
    expect(placed.hours).toBeCloseTo(before.hours + 24.5, 1)
    expect(Math.abs(placed.places - before.places - 24.5 / 31)).toBeLessThanOrEqual(0.1)
  })
  const dayAfter = await realisedFor(page, tomorrow)

  await test.step('de consulent switcht naar dagbesteding', async () => {
    await signInAs(page, 'consulent')
    await openTrajectory(page, number)
    await makeMove(page, number, 'Bereid een switch voor', {
      Dagbesteding: true,
      'Wie vroeg hierom?': 'De persoon zelf',
      'Waarom deze overstap?': 'Wil rustiger aan doen.',
      'Eerst proberen?': 'Nee, niet nodig of niet gewenst',
    })
    await page.goto(`/trajecten/${number}/switch`)
    await expectAccessible(page)
    await setTask(page, number, 'Neem de melding op', {
      'Hoe staat het?': 'gedaan',
      'Door wie?': 'W. Mulder',
    })
    await setTask(page, number, 'Regel bijstand', { 'Hoe staat het?': 'gedaan', 'Door wie?': 'Team inkomen' })
    await makeMove(page, number, 'Switch naar dagbesteding', {
      'Datum van de Wmo-beschikking': today,
      'Het inkomen is geregeld met het team inkomen': true,
      'Laatste dag van het contract beschut werk': today,
      'Afspraak over terugkeer': 'Afspraak op papier',
      'Terugkeer kan tot en met': '23-11-2028',
      'Staan er nog taken open?': 'De rest volgt in de eerste week.',
    })
    await expect(page.getByRole('main')).toContainText('dagbesteding')
  })

  await test.step('en weer terug', async () => {
    await makeMove(page, number, 'Kom terug naar de lijst', {
      'Waarom komt de persoon terug?': 'De persoon kan weer aan het werk',
      'Het advies staat nog en de omstandigheden zijn gelijk': true,
      'Welke datum telt voor de volgorde?': 'De oude datum blijft',
    })
    await expect(page.getByRole('main')).toContainText('Wachtlijst sinds')
    await signInAs(page, 'hr')
    const answer = await page.goto(`/trajecten/${number}`)
    expect(answer?.status()).toBe(404)
  })

  await test.step('de manager ziet de plek weer vrij op de dag erna', async () => {
    // The contract still counts on its last day; from the next day on there is one person fewer than there would have been.
    expect(await realisedFor(page)).toEqual(placed)
    const then = await realisedFor(page, tomorrow)
    expect(then.persons).toBe(dayAfter.persons - 1)
    expect(then.hours).toBeCloseTo(dayAfter.hours - 24.5, 1)
    expect(Math.abs(dayAfter.places - then.places - 24.5 / 31)).toBeLessThanOrEqual(0.1)
  })
})

test('een tweede druk verandert niets, en wie later komt hoort het', async ({ page, browser }) => {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten?stap=screening')
  const href =
    (await page.getByRole('main').locator('a[href^="/trajecten/T-"]').first().getAttribute('href')) ?? ''
  const number = href.split('/').at(-1)?.split('?')[0] ?? ''
  const other = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'nl-NL' })
  await signInAs(other, 'consulent')
  for (const visitor of [page, other]) {
    await visitor.goto(`/trajecten/${number}?stap=requestAdvice`)
    await fill(visitor, {
      'Wie vraagt het advies aan?': 'Gemeente',
      'Aanvraag ontvangen door UWV op': today,
      'De stukken zijn compleet of niet nodig': true,
    })
  }
  const press = (visitor: Page) =>
    visitor.getByRole('main').locator('form').last().locator('button[type=submit]')
  await Promise.all([press(page).dblclick(), press(other).click()])
  await expect
    .poll(async () => [page, other].filter((visitor) => !visitor.url().includes('stap=')).length)
    .toBe(1)
  const loser = page.url().includes('stap=') ? page : other
  await expect(loser.getByRole('main')).toContainText('intussen gewijzigd')
  await openTrajectory(page, number)
  expect((await page.getByRole('main').innerText()).match(/Advies gevraagd aan UWV/g)).toHaveLength(1)
  await other.close()
})

test('een sessie die eindigt tijdens het typen kost geen tekst', async ({ page }) => {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten?stap=toBePlaced')
  const href =
    (await page.getByRole('main').locator('a[href^="/trajecten/T-"]').first().getAttribute('href')) ?? ''
  const number = href.split('/').at(-1)?.split('?')[0] ?? ''
  const words = 'Gesproken over de reis naar het werk.'
  await page.goto(`/trajecten/${number}?stap=writeNote`)
  await page.getByLabel('Met wie?').selectOption({ label: 'Niemand: alleen een notitie' })
  const field = page.getByRole('textbox', { name: /^Notitie/ })
  await page.context().clearCookies()
  await field.fill(words)
  await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await expect(page.getByRole('main')).toContainText('U bent uitgelogd')
  await expect(field).toHaveValue(words)

  const again = await page.context().newPage()
  await signInAs(again, 'consulent')
  await again.close()
  await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  await expect(page.getByRole('main')).toContainText(words)
})

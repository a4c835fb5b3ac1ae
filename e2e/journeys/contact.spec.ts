import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/watched'
import { signInAs, type Filled, type Person } from '../support/visit'

const main = (page: Page) => page.getByRole('main')

/** The number of somebody who works at Werkpad, whom the municipality and its HR both see. */
async function numberOfPlaced(page: Page) {
  await signInAs(page, 'hr')
  await page.goto('/plaatsingen')
  await main(page)
    .locator('a[href^="/plaatsingen/"]')
    .filter({ hasNotText: 'Niet meer zichtbaar' })
    .first()
    .click()
  await page.getByRole('link', { name: 'Naar het traject' }).click()
  await expect(page).toHaveURL(/\/trajecten\/T-/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Whose municipality it is, is not known beforehand: the consulent of the one that finds it. */
async function consulentOf(page: Page, number: string): Promise<Person> {
  for (const person of ['consulent', 'consulentOeverland'] as const) {
    await signInAs(page, person)
    const answer = await page.goto(`/trajecten/${number}/contact`)
    if (answer?.status() === 200 && (await page.getByRole('heading', { name: 'Afspraken' }).count()) > 0)
      return person
  }
  throw new Error(`nobody of a municipality sees ${number}`)
}

async function openForm(page: Page, number: string, step: string) {
  await page.goto(`/trajecten/${number}/contact?stap=${step}`)
  await expect(main(page).locator('form[data-action-form]')).toBeVisible()
}

/** Fills in the open form; below it stands another, that filters the list. */
async function fill(page: Page, values: Filled) {
  for (const [label, value] of Object.entries(values)) {
    const field = main(page).locator('form[data-action-form]').getByLabel(label).first()
    const isSelect = await field.evaluate((element) => element.tagName === 'SELECT')
    if (value === true) await field.check()
    else if (isSelect) await field.selectOption({ label: String(value) })
    else await field.fill(String(value))
  }
}

async function press(page: Page, button: string) {
  await main(page).getByRole('button', { name: button, exact: true }).click()
  await expect(page).not.toHaveURL(/stap=/)
}

const talk = { 'Met wie?': 'Werkgever', 'Hoe?': 'Telefoon', Tijd: '9.30' }
const unique = () => Math.random().toString(36).slice(2, 8)

test('contact met wie, hoe en voor wie: de keten leest mee, het team en HR houden het hunne', async ({ page }) => {
  const number = await numberOfPlaced(page)
  const [ours, shared, theirs] = [`team ${unique()}`, `keten ${unique()}`, `HR ${unique()}`]
  await openForm(page, number, 'writeNote')
  await fill(page, { ...talk, Notitie: theirs, 'Alleen HR van ons bedrijf': true })
  await press(page, 'Bewaar de notitie')
  await expect(main(page)).toContainText(theirs)

  const consulent = await consulentOf(page, number)
  await expect(main(page)).not.toContainText(theirs)
  await openForm(page, number, 'writeNote')
  await fill(page, { ...talk, Notitie: ours })
  await press(page, 'Bewaar de notitie')
  await openForm(page, number, 'writeNote')
  await fill(page, { ...talk, Notitie: shared })
  await main(page).getByRole('radio', { name: /^De gemeente en / }).check()
  await press(page, 'Bewaar de notitie')
  await expect(main(page)).toContainText('Telefoon met de werkgever')

  // The wrong words are corrected: the old ones stay, with the reason, for who could read them.
  await main(page).getByRole('listitem').filter({ hasText: shared }).getByRole('link', { name: /^Corrigeer/ }).click()
  await fill(page, { Notitie: `${shared} beter`, 'Waarom corrigeert u dit?': 'Verkeerd verstaan.' })
  await press(page, 'Corrigeer')

  await signInAs(page, 'hr')
  await page.goto(`/trajecten/${number}/contact`)
  await expect(main(page)).not.toContainText(ours)
  const entry = main(page).getByRole('listitem').filter({ hasText: `${shared} beter` })
  await entry.getByText('De tekst vóór de correctie').click()
  await expect(entry).toContainText('Reden: Verkeerd verstaan.')
  await expect(entry.getByRole('link', { name: /^Corrigeer/ })).toHaveCount(0)
  await expectAccessible(page)

  await signInAs(page, consulent)
  await page.goto(`/trajecten/${number}?tijdlijn=contact`)
  await expect(main(page)).toContainText(shared)
  await expect(main(page)).not.toContainText(theirs)
  await page.goto(`/trajecten/${number}/contact?wie=uwv`)
  await expect(main(page)).not.toContainText(shared)
}) // prettier-ignore

const day = '08-12-2026'

async function invitationOf(page: Page, entry: Locator) {
  const link = entry.getByRole('link', { name: /\(\.ics\)/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('afspraak.ics')
  const text = await readFile(await download.path(), 'utf8')
  const line = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim()
  return {
    text,
    uid: line('UID'),
    sequence: line('SEQUENCE'),
    method: line('METHOD'),
    starts: line('DTSTART'),
  }
}

/** Another colleague of the same municipality, at the same time. */
async function colleague(browser: Browser, path: string) {
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, 'besluitnemer')
  await page.goto(path)
  return page
}

test('een afspraak maken, wijzigen terwijl een collega dat ook doet, en afzeggen', async ({ page, browser }) => {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten?stap=toBePlaced')
  const href = (await main(page).locator('a[href^="/trajecten/T-"]').first().getAttribute('href')) ?? ''
  const number = href.split('/').at(-1)?.split('?')[0] ?? ''
  const place = `Stadhuis, kamer ${unique()}`

  // An hour that the clock skips is refused with words, and nothing that was typed is lost.
  await openForm(page, number, 'makeAppointment')
  await fill(page, { Datum: '28-03-2027', Van: '2.30', Tot: '3.30', 'Waar?': place })
  await main(page).getByRole('button', { name: 'Maak de afspraak' }).click()
  await expect(main(page)).toContainText('gaat de klok een uur vooruit')
  await fill(page, { Datum: day, Van: '9.00', Tot: '10.00' })
  await press(page, 'Maak de afspraak')
  await expect(main(page)).toContainText(place)
  const entry = main(page).getByRole('listitem').filter({ hasText: place })
  const first = await invitationOf(page, entry)
  expect(first).toMatchObject({ sequence: '0', method: 'REQUEST', starts: '20261208T080000Z' })
  expect(first.text).toContain('SUMMARY:Afspraak')
  expect(first.text).not.toContain(number)

  const change = (await entry.getByRole('link', { name: /^Wijzig/ }).getAttribute('href')) ?? ''
  const other = await colleague(browser, change)
  await page.goto(change)
  await fill(other, { Van: '13.00', Tot: '14.00', 'Waarom wijzigt u dit?': 'De zaal was vol.' })
  await press(other, 'Wijzig de afspraak')
  await other.context().close()
  await fill(page, { Van: '15.00', Tot: '16.00', 'Waarom wijzigt u dit?': 'Kan pas later.' })
  await main(page).getByRole('button', { name: 'Wijzig de afspraak' }).click()
  await expect(main(page)).toContainText('Een collega heeft dit intussen gewijzigd.')
  await expect(main(page)).toContainText('di 08-12-2026, 13.00–14.00')
  await expect(main(page)).toContainText('di 08-12-2026, 15.00–16.00')
  await press(page, 'Wijzig de afspraak')
  const changed = await invitationOf(page, entry)
  expect(changed).toMatchObject({ uid: first.uid, sequence: '2', method: 'REQUEST', starts: '20261208T140000Z' })

  await page.goto(`/vandaag/week?dag=${day}`)
  await expect(main(page)).toContainText(place)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/week/)

  await page.goto(`/trajecten/${number}/contact`)
  await entry.getByRole('link', { name: /^Zeg af/ }).click()
  await fill(page, { 'Waarom gaat het niet door?': 'Op vakantie.' })
  await press(page, 'Zeg de afspraak af')
  await main(page).getByText(/^Voorbij of afgezegd/).click()
  await expect(entry).toContainText('Gaat niet door')
  await page.goto(`/vandaag/week?dag=${day}`)
  await expect(main(page)).not.toContainText(place)
}) // prettier-ignore

test('de week bladert in het adres, van mij of van het team', async ({ page }) => {
  for (const person of ['consulent', 'besluitnemer', 'hr'] as const) {
    await signInAs(page, person)
    await page.goto('/vandaag')
    await main(page).getByRole('link', { name: 'Week', exact: true }).click()
    await expect(page).toHaveURL(/\/vandaag\/week$/)
    await main(page).getByRole('link', { name: 'Volgende week' }).click()
    await expect(page).toHaveURL(/dag=\d{4}-\d{2}-\d{2}/)
    await main(page).getByRole('link', { name: 'Hele team' }).click()
    await expect(page).toHaveURL(/van=team/)
    await main(page).getByRole('link', { name: 'Deze week' }).click()
    await expect(page).toHaveURL(/\/vandaag\/week\?van=team$/)
    await expectAccessible(page)
  }
})

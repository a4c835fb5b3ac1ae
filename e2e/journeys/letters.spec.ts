import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPdf } from '../../tests/support/read-pdf'
import { registered } from '../support/registered'
import { fill, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const today = '23-11-2026'
const main = (page: Page) => page.getByRole('main')

/** Opens the form of a step, fills it in and presses its button. */
async function step(page: Page, number: string, name: string, values: Parameters<typeof fill>[1]) {
  await page.goto(`/trajecten/${number}?stap=${name}`)
  await fill(page, values)
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
}

/** A new letter from the page of letters; ends on the page of its draft. */
async function newLetter(page: Page, number: string, kind: string, datedOn: string) {
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: 'Brieven', exact: true }).click()
  await expectAccessible(page)
  await page.getByLabel('Soort brief').selectOption({ label: kind })
  await page.getByLabel('Datum van de brief').fill(datedOn)
  await page.getByRole('button', { name: 'Maak een concept' }).click()
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
  await expectAccessible(page)
}

/** The act about letters that the reader has for a trajectory in the coming week; null is none. */
async function expectLine(page: Page, number: string, act: string | null) {
  await page.goto('/vandaag?toon=deze-week')
  const acts = page
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('link', { name: /brief|Brief|Adres/ })
  await expect(acts).toHaveText(act === null ? [] : [act])
}

/** Types what is missing over its gap. */
async function fillGap(page: Page, gap: string, words: string) {
  const text = page.getByLabel('Tekst van de brief')
  await text.fill((await text.inputValue()).replaceAll(`[ontbreekt: ${gap}]`, words))
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(main(page)).not.toContainText(`Vul in: ${gap}`)
}

test('een onvolledige aanvraag: de brief zet de termijn stil, het antwoord laat hem weer lopen, over Kerst heen', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulent')
  const number = await registered(page, 'Aanvulling', '03-04-1998', '20-10-2026')
  await step(page, number, 'startScreening', {
    Datum: '20-10-2026',
    'De persoon stemt in met het gesprek': true,
  })
  await step(page, number, 'requestAdvice', {
    'Wie vraagt het advies aan?': 'De persoon zelf',
    'Aanvraag ontvangen door de gemeente op': '21-10-2026',
    'Aanvraag ontvangen door UWV op': '21-10-2026',
    'De stukken zijn compleet of niet nodig': true,
  })
  await openTrajectory(page, number)
  await expect(main(page)).toContainText('wo 16-12-2026')

  await newLetter(page, number, 'Verzoek om aanvulling', '09-11-2026')
  await expect(main(page)).toContainText('[ontbreekt: wat wij nog nodig hebben]')
  await fillGap(page, 'wat wij nog nodig hebben', 'Een kopie van uw paspoort')
  await expect(main(page)).toContainText('Stuur het ons uiterlijk op 23 november 2026.')
  // What is typed and not saved is not left out of a final letter without a word.
  const text = page.getByLabel('Tekst van de brief')
  await text.fill(`${await text.inputValue()}\n\nU mag ook bellen.`)
  await page.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(main(page)).toContainText('De tekst van de brief is gewijzigd en nog niet bewaard.')
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(main(page).locator('.letter-page')).toContainText('U mag ook bellen.')
  await page.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(main(page)).toContainText('Het adres is niet nagekeken sinds de vorige brief')
  await page.getByLabel('Ik heb het adres vandaag nagekeken in de BRP').check()
  await page.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(page.getByLabel('Verstuurd of geprint op')).toHaveValue(today)
  await page.getByLabel('Verstuurd of geprint op').fill('09-11-2026')
  await page.getByRole('button', { name: 'Leg vast dat de brief weg is' }).click()
  await expect(main(page)).toContainText('De brief is pas op 23 november 2026 definitief geworden.')
  await page.getByLabel('De brief ging eerder al buiten Schakel op de post').check()
  await page.getByLabel('Hoe weet u dat?').fill('De kopie met poststempel ligt in het archief.')
  await page.getByRole('button', { name: 'Leg vast dat de brief weg is' }).click()
  await expect(main(page)).toContainText('Wat is er gebeurd?')
  await expectAccessible(page)
  const letter = page.url()

  await openTrajectory(page, number)
  await expect(main(page)).toContainText('staat stil')
  await expect(main(page)).toContainText('Brief verstuurd: Verzoek om aanvulling')
  await expect(main(page)).toContainText('De kopie met poststempel ligt in het archief.')

  await page.goto(letter)
  await page.getByLabel('De aanvulling is binnen').check()
  await page.getByLabel('Compleet op').fill('19-11-2026')
  await page.getByRole('button', { name: 'Laat de termijn weer lopen' }).click()
  await expect(main(page)).toContainText('Termijn loopt weer vanaf')
  await expectAccessible(page)
  // Nine days after 16 December is Christmas Day, a Friday: Monday the 28th is the last day.
  await openTrajectory(page, number)
  await expect(main(page)).toContainText('ma 28-12-2026')
})

test('een besluit van concept langs een tweede lezer naar een PDF met tekst, koppen en de laatste dag voor bezwaar', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulent')
  const number = await registered(page, 'Afwijzing', '18-09-1991', '01-10-2026')
  await step(page, number, 'startScreening', {
    Datum: '01-10-2026',
    'De persoon stemt in met het gesprek': true,
  })
  await step(page, number, 'requestAdvice', {
    'Wie vraagt het advies aan?': 'Gemeente',
    'Aanvraag ontvangen door UWV op': '02-10-2026',
    'De stukken zijn compleet of niet nodig': true,
  })
  await step(page, number, 'recordAdvice', {
    'Uitkomst van het advies': 'Negatief',
    Grond: 'Onbekend',
    'Datum van het advies': '16-11-2026',
    'Ontvangen op': '16-11-2026',
  })
  await step(page, number, 'prepareDecision', { 'Het advies is zorgvuldig tot stand gekomen': true })
  await signInAs(page, 'besluitnemer')
  await step(page, number, 'reject', { 'Datum van het besluit': today, 'Bekendmaken op': today })

  await signInAs(page, 'consulent')
  await expectLine(page, number, 'Besluitbrief maken')
  await newLetter(page, number, 'Besluit: afwijzing', today)
  await fillGap(page, 'reden van het besluit', 'Volgens UWV kunt u werken zonder beschutte omgeving.')
  await page.getByLabel('Ik heb het adres vandaag nagekeken in de BRP').check()
  await page.getByRole('button', { name: 'Vraag een tweede lezer' }).click()
  await expect(main(page)).toContainText('wacht op een tweede lezer')
  await expectLine(page, number, null)

  await signInAs(page, 'besluitnemer')
  await page.goto('/vandaag?toon=deze-week')
  const line = page.getByRole('row').filter({ hasText: number }).filter({ hasText: 'Brief nalezen' })
  await line.getByRole('link', { name: 'Brief nalezen' }).click()
  // The line opens the letter itself.
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
  await expectAccessible(page)
  await page.getByLabel('Akkoord').check()
  await page.getByRole('button', { name: 'Leg vast' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download de brief (PDF)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`brief-${number}-2026-11-23.pdf`)
  const pdf = await readPdf(readFileSync(await download.path()))
  expect(pdf).toMatchObject({ lang: 'nl-NL', title: 'ons besluit over beschut werk', marked: true })
  const text = pdf.parts.map((part) => part.text).join(' ')
  expect(text).toContain('De heer K. de Afwijzing Kastanjelaan 12 1234 AB MEERDORP')
  expect(text).toContain('Volgens UWV kunt u werken zonder beschutte omgeving.')
  expect(pdf.parts).toContainEqual({ tag: 'H2', text: 'Bent u het niet eens met ons besluit?' })
  // Six weeks from the day after 23 November end on Monday 4 January (Awb 6:7, 6:8).
  expect(text).toContain('De laatste dag is 4 januari 2027.')
  await signInAs(page, 'consulent')
  await expectLine(page, number, 'Brief versturen')
  await page
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('link', { name: 'Brief versturen' })
    .click()
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Leg vast dat de brief weg is' }).click()
  await expect(main(page)).toContainText('Verstuurd op')
  await expectLine(page, number, null)

  await returned(page, number)
})

/** The letter of a trajectory came back: the address is uncertain until somebody looked it up. */
async function returned(page: Page, number: string) {
  await page.goto(`/trajecten/${number}/brieven`)
  await page.getByRole('link', { name: 'Besluit: afwijzing' }).click()
  await page.getByText('Kwam deze brief terug?').click()
  await page.getByRole('button', { name: 'Het adres klopt niet' }).click()
  await expect(main(page)).toContainText('Deze brief kwam terug')
  await expectAccessible(page)
  await openTrajectory(page, number)
  await expect(main(page)).toContainText('Adres onzeker')
  await expectLine(page, number, 'Adres nakijken')
  await page
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('link', { name: 'Adres nakijken' })
    .click()
  await page.getByRole('link', { name: /kijk het adres na/ }).click()
  await page.getByText('Leg vast dat het adres toch klopt').click()
  await page.getByRole('button', { name: 'Het adres klopt', exact: true }).click()
  await expect(main(page)).toContainText('Het adres is daarna nagekeken of aangepast.')
  await expectLine(page, number, null)
  await openTrajectory(page, number)
  await expect(main(page)).not.toContainText('Adres onzeker')
}

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPdf } from '../../tests/support/read-pdf'
import {
  countedAfter,
  lookUpAddresses,
  main,
  makeRound,
  press,
  roundTabs,
  sendRound,
  undoRound,
} from '../support/letter-rounds'
import { bringIn } from '../support/bring-in'
import { numberOf, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const trees = ['Berken', 'Beuken', 'Eiken', 'Elzen', 'Iepen', 'Linden', 'Olmen', 'Wilgen']
const ends = ['broek', 'dijk', 'hof', 'stra', 'veld']
/** Forty surnames that nobody of the practice world has, in the order of the list. */
const surnames = trees.flatMap((tree) => ends.map((end) => tree + end))
const [noStreet, noPostcode, cameBack, reached] = ['Berkenbroek', 'Eikenhof', 'Lindenstra', 'Wilgenveld']

const headers = 'Achternaam;Voorletters;Geslacht;Geb.datum;Straat;Huisnr;Postcode;Woonplaats;Advies;Datum advies;Besluit;Datum besluit;Op lijst sinds;Status' // prettier-ignore

/** A list of forty people who wait since 2019; two of their addresses are not complete. */
const listOfForty = () =>
  surnames.map((surname, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    const since = `${day}-0${index < 28 ? 3 : 4}-2019`
    return [
      surname,
      'R.',
      'v',
      `${day}-05-1990`,
      surname === noStreet ? '' : 'Dijkweg',
      String(index + 1),
      surname === noPostcode ? '' : '4321 AB',
      'Oeverland',
      ...['positief', since, 'toegekend', since, since, 'wachtlijst'],
    ].join(';')
  })

/** A new letter to somebody; ends on the page of its draft. */
async function newLetter(page: Page, number: string, kind: string, datedOn: string) {
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: 'Brieven', exact: true }).click()
  await page.getByLabel('Soort brief').selectOption({ label: kind })
  await page.getByLabel('Datum van de brief').fill(datedOn)
  await press(page, 'Maak een concept')
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
}

async function comesBack(page: Page, on: string) {
  await main(page).getByText('Kwam deze brief terug?').click()
  await page.getByLabel('Teruggekomen op').fill(on)
  await press(page, 'Het adres klopt niet')
  await expect(main(page)).toContainText(`Deze brief kwam terug op ${on}`)
}

/** Begins a round of everybody on the list, by the way there from the list. */
async function beginRound(page: Page) {
  await page.goto('/wachtlijst')
  await main(page).getByRole('link', { name: 'Brieven aan velen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Brieven aan velen' })).toBeVisible()
  await expect(page.getByLabel('Welke brief?')).toHaveValue('contactRound')
  await page.getByLabel('Welke lijst?').selectOption({ label: 'Iedereen op de lijst' })
  await expectAccessible(page)
  await press(page, 'Kijk wie een brief krijgt')
  await expect(page).toHaveURL(/\/rondes\/[0-9a-f-]{36}$/)
  await expectAccessible(page)
}

const missing = 'Geen compleet adres'
const wrong = 'Adres klopt niet'

/** How many the screen of a round says: with a letter, without, and without for these reasons. */
const counted = (page: Page) => countedAfter(page, { ...roundTabs, missing, wrong })

async function make(page: Page, letters: number) {
  await makeRound(page)
  expect(await counted(page)).toMatchObject({ letters })
  await expectAccessible(page)
}

test('een contactronde van veertig mensen, van wie drie adressen niet kloppen', async ({ page }) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulentOeverland')

  // The practice world has others on this list: what the screen says of them comes on top of the forty.
  await beginRound(page)
  await lookUpAddresses(page)
  const others = await counted(page)
  await undoRound(page, expectAccessible)
  await expect(main(page)).toContainText('Er zijn geen brieven gemaakt en er gaat niets weg.')

  await bringIn(page, 'veertig', headers, listOfForty())
  await test.step('een van de veertig kreeg eerder een brief, die terugkwam', async () => {
    await newLetter(page, await numberOf(page, cameBack), 'Contactronde wachtlijst', '01-09-2026')
    const text = page.getByLabel('Tekst van de brief')
    await text.fill((await text.inputValue()).replaceAll(/\[ontbreekt: [^\]]+\]/g, '29 september 2026'))
    await press(page, 'Bewaar de tekst')
    await expect(main(page)).not.toContainText('Vul in:')
    await page.getByText('Het adres is op een andere dag of manier nagekeken').click()
    await page.getByLabel('Nagekeken op').fill('01-09-2026')
    await press(page, 'Het adres klopt')
    await expect(main(page)).not.toContainText('Kijk het adres na')
    await press(page, 'Maak definitief')
    await page.getByLabel('Verstuurd of geprint op').fill('01-09-2026')
    await page.getByLabel('De brief ging eerder al buiten Schakel op de post').check()
    await page.getByLabel('Hoe weet u dat?').fill('Hij staat in het postboek van september.')
    await press(page, 'Leg vast dat de brief weg is')
    await comesBack(page, '10-09-2026')
  })

  const expected = {
    letters: others.letters + 37,
    none: others.none + 3,
    missing: others.missing + 2,
    wrong: others.wrong + 1,
  }

  await test.step('de ronde zegt hoeveel brieven er komen, en wie er geen krijgt en waarom', async () => {
    await beginRound(page)
    // Nobody ever looked up where the forty live: without that no letter goes.
    expect(await counted(page)).toEqual({ ...expected, letters: others.letters, none: others.none + 40 })
    await expect(main(page)).toContainText('Adres nog niet nagekeken: 37')
    await lookUpAddresses(page)
    expect(await counted(page)).toEqual(expected)
    await main(page)
      .getByRole('link', { name: /^Krijgt geen brief/ })
      .click()
    await expect(page).toHaveURL(/deel=weg/)
    await expectAccessible(page)
    const row = (surname: string) => page.getByRole('row').filter({ hasText: surname })
    await expect(row(noStreet)).toContainText(missing)
    await expect(row(noPostcode)).toContainText(missing)
    await expect(row(cameBack)).toContainText(wrong)
  })

  await test.step('een brief is te lezen voordat hij er is, en de volgende ook', async () => {
    await main(page)
      .getByRole('link', { name: /^Krijgt een brief/ })
      .click()
    await expect(page).not.toHaveURL(/deel=weg/)
    await main(page)
      .getByRole('link', { name: /Berkendijk/ })
      .click()
    await expect(main(page)).toContainText('Zo wordt de brief')
    await expect(main(page)).toContainText('Dijkweg 2')
    await expect(main(page)).toContainText('Geachte mevrouw Berkendijk')
    await expect(main(page)).toContainText('Laat het ons uiterlijk op 21 december 2026 weten.')
    await expectAccessible(page)
    await main(page).getByRole('link', { name: 'Volgende brief' }).click()
    await expect(main(page)).toContainText('Geachte mevrouw Berkenhof')
    await main(page).getByRole('link', { name: 'Terug naar de ronde' }).click()
  })

  await test.step('wie wordt uitgevinkt krijgt geen brief, en kan weer mee', async () => {
    const box = main(page).getByRole('checkbox', { name: /Berkendijk/ })
    await expect(box).toBeChecked()
    await box.uncheck()
    await expect.poll(() => counted(page)).toEqual({ ...expected, letters: expected.letters - 1, none: expected.none + 1 }) // prettier-ignore
    await page.reload()
    await expect(box).not.toBeChecked()
    await expectAccessible(page)
    await box.check()
    await expect.poll(() => counted(page)).toEqual(expected)
  })

  await test.step('gemaakt, en in een keer teruggedraaid', async () => {
    await make(page, expected.letters)
    await undoRound(page, expectAccessible)
    await expect(page.getByRole('row').filter({ hasText: reached })).toContainText('Ingetrokken')
    await expectAccessible(page)
    await openTrajectory(page, await numberOf(page, reached))
    await expect(main(page)).toContainText('De hele ronde is teruggedraaid.')
  })

  await test.step('de tweede ronde gaat weg', async () => {
    await beginRound(page)
    expect(await counted(page)).toEqual(expected)
    await make(page, expected.letters)
    await sendRound(page, expected.letters)
    await expect(page.getByRole('row').filter({ hasText: reached })).toContainText('Verstuurd')
    await expectAccessible(page)
  })

  await test.step('alle brieven staan in een bestand om te printen', async () => {
    const link = main(page).getByRole('link', { name: 'Download alle brieven in één bestand (PDF)' })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="contactronde-2026-11-23.pdf"',
    })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const { lang, marked, text } = await readPdf(readFileSync(await download.path()))
    expect({ lang, marked }).toEqual({ lang: 'nl-NL', marked: true })
    const failing = [noStreet, noPostcode, cameBack]
    expect(surnames.filter((surname) => !text.includes(`mevrouw ${surname}`))).toEqual(failing)
  })

  await test.step('komt een brief terug, dan staat dat bij de volgende brief', async () => {
    await main(page)
      .getByRole('link', { name: new RegExp(reached) })
      .click()
    await comesBack(page, '23-11-2026')
    await expectAccessible(page)
    await main(page).getByRole('link', { name: 'Terug naar de ronde' }).click()
    await main(page)
      .getByRole('link', { name: /^Kwam terug/ })
      .click()
    await expect(page.getByRole('row').filter({ hasText: reached })).toContainText('23-11-2026')
    await expectAccessible(page)
    await newLetter(page, await numberOf(page, reached), 'Uitnodiging', '23-11-2026')
    await expect(main(page)).toContainText('Dit adres klopt niet meer.')
    await expectAccessible(page)
  })
})

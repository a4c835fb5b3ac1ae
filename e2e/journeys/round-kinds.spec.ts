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
import { openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const counted = (page: Page) => countedAfter(page, roundTabs)

/** Number of the trajectory of the first row of people in the round. */
async function firstNumber(page: Page) {
  const [number] = /T-\d{4}-\d{4,}/.exec(await main(page).getByRole('table').innerText()) ?? []
  if (!number) throw new Error('nobody stands in this round')
  return number
}

async function beginRound(page: Page, kind: string, values: Readonly<Record<string, string>>) {
  await page.goto('/wachtlijst/rondes')
  await page.getByLabel('Welke brief?').selectOption({ label: kind })
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
  await expectAccessible(page)
  await press(page, 'Kijk wie een brief krijgt')
  await expect(page).toHaveURL(/\/rondes\/[0-9a-f-]{36}$/)
  await lookUpAddresses(page)
}

/** The way a letter of somebody reads before it is there. */
async function preview(page: Page, number: string) {
  await main(page).getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await expect(main(page)).toContainText('Zo wordt de brief')
  const text = await main(page).innerText()
  await expectAccessible(page)
  await main(page).getByRole('link', { name: 'Terug naar de ronde' }).click()
  return text
}

/** How often the page of somebody says that this letter left. */
async function timesSent(page: Page, number: string, words: RegExp) {
  await openTrajectory(page, number)
  const text = await main(page).innerText()
  return [...text.matchAll(new RegExp(words, 'g'))].length
}

/** How often the letters of somebody name a letter of this kind with this state. */
async function lettersOf(page: Page, number: string, kind: string, state: string) {
  await page.goto(`/trajecten/${number}/brieven`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Brieven van')
  const rows = main(page).getByRole('row').filter({ hasText: kind }).filter({ hasText: state })
  return rows.count()
}

const whyNot = async (page: Page, number: string) => {
  await main(page)
    .getByRole('link', { name: /^Krijgt geen brief/ })
    .click()
  await expect(page).toHaveURL(/deel=weg/)
  return main(page).getByRole('row').filter({ hasText: number })
}

const meeting = {
  'Dag van het gesprek': '14-12-2026',
  'Tijd van het gesprek': '9.30',
  'Plaats van het gesprek': 'Buurthuis De Linde, Zaal 2',
}

/** The form holds on to what is not filled in. */
async function beginRoundRefused(page: Page) {
  await page.goto('/wachtlijst/rondes')
  await page.getByLabel('Welke brief?').selectOption({ label: 'Uitnodiging' })
  await press(page, 'Kijk wie een brief krijgt')
  await expect(main(page).getByText('Vul dit in.').first()).toBeVisible()
  await expect(page).toHaveURL(/\/rondes$/)
  await expectAccessible(page)
}

test('een uitnodiging aan velen: dag, tijd en plaats een keer, terugdraaien en dan versturen', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'consulent')

  await test.step('zonder dag, tijd en plaats begint er niets', () => beginRoundRefused(page))

  await beginRound(page, 'Uitnodiging', meeting)
  const begun = await counted(page)
  expect(begun.letters).toBeGreaterThan(1)
  const number = await firstNumber(page)
  const round = page.url()
  const before = { sent: await lettersOf(page, number, 'Uitnodiging', 'Verstuurd'), line: await timesSent(page, number, /Brief verstuurd/) }

  await test.step('elke brief noemt dezelfde dag, tijd en plaats', async () => {
    await page.goto(round)
    const text = await preview(page, number)
    for (const words of ['14 december 2026', '9.30 uur', 'Buurthuis De Linde, Zaal 2']) expect(text).toContain(words)
    expect(text).not.toContain('ontbreekt')
  })

  await test.step('wie u zelf weglaat, krijgt geen brief en u leest waarom', async () => {
    await main(page).getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await press(page, 'Laat deze persoon weg')
    await expect(main(page)).toContainText('U liet deze persoon zelf weg')
    await page.goto(round)
    expect(await counted(page)).toEqual({ letters: begun.letters - 1, none: begun.none + 1 })
    const row = await whyNot(page, number)
    await expect(row).toContainText('U liet deze persoon zelf weg')
    await expectAccessible(page)
    await row.getByRole('link').click()
    await press(page, 'Stuur toch een brief')
    await expect(main(page)).not.toContainText('U liet deze persoon zelf weg')
    await page.goto(round)
    expect(await counted(page)).toEqual(begun)
  })

  await test.step('voor het versturen gaat alles in een keer terug', async () => {
    await makeRound(page)
    await undoRound(page)
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Ingetrokken')
    expect(await lettersOf(page, number, 'Uitnodiging', 'Verstuurd')).toBe(before.sent)
    expect(await timesSent(page, number, /Brief verstuurd/)).toBe(before.line)
    await expect(main(page)).toContainText('De hele ronde is teruggedraaid.')
  })

  await test.step('de tweede ronde gaat weg, met een regel in de tijdlijn', async () => {
    await beginRound(page, 'Uitnodiging', meeting)
    expect(await counted(page)).toEqual(begun)
    await makeRound(page)
    await expectAccessible(page)
    const link = main(page).getByRole('link', { name: 'Download alle brieven in één bestand (PDF)' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('uitnodigingen-2026-11-23.pdf')
    const { lang, marked, text } = await readPdf(readFileSync(await download.path()))
    expect({ lang, marked }).toEqual({ lang: 'nl-NL', marked: true })
    expect([...text.matchAll(/14 december 2026/g)]).toHaveLength(begun.letters)
    await sendRound(page, begun.letters)
    expect(await lettersOf(page, number, 'Uitnodiging', 'Verstuurd')).toBe(before.sent + 1)
    expect(await timesSent(page, number, /Brief verstuurd/)).toBe(before.line + 1)
  })

  await test.step('een derde ronde laat weg wie zo kort geleden schreef', async () => {
    await beginRound(page, 'Uitnodiging', meeting)
    expect((await counted(page)).none).toBeGreaterThanOrEqual(begun.none + begun.letters)
    await expect(await whyNot(page, number)).toContainText('Kort geleden gesproken of geschreven')
    await undoRound(page)
  })
}) // prettier-ignore

test('een brief over rust gaat een keer naar wie rust, en naar niemand anders', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'consulent')
  await beginRound(page, 'Rust', {})
  await expect(main(page)).toContainText('iedereen die rust')
  const begun = await counted(page)
  expect(begun.letters).toBeGreaterThan(0)
  const number = await firstNumber(page)
  const round = page.url()

  await test.step('vooraf staat bij de persoon dat hij rust en niets verstuurd', async () => {
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Rust')
  })
  const before = await lettersOf(page, number, 'Rust', 'Verstuurd')

  await test.step('de brief zegt sinds wanneer en waarom', async () => {
    await page.goto(round)
    const text = await preview(page, number)
    expect(text).toContain('Rust sinds')
    expect(text).not.toContain('ontbreekt')
  })

  await test.step('teruggedraaid, en daarna verstuurd', async () => {
    await makeRound(page)
    await undoRound(page)
    expect(await lettersOf(page, number, 'Rust', 'Verstuurd')).toBe(before)
    await beginRound(page, 'Rust', {})
    expect(await counted(page)).toEqual(begun)
    await makeRound(page)
    await sendRound(page, begun.letters)
    expect(await lettersOf(page, number, 'Rust', 'Verstuurd')).toBe(before + 1)
    expect(await timesSent(page, number, /Brief verstuurd/)).toBeGreaterThan(0)
  })

  await test.step('over dezelfde rust gaat geen tweede brief', async () => {
    await beginRound(page, 'Rust', {})
    expect(await counted(page)).toEqual({ letters: 0, none: begun.none + begun.letters })
    await expect(main(page)).toContainText('Nu krijgt niemand een brief.')
    await expect(await whyNot(page, number)).toContainText('Kreeg deze brief al')
    await expectAccessible(page)
    await undoRound(page)
  })
})

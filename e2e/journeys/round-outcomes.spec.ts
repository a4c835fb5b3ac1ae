import type { Page } from '@playwright/test'
import { bringIn } from '../support/bring-in'
import { figuresOf } from '../support/figures-list'
import {
  countedAfter,
  lookUpAddresses,
  main,
  makeRound,
  press,
  roundTabs,
  sendRound,
} from '../support/letter-rounds'
import { fill, numberOf, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const starts = ['Bever', 'Das', 'Egel', 'Fazant', 'Hazel', 'Kievit', 'Lijster', 'Merel']
const ends = ['berg', 'dam', 'kamp', 'land', 'man']
/** Forty surnames that nobody of the practice world has. */
const surnames = starts.flatMap((start) => ends.map((end) => start + end))

const header = 'Achternaam;Voorletters;Geslacht;Geb.datum;Straat;Huisnr;Postcode;Woonplaats;Advies;Datum advies;Besluit;Datum besluit;Op lijst sinds;Status' // prettier-ignore
/** Forty people who wait since the beginning of 2018: longer than anybody else, and never spoken to. */
const rows = surnames.map((surname, index) => {
  const day = `${String((index % 28) + 1).padStart(2, '0')}-0${index < 28 ? 1 : 2}-2018`
  const address = `Rietweg;${index + 1};4321 AB;Oeverland`
  return `${surname};K.;v;${day.replace('2018', '1991')};${address};positief;${day};toegekend;${day};${day};wachtlijst`
})

/** What is pressed, and how many of the forty say so. */
const outcomes = {
  confirmed: { words: 'Bevestig de plaats', many: 22 },
  renounced: { words: 'Zet op rustend: op eigen verzoek', many: 6 },
  moved: { words: 'Zet op rustend: verhuisd', many: 4 },
  works: { words: 'Zet op rustend: werkt al', many: 3 },
  unreachable: { words: 'Stel voor: onbereikbaar', many: 3 },
  address: { words: 'Leg het adres vast', many: 2 },
} as const
type Name = keyof typeof outcomes

/** Who answered what, in the order of the list. */
const answers = (Object.keys(outcomes) as Name[])
  .flatMap((name) => Array.from({ length: outcomes[name].many }, () => name))
  .map((name, at) => ({ name, surname: surnames[at] ?? '' }))
const whoOf = (name: Name) => answers.filter((answer) => answer.name === name).map(({ surname }) => surname)

/** Gross, clean and every reason why somebody does not count, as the header of the list says them. */
async function counts(page: Page) {
  await page.goto('/wachtlijst/nalopen')
  const shown = await figuresOf(page, 'Bruto en schoon')
  const of = (label: string) => Number(shown[label] ?? 0)
  return {
    gross: of('bruto'),
    clean: of('schoon'),
    stale: of('te lang niet bevestigd'),
    ownWish: of('rustend: op eigen verzoek'),
    moved: of('rustend: verhuisd'),
    works: of('rustend: werkt al'),
    unreachable: of('rustend: onbereikbaar'),
  }
}
type Counts = Awaited<ReturnType<typeof counts>>
const plus = (before: Counts, more: Partial<Counts>): Counts => ({
  ...before,
  ...Object.fromEntries(Object.entries(more).map(([name, n]) => [name, before[name as keyof Counts] + n])),
})

const row = (page: Page, surname: string) => main(page).getByRole('row').filter({ hasText: surname })

/** The outcome about the address. */
const panelOf = (page: Page) => main(page).getByRole('region', { name: 'Het adres klopt niet' })

/** Of one the new street is known, and a mistake loses nothing; of the other nobody knows it yet. */
async function hearAddress(page: Page, surname: string) {
  const about = panelOf(page)
  if (surname !== whoOf('address')[0]) return about.getByLabel(/nog onbekend/).check()
  await expect(about.getByLabel('Plaats')).toHaveValue('Oeverland')
  await about.getByLabel('Straat').fill('Nieuwe Kade')
  await about.getByLabel('Postcode').fill('12')
  await about.getByRole('button', { name: outcomes.address.words }).click()
  await expect(about).toContainText('Vul de postcode in als 1234 AB.')
  await expectAccessible(page)
  await expect(about.getByLabel('Straat')).toHaveValue('Nieuwe Kade')
  await about.getByLabel('Postcode').fill('4321 AB')
}

/** From the row of somebody on the list: one click to the outcomes, and one on what was heard. */
async function hear(page: Page, { name, surname }: (typeof answers)[number]) {
  await row(page, surname).getByRole('link', { name: 'Uitkomst' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(surname)
  if (name === 'unreachable')
    await main(page)
      .getByLabel('Wat hebt u geprobeerd?')
      .fill('Drie keer gebeld, brief op 23 november, adres klopt.')
  if (name === 'address') await hearAddress(page, surname)
  await main(page).getByRole('button', { name: outcomes[name].words, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wachtlijst nalopen' })).toBeVisible()
  await expect(main(page)).toContainText('Vastgelegd')
  if (name === 'renounced')
    await expect(main(page).getByRole('link', { name: 'Maak de brief “Rust”' })).toBeVisible()
}

/** A letter to all of them who were not heard of for so long; the address of the round. */
async function writeToAll(page: Page) {
  await page.goto('/wachtlijst/rondes')
  await press(page, 'Kijk wie een brief krijgt')
  await expect(page).toHaveURL(/\/rondes\/[0-9a-f-]{36}$/)
  await lookUpAddresses(page)
  const { letters } = await countedAfter(page, roundTabs)
  expect(letters).toBeGreaterThanOrEqual(40)
  const round = new URL(page.url()).pathname
  await makeRound(page)
  await sendRound(page, letters)
  return round
}

test('een contactronde van veertig rijen met zes uitkomsten', async ({ page }) => {
  test.setTimeout(360_000)
  await signInAs(page, 'consulentOeverland')
  const before = await counts(page)
  await bringIn(page, 'ronde', header, rows)

  const listed = plus(before, { gross: 40, stale: 40 })
  let round = ''
  await test.step('wie nooit is gesproken staat op de lijst en telt niet mee', async () => {
    expect(await counts(page)).toEqual(listed)
    await expect(row(page, 'Beverberg')).toContainText('Telt niet mee')
    await expectAccessible(page)
  })

  await test.step('iedereen krijgt een brief; dat alleen verandert niets aan de telling', async () => {
    round = await writeToAll(page)
    expect(await counts(page)).toEqual(listed)
  })

  await test.step('elke uitkomst zegt wat erop volgt', async () => {
    await row(page, 'Beverberg').getByRole('link', { name: 'Uitkomst' }).click()
    for (const words of [
      /iemand telt weer mee/,
      /intrekken kan de gemeente niet/,
      /de dag op de lijst blijft/,
      /de besluitnemer leest mee/,
    ])
      await expect(main(page)).toContainText(words)
    await expectAccessible(page)
    await page.goto('/wachtlijst/nalopen')
  })

  await test.step('Vandaag zegt hoeveel mensen nog niet antwoordden; vanuit de ronde komt u in de ronde terug', async () => {
    await page.goto('/vandaag')
    await expect(main(page)).toContainText(/\d+ nog geen antwoord, reageren kan tot en met 21-12-2026/)
    // Another journey may have a round of its own without answers.
    await main(page).locator(`a[href="${round}?deel=antwoord"]`).click()
    await expect(page).toHaveURL(/deel=antwoord/)
    const silent = () => countedAfter(page, { silent: 'Nog geen antwoord', stays: 'Wil op de lijst blijven' })
    const before = await silent()
    expect(before.silent).toBeGreaterThanOrEqual(40)
    expect(before.stays).toBe(0)
    await expectAccessible(page)
    await row(page, 'Beverberg').getByRole('link', { name: 'Uitkomst' }).click()
    await main(page).getByRole('button', { name: outcomes.confirmed.words, exact: true }).click()
    await expect(page).toHaveURL(/rondes\/.*deel=antwoord/)
    await expect.poll(silent).toEqual({ silent: before.silent - 1, stays: 1 })
    await expect(row(page, 'Beverberg')).toHaveCount(0)
  })

  await test.step('de andere antwoorden, elk met twee klikken', async () => {
    await page.goto('/wachtlijst/nalopen')
    for (const answer of answers.slice(1)) await hear(page, answer)
  })

  const heard = plus(listed, { clean: 22, stale: -35, ownWish: 6, moved: 4, works: 3 })
  await test.step('bruto blijft, schoon is wie bevestigd is, en elke reden telt', async () => {
    expect(await counts(page)).toEqual(heard)
    for (const surname of [...whoOf('unreachable'), ...whoOf('address')])
      await expect(row(page, surname)).toContainText('Telt niet mee')
    await expect(row(page, 'Beverberg')).toHaveCount(0)
  })

  await test.step('de besluitnemer leest mee: pas dan rust wie onbereikbaar is', async () => {
    const [surname = ''] = whoOf('unreachable')
    const number = await numberOf(page, surname)
    await signInAs(page, 'besluitnemerOeverland')
    await openTrajectory(page, number)
    await main(page).getByRole('link', { name: 'Keur goed en voer uit' }).click()
    await fill(page, {
      'Pogingen om contact te krijgen': 'Drie keer gebeld en een brief.',
      'Opnieuw bekijken op': '1-2-2027',
    })
    await main(page).locator('form').last().locator('button[type=submit]').click()
    await expect(page).not.toHaveURL(/stap=/)
    await signInAs(page, 'consulentOeverland')
    expect(await counts(page)).toEqual(plus(heard, { stale: -1, unreachable: 1 }))
  })

  await test.step('niemand is weg: van elke uitkomst staat het traject er nog, met de oude dag', async () => {
    for (const name of Object.keys(outcomes) as Name[]) {
      const surname = whoOf(name).at(-1) ?? ''
      await openTrajectory(page, await numberOf(page, surname))
      await expect(main(page)).toContainText(/-2018/)
    }
    await expect(main(page)).toContainText('Het nieuwe adres is nog onbekend')
    await openTrajectory(page, await numberOf(page, whoOf('address')[0] ?? ''))
    await expect(main(page)).toContainText('Nieuwe Kade')
    await expect(main(page)).not.toContainText('Adres onzeker')
  })

  await test.step('wie ervan afziet krijgt daarna de brief die bij rust hoort', async () => {
    const number = await numberOf(page, whoOf('renounced')[0] ?? '')
    await page.goto(`/wachtlijst/nalopen?gehoord=ownWish&van=${number}`)
    await expectAccessible(page)
    await main(page).getByRole('link', { name: 'Maak de brief “Rust”' }).click()
    await expect(main(page).getByLabel('Soort brief')).toHaveValue('rest')
  })
})

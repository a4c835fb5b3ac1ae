import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/watched'
import { fill, makeMove, openTrajectory, signInAs, type Filled } from '../support/visit'

/** Practice stands still on 23 November 2026: what happened longer ago is recorded with its own day. */
const today = '23-11-2026'
const main = (page: Page) => page.getByRole('main')

/** With the indicatie banenafspraak the advice of then may have turned: who comes back has UWV confirm it. */
const confirmed = 'UWV bevestigt dat het advies nog staat'

/** Of who works since before a day ('jjjj-mm-dd'), who does so the longest: whoever another journey moved on is not there. */
async function atWorkBefore(page: Page, day: string): Promise<string> {
  await page.goto('/trajecten?stap=placed')
  const rows = await main(page).getByRole('row').allInnerTexts()
  const long = rows.flatMap((row) => {
    const [number, since] = [/T-\d{4}-\d{4}/.exec(row)?.[0], /(\d\d)-(\d\d)-(\d{4})/.exec(row)]
    const from = since ? `${since[3]}-${since[2]}-${since[1]}` : ''
    return number && from !== '' && from < day ? [{ number, from }] : []
  })
  const [first] = long.sort((a, b) => a.from.localeCompare(b.from))
  if (!first) throw new Error(`nobody works since before ${day}`)
  return first.number
}

async function prepare(page: Page, number: string, to: string, on: string) {
  await makeMove(page, number, 'Bereid een switch voor', {
    Datum: on,
    [to]: true,
    'Wie vroeg hierom?': 'De persoon zelf',
    'Waarom deze overstap?': 'Wil dit graag proberen.',
    'Eerst proberen?': 'Nee',
  })
}

/** Leaves sheltered work for an ordinary employer on a day of long ago, with the guarantee of the cao. */
async function leaveForJob(page: Page, number: string, on: string) {
  await prepare(page, number, 'Banenafspraak', on)
  await done(page, number, ['Weet dat het advies kan vervallen', 'Tekent het contract'])
  await complete(page, number, 'Switch naar banenafspraak', on, {
    'Datum indicatie banenafspraak': on,
    'Het contract is getekend': true,
    'Laatste dag van het contract': on,
    'Afspraak over terugkeer': 'Terugkeergarantie',
  })
}

/** The tasks that a switch always waits for. */
async function done(page: Page, number: string, tasks: readonly string[]) {
  for (const task of tasks) {
    await page.goto(`/trajecten/${number}/switch`)
    await main(page)
      .getByRole('link', { name: new RegExp(`Werk bij ?: ${task}`) })
      .click()
    await fill(page, { 'Hoe staat het?': 'gedaan', 'Gedaan op': today, 'Door wie?': 'De consulent' })
    await main(page).locator('form').last().locator('button[type=submit]').click()
    await expect(page).not.toHaveURL(/stap=/)
  }
}

/** Goes over while tasks are still to be done, with the reason for it. */
async function complete(page: Page, number: string, label: string, on: string, values: Filled) {
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: label, exact: true }).first().click()
  await fill(page, values)
  await main(page).getByLabel('Datum', { exact: true }).fill(on)
  await fill(page, { 'Staan er nog taken open?': 'Achteraf vastgelegd; toen is alles besproken.' })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
}

test('banenafspraak: de terugkeergarantie werkt in maand 20', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await atWorkBefore(page, '2025-03-01')
  await leaveForJob(page, number, '23-3-2025')
  await page.goto(`/trajecten/${number}/switch/terug`)
  await expect(main(page)).toContainText('terug kan tot en met 22-03-2027')
  await expect(main(page)).toContainText('Dit komt mee')
  await expectAccessible(page)
  await makeMove(page, number, 'Kom terug naar de lijst', {
    'Waarom komt de persoon terug?': 'Het werk of contract hield op',
    [confirmed]: true,
    'Welke datum telt voor de volgorde?': 'De oude datum blijft',
  })
  await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)
  await signInAs(page, 'hr')
  expect((await page.goto(`/trajecten/${number}/switch/terug`))?.status()).toBe(404)
})

test('banenafspraak: in maand 20 meteen een contract, zonder wachten', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await atWorkBefore(page, '2025-03-01')
  await leaveForJob(page, number, '23-3-2025')
  await page.goto(`/trajecten/${number}/switch/terug`)
  await main(page).getByRole('link', { name: 'Meteen een contract', exact: true }).click()
  await expect(page).toHaveURL(/stap=returnToJob/)
  await fill(page, {
    'Contract getekend op': today,
    'Het contract is getekend': true,
    'Waarom komt de persoon terug?': 'Het werk of contract hield op',
    [confirmed]: true,
    Plek: 'Montage elektra',
    'Eerste werkdag': today,
    'Uren per week': '24',
    'Uren per dag, maandag': '8',
    'Uren per dag, dinsdag': '8',
    'Uren per dag, woensdag': '8',
    'Uren per dag, donderdag': '',
    'Uren per dag, vrijdag': '',
    'Begeleiding per week': '2',
    'Vast contract': true,
    Vorm: 'Intern',
    Cao: 'Cao Aan de slag',
    'Loonkostensubsidie (LKS)': 'Nog niet bekend',
  })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  await expect(main(page)).toContainText('Geplaatst')
  await expect(main(page)).toContainText('24 uur')
})

test('banenafspraak: in maand 25 niet meer, en dan geldt een nieuw advies en besluit', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await atWorkBefore(page, '2024-10-01')
  await leaveForJob(page, number, '23-10-2024')
  await page.goto(`/trajecten/${number}/switch/terug?stap=returnToJob`)
  await expect(main(page)).toContainText('liep tot en met 22-10-2026 en is voorbij')
  await expect(main(page)).toContainText('eerst een nieuw advies van UWV, dan een nieuw besluit')
  await expectAccessible(page)
  await makeMove(page, number, 'Vraag een nieuw advies aan', {
    'Wie vraagt het advies aan?': 'Gemeente',
    'Aanvraag ontvangen door UWV op': today,
    'Er zijn nieuwe feiten of andere omstandigheden': true,
    'Waarom komt de persoon terug?': 'Het werk of contract hield op',
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
  await signInAs(page, 'besluitnemer')
  await makeMove(page, number, 'Neem een positief besluit', {
    'Datum van het besluit': today,
    'Bekendmaken op': today,
  })
  await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)
})

test('dagbesteding: achteraf vastgelegd, en binnen het jaar terug op de oude plaats', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await atWorkBefore(page, '2026-02-01')
  await prepare(page, number, 'Dagbesteding', '1-3-2026')
  await done(page, number, ['Neem de melding op', 'Regel bijstand'])
  await complete(page, number, 'Switch naar dagbesteding', '1-3-2026', {
    'Datum van de Wmo-beschikking': '1-3-2026',
    'Het inkomen is geregeld met het team inkomen': true,
    'Laatste dag van het contract': '1-3-2026',
    'Afspraak over terugkeer': 'Afspraak op papier',
    'Terugkeer kan tot en met': '1-3-2027',
  })
  await makeMove(page, number, 'Kom terug naar de lijst', {
    'Waarom komt de persoon terug?': 'Het werk of contract hield op',
    'Het advies staat nog en de omstandigheden zijn gelijk': true,
    'Welke datum telt voor de volgorde?': 'De oude datum blijft',
  })
  // Dagbesteding goes on until the first working day: nothing to end yet, and it bridges the time.
  await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)
  await expect(main(page)).not.toContainText('laat de Wmo-beschikking herzien of beëindigen')
  await page.goto('/wachtlijst/nalopen?deel=overbrugging')
  await expect(main(page)).not.toContainText(number)
})

const tracks = {
  sheltered: 'placed',
  dayActivities: 'elsewhereDayActivities',
  jobAgreement: 'elsewhereJobAgreement',
  regular: 'elsewhereRegular',
} as const

/** Every amount that this pair asks; together they make the sheet as long as it gets. */
async function fillAmounts(page: Page) {
  await page.getByText('Bedragen invullen, samen met de persoon').click()
  const amounts = {
    'Netto per maand nu': '1.400',
    'Eigen reiskosten per maand nu': '40',
    'Uren per week straks, minstens': '24',
    'Uren per week straks, hoogstens': '28',
    'Netto per maand straks, minstens': '1.450',
    'Netto per maand straks, hoogstens': '1.700',
    'Eigen reiskosten per maand straks': '80',
  }
  for (const [label, amount] of Object.entries(amounts)) {
    const field = page.getByLabel(label, { exact: true })
    if ((await field.count()) > 0) await field.fill(amount)
  }
}

/** How many sides of A4 the page takes, with its own margins and a name that takes two lines. */
async function sidesOf(page: Page): Promise<number | undefined> {
  await main(page)
    .getByRole('heading', { level: 1 })
    .evaluate((title) => {
      title.textContent =
        'Wat verandert er voor Wilhelmina van den Oudenhuijzen-Schimmelpenninck van der Oye tot Nijenbeek?'
    })
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return paper.match(/\/Type\s*\/Page\b/g)?.length
}

test('het blad vóór en na: samen ingevuld, en voor elke overstap op één kant van een A4', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulent')
  for (const [from, state] of Object.entries(tracks)) {
    await page.goto(`/trajecten?stap=${state}`)
    const [number] = /T-\d{4}-\d{4,}/.exec(await main(page).innerText()) ?? []
    for (const to of Object.keys(tracks).filter((track) => track !== from)) {
      await page.goto(`/trajecten/${number}/switch/vergelijking?naar=${to}`)
      await expect(main(page)).toContainText('Vragen? Bel uw consulent')
      await expect(main(page)).toContainText('Dit is een schatting en geen besluit.')
      await fillAmounts(page)
      if (`${from} ${to}` === 'sheltered jobAgreement') {
        await expect(main(page)).toContainText('tussen € 1.558,96 en € 1.818,74 bruto per maand')
        await expectAccessible(page)
      }
      expect(page.url()).not.toContain('1400')
      expect(await sidesOf(page), `${from} → ${to}`).toBe(1)
    }
  }
})

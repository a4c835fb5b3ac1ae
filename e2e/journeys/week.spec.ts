import type { Page } from '@playwright/test'
import { setTask } from '../support/switching'
import { fill, makeMove, openTrajectory, signInAs, type Filled } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const weekOf = (page: Page, number: string, op: string) => page.goto(`/trajecten/${number}/week?op=${op}`)
const grid = (page: Page) => main(page).getByRole('table', { name: /^De week van/ })
const day = (page: Page, name: string) => grid(page).getByRole('row', { name: new RegExp(`^${name}`) })
const totals = (page: Page) => main(page).getByRole('region', { name: 'Waarvoor het telt' })

async function send(page: Page) {
  await main(page).locator('form').last().locator('button[type=submit]').click()
}

/** Somebody at Werkpad who works on these days only, and on no other: at known times, or of whom only the hours are known. */
async function worksOn(page: Page, days: readonly string[], times: 'known' | 'unknown'): Promise<string> {
  await page.goto('/trajecten?stap=placed')
  const numbers = [...new Set((await main(page).innerText()).match(/T-20\d\d-\d{4}/g) ?? [])].sort()
  const week = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag']
  for (const number of numbers) {
    await page.goto(`/trajecten/${number}/week`)
    const rows = await Promise.all(week.map((name) => day(page, name).innerText()))
    const works = rows.map((row) => row.includes('Beschut werk, Werkpad'))
    const free = rows.map((row) => row.includes('Niets vastgelegd'))
    const fits = week.every((name, index) => (days.includes(name) ? works[index] : free[index]))
    const timed = rows.some((row) => /\d\.\d\d–/.test(row))
    if (fits && timed === (times === 'known')) return number
  }
  throw new Error(`nobody works on ${days.join(', ')}`)
}

test('drie dagen beschut werk en twee dagen dagbesteding: een uur dat bezet is wordt geweigerd, en niets gaat verloren', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulent')
  const number = await worksOn(page, ['Maandag', 'Dinsdag', 'Woensdag'], 'unknown')
  await weekOf(page, number, '23-11-2026')
  const before = await totals(page).innerText()
  const hours = Number(/In de week\s+([\d,]+) uur/.exec(before)?.[1]?.replace(',', '.'))
  expect(hours).toBeGreaterThan(0)

  await test.step('de tijden van het werk', async () => {
    await main(page)
      .getByRole('link', { name: /^Vul de tijden in/ })
      .first()
      .click()
    await fill(page, {
      'maandag van': '8.30', 'maandag tot': '17', 'dinsdag van': '8.30', 'dinsdag tot': '17', 'woensdag van': '8.30', 'woensdag tot': '17',
    }) // prettier-ignore
    await send(page)
    await expect(day(page, 'Maandag')).toContainText('8.30–17.00 uur')
  })

  await test.step('dagbesteding die met het werk samenvalt, wordt geweigerd met waarmee', async () => {
    await main(page).getByRole('link', { name: 'Voeg iets toe' }).click()
    await fill(page, {
      Dagbesteding: true, 'Eerste dag': '7-12-2026', 'Blijvend of proberen?': 'Blijvend', 'woensdag van': '16', 'woensdag tot': '20',
      'vrijdag van': '10', 'vrijdag tot': '15', Waar: 'De Boomgaard',
    }) // prettier-ignore
    await send(page)
    await expect(main(page)).toContainText('Dit valt samen met beschut werk op woensdag 8.30–17.00 uur')
    await expect(main(page).getByLabel('woensdag van')).toHaveValue('16')
    await expect(main(page).getByLabel('Waar', { exact: false }).last()).toHaveValue('De Boomgaard')
    await expectAccessible(page)
  })

  await test.step('op andere uren wel: vanaf 7 december, en nu nog niet', async () => {
    await fill(page, { 'woensdag van': '', 'woensdag tot': '', 'donderdag van': '10', 'donderdag tot': '15' })
    await send(page)
    await expect(page).toHaveURL(/\/week$/)
    await expect(day(page, 'Donderdag')).toContainText('Niets vastgelegd')
    await expect(main(page).getByRole('region', { name: 'Wat er verandert' })).toContainText(
      '07-12-2026 begint: Dagbesteding, De Boomgaard',
    )
    expect(await totals(page).innerText()).toBe(before)
  })

  await test.step('de week die komt telt elk uur één keer', async () => {
    await weekOf(page, number, '7-12-2026')
    await expect(day(page, 'Donderdag')).toContainText('10.00–15.00 uur Dagbesteding, De Boomgaard')
    const words = (count: number) => String(count).replace('.', ',')
    await expect(totals(page)).toContainText(`In de week${words(hours + 10)} uur`)
    await expect(totals(page)).toContainText(`Met een contract${words(hours)} uur`)
    await expect(totals(page)).toContainText(`${words(hours)} uur = 0,${Math.round((hours / 31) * 100)} plek`)
    await expect(totals(page)).toContainText('0 uur = 0 baan')
    await expectAccessible(page)
  })

  await test.step('en wat er was blijft te lezen', async () => {
    await main(page)
      .getByRole('link', { name: /^Beëindig ?: ?Dagbesteding/ })
      .click()
    await fill(page, { 'Laatste dag': '18-12-2026', Reden: 'Gaat weer meer werken.' })
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await weekOf(page, number, '21-12-2026')
    await expect(day(page, 'Donderdag')).toContainText('Niets vastgelegd')
    await expect(main(page).getByRole('region', { name: 'Wat er was' })).toContainText(
      '07-12-2026 t/m 18-12-2026',
    )
  })

  await test.step('HR leest het werk en niets anders', async () => {
    await signInAs(page, 'hr')
    await weekOf(page, number, '7-12-2026')
    await expect(day(page, 'Maandag')).toContainText('8.30–17.00 uur')
    await expect(main(page)).not.toContainText('Dagbesteding')
    await expect(main(page)).not.toContainText('Boomgaard')
  })
})

test('beschut werk naar dagbesteding: één dag per week, langzaam meer, en binnen het jaar terug', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'consulent')
  const number = await worksOn(page, ['Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag'], 'known')
  const tried = () => main(page).getByRole('region', { name: 'Proberen' })

  await test.step('het begint met één dag per week, en er eindigt niets', async () => {
    await openTrajectory(page, number)
    await main(page).getByRole('link', { name: 'Bereid een switch voor', exact: true }).first().click()
    await fill(page, {
      Datum: '2-3-2026', Dagbesteding: true, 'Wie vroeg hierom?': 'Familie', 'Waarom deze overstap?': 'Het werk wordt te druk.',
      'Eerst proberen?': 'Langzaam meer dagen', 'Het proberen bespreken op': '1-6-2026', 'Eerste dag van het proberen': '6-3-2026',
      'vrijdag van': '10', 'vrijdag tot': '15', 'De baan in beschut werk laat': true,
    }) // prettier-ignore
    await main(page)
      .getByLabel(/^Waar \(/)
      .fill('De Boomgaard')
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await page.goto(`/trajecten/${number}/switch`)
    await expect(tried()).toContainText('sinds 06-03-2026')
    await expect(tried()).toContainText('vr 10.00–15.00 uur')
    await expect(main(page)).not.toContainText('Vraag de indicatie banenafspraak aan')
    await expectAccessible(page)
    await main(page).getByRole('link', { name: 'De week', exact: true }).click()
    await expect(day(page, 'Vrijdag')).toContainText('Dagbesteding (proberen), De Boomgaard')
    await expect(day(page, 'Donderdag')).toContainText('Beschut werk, Werkpad')
    await expect(totals(page)).toContainText('Met een contract')
    await main(page).getByRole('link', { name: 'De switch', exact: true }).click()
    await expect(page).toHaveURL(/\/switch$/)
  })

  await test.step('HR ziet op zijn lijst welke dag vrij is, en niet waarvoor', async () => {
    await signInAs(page, 'hr')
    await page.goto('/vandaag?toon=deze-week')
    const line = main(page)
      .getByRole('row')
      .filter({ hasText: number })
      .filter({ hasText: 'Vrij van beschut werk' })
    await expect(line).toContainText('Vrij van beschut werk: vrijdag, vanaf')
    await page.goto(`/trajecten/${number}/week`)
    await expect(day(page, 'Vrijdag')).toContainText('Vrij van beschut werk (afgesproken)')
    await expect(main(page)).not.toContainText(/dagbesteding|Boomgaard/i)
  })

  await test.step('het groeit met een geplande stap', async () => {
    await signInAs(page, 'consulent')
    await page.goto(`/trajecten/${number}/switch`)
    await tried()
      .getByRole('link', { name: /^Plan de volgende stap/ })
      .click()
    await fill(page, { Vanaf: '1-6-2026', 'donderdag van': '10', 'donderdag tot': '15' })
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await page.goto(`/trajecten/${number}/switch`)
    await expect(tried()).toContainText('06-03-2026 t/m 31-05-2026')
    await expect(tried()).toContainText('do 10.00–15.00 uur, vr 10.00–15.00 uur')
    await weekOf(page, number, '4-6-2026')
    await expect(day(page, 'Donderdag')).toContainText('Dagbesteding (proberen)')
    await weekOf(page, number, '28-5-2026')
    await expect(day(page, 'Donderdag')).toContainText('Beschut werk')
  })

  await test.step('dan helemaal, met de dagen die zijn geprobeerd', async () => {
    for (const task of ['Neem de melding op', 'Regel bijstand'])
      await setTask(page, number, task, {
        'Hoe staat het?': 'gedaan',
        'Gedaan op': '23-11-2026',
        'Door wie?': 'De consulent',
      })
    await openTrajectory(page, number)
    await main(page).getByRole('link', { name: 'Switch naar dagbesteding', exact: true }).first().click()
    const filled: Filled = {
      'Datum van de Wmo-beschikking': '1-9-2026', 'Het inkomen is geregeld met het team inkomen': true, 'Laatste dag van het contract': '31-8-2026',
      'Afspraak over terugkeer': 'Afspraak op papier', 'Terugkeer kan tot en met': '1-9-2027', 'Staan er nog taken open?': 'Achteraf vastgelegd; toen is alles besproken.',
    } // prettier-ignore
    await fill(page, filled)
    await main(page).getByLabel('Datum', { exact: true }).fill('1-9-2026')
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await weekOf(page, number, '23-11-2026')
    await expect(day(page, 'Donderdag')).toContainText('Dagbesteding, De Boomgaard')
    await expect(day(page, 'Dinsdag')).toContainText('Niets vastgelegd')
  })

  await test.step('en binnen het jaar terug naar de lijst', async () => {
    await makeMove(page, number, 'Kom terug naar de lijst', {
      'Waarom komt de persoon terug?': 'De persoon kan weer aan het werk',
      'Het advies staat nog en de omstandigheden zijn gelijk': true,
      'Laatste dag dagbesteding': '27-11-2026',
      'Welke datum telt voor de volgorde?': 'De oude datum blijft',
    })
    await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)
    await weekOf(page, number, '24-11-2026')
    await expect(day(page, 'Donderdag')).toContainText('Dagbesteding, De Boomgaard')
    await weekOf(page, number, '1-12-2026')
    await expect(day(page, 'Donderdag')).toContainText('Niets vastgelegd')
    await expect(main(page).getByRole('region', { name: 'Wat er was' })).toContainText(
      'Dagbesteding, De Boomgaard',
    )
  })
})

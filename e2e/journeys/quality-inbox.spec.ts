import type { Page } from '@playwright/test'
import { bringIn } from '../support/bring-in'
import { main } from '../support/letter-rounds'
import { unique } from '../support/registered'
import { fill, signInAs, type Filled } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const inbox = '/trajecten/kwaliteit'
const rows = (page: Page) => main(page).getByRole('table', { name: 'Bevindingen' }).getByRole('row')
const tab = (page: Page, label: string) =>
  main(page)
    .getByRole('navigation', { name: 'Wat er mist' })
    .getByRole('link', { name: new RegExp(`^${label}`) })
const inTab = async (page: Page, label: string) =>
  Number(/\d+$/.exec((await tab(page, label).innerText()).trim())?.[0] ?? 0)

/** Opens the inbox at one rule; gives how many it counts. */
async function openRule(page: Page, label: string): Promise<number> {
  await page.goto(inbox)
  await tab(page, label).click()
  await expect(page).toHaveURL(/soort=/)
  return inTab(page, label)
}

/** Opens what a row offers, fills it in, and comes back to the same list. */
async function mend(page: Page, row: ReturnType<typeof rows>, fix: string, values: Filled) {
  const back = page.url()
  await row.getByRole('link', { name: fix }).click()
  await expect(page).toHaveURL(/stap=/)
  await expectAccessible(page)
  await fill(page, values)
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  await page.goto(back)
}

const header =
  'Achternaam;Voorletters;Geb.datum;Aanvraag UWV d.d.;Advies;Datum advies;Besluit;Datum besluit;Status;Geplaatst bij;Start;Contracturen;Einde contract'

/** Seven with an advice of 2019 who wait, and one who works on a contract without an end. */
const list = (name: string) => [
  ...Array.from({ length: 7 }, (_, at) => `${name}oud${'abcdefg'[at]};A.;${at + 1}-3-1980;1-2-2019;positief;1-4-2019;toegekend;1-5-2019;te plaatsen;;;;`),
  `${name}werk;A.;9-3-1980;1-2-2024;positief;1-4-2024;toegekend;1-5-2024;geplaatst;Werkpad;1-6-2024;24;`,
] // prettier-ignore

/** Of how many a manager reads that this is missing, and which share that is. */
async function sharedWithManager(page: Page, label: string) {
  await page.goto('/sturing/kwaliteit')
  const cells = main(page).getByRole('row').filter({ hasText: label }).getByRole('cell')
  const words = await cells.allInnerTexts()
  const [count, share] = [words.at(-2) ?? '', words.at(-1) ?? '']
  return { count: Number(count.replace(/\D/g, '')), share: Number(share.replace(/[^\d,]/g, '').replace(',', '.')), words: count }
} // prettier-ignore

test('de consulent herstelt op de plek zelf wat er mist, en de manager ziet het aandeel dalen', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, 'consulent')
  await bringIn(page, 'kwaliteit', header, list(name))
  await signInAs(page, 'manager')
  const old = 'Advies ouder dan vijf jaar'
  const before = await sharedWithManager(page, old)
  expect(before.count).toBeGreaterThanOrEqual(7)

  await signInAs(page, 'consulent')
  await test.step('een advies van meer dan vijf jaar: eigenaar, leeftijd, en een herbeoordeling in één formulier', async () => {
    const counted = await openRule(page, old)
    const row = rows(page).filter({ hasText: `${name}ouda` })
    await expect(row).toContainText(/01-04-2024\s*\d+ maanden/)
    await expect(row.getByRole('cell').nth(2)).not.toHaveText(/Nog geen consulent/)
    await expectAccessible(page)
    await mend(page, row, 'Start een herbeoordeling', {
      'Wie vraagt het advies aan': 'gemeente',
      'Aanvraag ontvangen door UWV': '20-11-2026',
    })
    await expect(row).toHaveCount(0)
    expect(await inTab(page, old)).toBe(counted - 1)
  })

  await test.step('een contract zonder einde, uit een lijst: HR is eigenaar, de consulent kan het ook', async () => {
    const rule = 'Geplaatst zonder bekend einde van het contract'
    const counted = await openRule(page, rule)
    const row = rows(page).filter({ hasText: `${name}werk` })
    await expect(row).toContainText('HR van Werkpad')
    await mend(page, row, 'Corrigeer het contract', {
      'Vast contract': true,
      'Vorm': 'Intern',
      'Waarom klopte het niet?': 'Nagevraagd bij Werkpad: een vast contract.',
    }) // prettier-ignore
    await expect(row).toHaveCount(0)
    if (counted > 1) expect(await inTab(page, rule)).toBe(counted - 1)
  })

  await test.step('de manager ziet er een minder, en een kleiner deel', async () => {
    await signInAs(page, 'manager')
    const after = await sharedWithManager(page, old)
    expect(after.count).toBe(before.count - 1)
    expect(after.share).toBeLessThan(before.share)
    await expectAccessible(page)
  })
})

test('HR ziet wat bij de eigen mensen mist, en legt de begeleider vast bij een gewone werkgever', async ({
  page,
}) => {
  await signInAs(page, 'hr')
  await page.goto('/plaatsingen')
  await main(page).getByRole('link', { name: 'Wat niet klopt' }).click()
  await expect(page).toHaveURL(new RegExp(inbox))
  await expectAccessible(page)
  const rule = 'Bij een gewone werkgever zonder begeleider'
  const counted = await openRule(page, rule)
  const row = rows(page).nth(1)
  await expect(row).toContainText('HR van Werkpad')
  const person = await row.getByRole('link').first().getAttribute('href')
  await mend(page, row, 'Leg vast wie begeleidt', {
    'Soort begeleiding': 'Jobcoach',
    'Naam van de begeleider': 'Bo Begeleider',
    'Vanaf': '01-11-2026',
  }) // prettier-ignore
  await expect(rows(page).locator(`a[href="${person}"]`)).toHaveCount(0)
  if (counted > 1) expect(await inTab(page, rule)).toBe(counted - 1)
  await expect(main(page).getByRole('link', { name: /UWV|CBS/ })).toHaveCount(0)
})

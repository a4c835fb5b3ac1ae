import type { Page } from '@playwright/test'
import { fill, makeMove, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const today = '23-11-2026'
const main = (page: Page) => page.getByRole('main')

/** Somebody in dagbesteding; each journey takes another. */
async function inDayActivities(page: Page, after: number): Promise<string> {
  await page.goto('/trajecten?stap=elsewhereDayActivities')
  const numbers = [...new Set((await main(page).innerText()).match(/T-\d{4}-\d{4,}/g) ?? [])].sort()
  const number = numbers[after] ?? numbers[0]
  if (!number) throw new Error('nobody is in dagbesteding')
  return number
}

/** A place at Werkpad on two days, with the reason for the order where somebody waits longer. */
async function offered(page: Page, number: string) {
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: 'Bied een plek aan', exact: true }).first().click()
  await expect(page).toHaveURL(/stap=offer/)
  await fill(page, {
    'Aangeboden op': today,
    Plek: 'Montage elektra',
    'Uren per dag, maandag': '8',
    'Uren per dag, dinsdag': '8',
    'Uren per dag, woensdag': '',
    'Uren per dag, donderdag': '',
    'Uren per dag, vrijdag': '',
    'Begeleiding per week': '2',
    'Antwoord uiterlijk op': '30-11-2026',
    'De reis naar de plek is nagegaan': true,
  })
  const order = main(page).getByLabel('Reden om van de volgorde af te wijken')
  if ((await order.count()) > 0)
    await fill(page, {
      'Waarom wijkt u van de volgorde af?': 'De persoon komt terug',
      'Reden om van de volgorde af te wijken': 'Komt terug op de oude datum.',
    })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
}

test('dagbesteding naar beschut werk: het advies staat nog, en de switch leidt naar de lijst', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'consulent')
  const number = await inDayActivities(page, 0)
  await makeMove(page, number, 'Bereid een switch voor', {
    'Waarnaartoe?': 'Beschut werk',
    'Wie vroeg hierom?': 'De persoon zelf',
    'Waarom deze overstap?': 'Wil weer werken.',
    'Eerst proberen?': 'Nee',
  })
  await page.goto(`/trajecten/${number}/switch`)
  await expect(main(page)).toContainText('er is geen nieuw advies nodig als de omstandigheden gelijk zijn')
  await expect(main(page)).not.toContainText('Vraag de indicatie banenafspraak aan')
  await expectAccessible(page)
  await openTrajectory(page, number)
  await main(page).getByRole('link', { name: 'Ga naar de lijst', exact: true }).first().click()
  await main(page)
    .getByLabel(/^Op de lijst vanaf/)
    .fill(today)
  await fill(page, {
    'Waarom komt de persoon terug?': 'De persoon kan weer aan het werk',
    'Afspraak over de weg terug': 'Afspraak op papier',
    'Terugkeer kan tot en met': '23-11-2027',
    'Welke datum telt voor de volgorde?': 'De oude datum blijft',
    'Staan er nog taken open?': 'Is met iedereen besproken.',
  })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(main(page)).toContainText('Zijn ze veranderd? Vraag dan een nieuw advies aan.')
  await fill(page, { 'Het advies staat nog en de omstandigheden zijn gelijk': true })
  await main(page).locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)
  // Tot de eerste werkdag gaat dagbesteding door.
  await page.goto(`/trajecten/${number}/week`)
  await expect(main(page)).toContainText('Dagbesteding')
  await offered(page, number)
  await signInAs(page, 'hr')
  await makeMove(page, number, 'Aanvaard het aanbod')
  await makeMove(page, number, 'Leg het contract en de start vast', {
    'Contract getekend op': today,
    'Het contract is getekend': true,
    'Eerste werkdag': today,
    'Uren per week': '16',
    'Vast contract': true,
    Vorm: 'Intern',
    Cao: 'Cao Aan de slag',
    'Loonkostensubsidie (LKS)': 'Nog niet bekend',
  })
  await expect(main(page)).toContainText('Geplaatst')
  await expect(main(page)).toContainText('16 uur')
})

test('dagbesteding naar beschut werk met nieuwe omstandigheden: eerst een nieuw advies en een nieuw besluit', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'consulent')
  const number = await inDayActivities(page, 2)
  await page.goto(`/trajecten/${number}/switch/terug?stap=returnToPlace`)
  await makeMove(page, number, 'Vraag een nieuw advies aan', {
    'Wie vraagt het advies aan?': 'Gemeente',
    'Aanvraag ontvangen door UWV op': today,
    'Er zijn nieuwe feiten of andere omstandigheden': true,
    'Waarom komt de persoon terug?': 'De persoon kan weer aan het werk',
  })
  await expect(main(page)).not.toContainText('Bied een plek aan')
  await makeMove(page, number, 'Leg het advies vast', {
    'Uitkomst van het advies': 'Positief', Grond: 'b:', 'Datum van het advies': today, 'Ontvangen op': today,
  }) // prettier-ignore
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

test('een voorbereide switch naar beschut werk waarvan het advies niet meer past: het nieuwe advies komt zonder dat de voorbereiding verdwijnt', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'consulent')
  const number = await inDayActivities(page, 1)
  await makeMove(page, number, 'Bereid een switch voor', {
    'Waarnaartoe?': 'Beschut werk',
    'Wie vroeg hierom?': 'De persoon zelf',
    'Waarom deze overstap?': 'Wil weer werken, en kan meer dan toen.',
    'Eerst proberen?': 'Nee',
  })
  await expect(main(page).getByRole('link', { name: 'Neem een nieuw positief besluit' })).toHaveCount(0)
  await makeMove(page, number, 'Vraag een nieuw advies aan', {
    'Wie vraagt het advies aan?': 'Gemeente',
    'Aanvraag ontvangen door UWV op': today,
    'Er zijn nieuwe feiten of andere omstandigheden': true,
  })
  await expect(main(page)).toContainText('Switch in voorbereiding')
  await makeMove(page, number, 'Voeg een advies toe', {
    'Uitkomst van het advies': 'Positief', Grond: 'b:', 'Datum van het advies': today, 'Ontvangen op': today,
  }) // prettier-ignore
  await signInAs(page, 'besluitnemer')
  await makeMove(page, number, 'Neem een nieuw positief besluit', {
    'Datum van het besluit': today,
    'Bekendmaken op': today,
  })
  await expect(main(page)).toContainText('Switch in voorbereiding')
  await page.goto(`/trajecten/${number}/week`)
  await expect(main(page)).toContainText('Dagbesteding')
})

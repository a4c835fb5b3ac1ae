import type { Page } from '@playwright/test'
import { fill, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const name = 'Tussenwerk in de kas'

async function send(page: Page, button: string) {
  await main(page).getByRole('button', { name: button }).click()
}

test('een eigen route van de gemeente: beschreven door de beheerder, gevolgd, geëvalueerd en klaar voor een plek', async ({
  page,
}) => {
  test.setTimeout(120_000)
  let number = ''

  await test.step('de beheerder beschrijft de route, zonder code', async () => {
    await signInAs(page, 'beheerderMeerdorp')
    await page.goto('/beheer/routes')
    await expect(main(page)).not.toContainText(name)
    await main(page).getByRole('link', { name: 'Beschrijf een route' }).click()
    await fill(page, {
      'Naam van de route': name, 'Voor wie is deze route?': 'Jongeren met een advies die eerst willen oefenen.',
      Doelen: 'Op tijd komen\nZelf met de bus reizen', 'Om de hoeveel weken evalueren?': '6', 'Hoeveel maanden duurt': '12',
      Aanbieder: 'Kas De Zonnehoek', 'Contactpersoon bij de aanbieder': 'Roos Vermeer', 'Telefoon van de contactpersoon': '0591 23 45 67',
      'Telt als overbrugging': true, 'Waar staat dit in het beleid?': 'Beleidsregel 2026, art. 4', 'Geldt vanaf': '1-1-2026',
    }) // prettier-ignore
    await expectAccessible(page)
    await send(page, 'Leg de route vast')
    await expect(page).toHaveURL(/\/beheer\/routes\?/)
    await expect(main(page)).toContainText(name)
  })

  await test.step('de consulent zet iemand die op een plek wacht op de route', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/trajecten?stap=toBePlaced')
    ;[number = ''] = /T-\d{4}-\d{4,}/.exec(await main(page).innerText()) ?? []
    await page.goto(`/trajecten/${number}/route`)
    await main(page)
      .getByRole('link', { name: new RegExp(`^Kies deze route ?: ?${name}`) })
      .click()
    await fill(page, { 'Begint op': '23-11-2026', 'Zelf met de bus reizen': true })
    await send(page, 'Start de route')
    await expect(main(page)).toContainText('sinds 23-11-2026')
    await expect(main(page)).toContainText('Zelf met de bus reizen')
    await expect(main(page)).toContainText('04-01-2027')
    await expect(main(page)).toContainText('Roos Vermeer')
    await expectAccessible(page)
    await openTrajectory(page, number)
    await expect(main(page)).toContainText(`${name}: evalueren`)
  })

  await test.step('zij bespreken hoe het gaat, en de volgende evaluatie schuift op', async () => {
    await page.goto(`/trajecten/${number}/route`)
    await main(page).getByLabel('Hoe gaat het?').selectOption({ label: 'Sneller dan gedacht' })
    await main(page)
      .getByLabel(/^Volgende evaluatie op/)
      .fill('14-12-2026')
    await send(page, 'Leg de evaluatie vast')
    await expect(main(page).getByRole('region', { name, exact: true })).toContainText('14-12-2026')
    await expect(main(page).getByRole('region', { name: 'Evaluaties' })).toContainText('Sneller dan gedacht')
  })

  await test.step('klaar voor de volgende stap: de route staat bij eerder, en de overbrugging wordt opnieuw gevraagd', async () => {
    await main(page).getByText('Rond de route af').first().click()
    await main(page).getByLabel('Hoe eindigt het?').selectOption({ label: 'Klaar voor de volgende stap' })
    await send(page, 'Rond de route af')
    await expect(main(page).getByRole('region', { name: 'Eerdere routes' })).toContainText(
      'Klaar voor de volgende stap',
    )
    await openTrajectory(page, number)
    await expect(main(page)).not.toContainText(`${name}: evalueren`)
    await expect(
      main(page)
        .getByRole('link', { name: /^Bied een plek aan/ })
        .first(),
    ).toBeVisible()
  })
})

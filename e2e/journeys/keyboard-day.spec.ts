import type { Page } from '@playwright/test'
import { keysOf } from '../support/hands'
import { people } from '../support/visit'
import { expect, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const rows = (page: Page, words: string | RegExp) => main(page).getByRole('row').filter({ hasText: words })
const escaped = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** What the rest of a working day of HR is, with keys alone: nothing here points or clicks. */
test.describe('de rest van de werkdag van HR zonder muis', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('/inloggen')
    await keysOf(page).press(people.hr)
    await expect(page).toHaveURL(/vandaag$/)
  })

  test('in het weekoverzicht kijken of een start past', async ({ page }) => {
    const hands = keysOf(page)
    await hands.press(/^Plekken$/)
    await expect(page).toHaveURL(/plekken$/)
    await hands.press(/^Weekoverzicht$/)
    await expect(page).toHaveURL(/plekken\/week$/)
    await hands.press(/^Stel: iemand begint hier$/)
    await hands.choose(/^Plek/, /Verpakkingshal/)
    await hands.type(/^Uren op maandag/, '6')
    await hands.press(/^Bekijk of het past$/)
    await expect(page).toHaveURL(/plek=/)
    await expect(main(page).locator('#uitkomst')).toContainText(/Dit past (niet )?op Verpakkingshal/)
  })

  test('een extra zitplaats toevoegen', async ({ page }) => {
    const why = 'Een tafel erbij bij het raam.'
    const hands = keysOf(page)
    await hands.press(/^Plekken$/)
    await expect(page).toHaveURL(/plekken$/)
    await hands.press(/^Verpakkingshal$/)
    await expect(page).toHaveURL(/plekken\/[0-9a-f-]{36}$/)
    await expect(main(page).getByText(why)).toHaveCount(0)
    await hands.press(/^Voeg een extra zitplaats toe$/)
    await hands.type(/^Waarom is een extra zitplaats/, why)
    await hands.press(/^Voeg de zitplaats toe$/)
    await expect(main(page).getByText(why).first()).toBeVisible()
  })

  test('een aanbod weigeren', async ({ page }) => {
    const hands = keysOf(page)
    await hands.press(/^Plaatsingen$/)
    await expect(page).toHaveURL(/plaatsingen$/)
    await hands.press(/^Verwezen en aangeboden$/)
    await expect(page).toHaveURL(/toon=verwezen/)
    const offers = rows(page, 'Aanbod')
    const name = await offers.first().getByRole('link').first().innerText()
    await hands.press(escaped(name))
    await expect(page).toHaveURL(/trajecten/)
    await hands.press(/^Aanvaard het aanbod$/)
    await hands.press(/^Weigeren$/)
    await hands.choose(/^Wie zegt nee/, /De persoon/)
    await hands.choose(/^Waarop liep het vast/, /soort werk/i)
    await hands.choose(/^Welk soort werk was er nodig/, /Dieren en boerderij/)
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)
    await expect(main(page).getByRole('link', { name: 'Aanvaard het aanbod' })).toHaveCount(0)
  })

  test('afwezigheid vastleggen', async ({ page }) => {
    const hands = keysOf(page)
    await hands.press(/^Plaatsingen$/)
    await expect(page).toHaveURL(/plaatsingen$/)
    const atWork = rows(page, 'Werkpad').filter({ hasNotText: /afwezig|Contract afgelopen/i })
    const name = await atWork.first().getByRole('link').first().innerText()
    await hands.press(escaped(name))
    await expect(page).toHaveURL(/plaatsingen\/[0-9a-f-]{36}/)
    await expect(main(page).getByText('37% van de contracturen')).toHaveCount(0)
    await hands.press(/^Leg afwezigheid vast$/)
    await expect(page).toHaveURL(/stap=recordAbsence/)
    await expect(main(page).getByLabel(/^Eerste dag afwezig/)).toBeVisible()
    await hands.type(/^Eerste dag afwezig/, '23-11-2026')
    await hands.type(/^Hoeveel procent/, '37')
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)
    await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible()
    await expect(main(page)).toContainText('37%')
  })

  test('kiezen wat er na een contract komt', async ({ page }) => {
    const hands = keysOf(page)
    await hands.press(/^Plaatsingen$/)
    await expect(page).toHaveURL(/plaatsingen$/)
    await hands.press(/^Eindigt binnen 3 maanden/)
    await expect(page).toHaveURL(/toon=eindigt/)
    const name = await rows(page, /\d/).first().getByRole('link').first().innerText()
    await hands.press(escaped(name))
    await expect(page).toHaveURL(/plaatsingen\/[0-9a-f-]{36}/)
    await hands.press(/^Kies het vervolg na dit contract$/)
    await expect(page).toHaveURL(/stap=decideContractEnd/)
    await hands.choose(/^Wat gebeurt er na dit contract/, /erleng/)
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)
    await expect(main(page)).toContainText('verlengen met een tijdelijk contract')
  })

  test('een werkgever toevoegen en een gesprek vastleggen', async ({ page }) => {
    const name = 'Bakkerij Zonder Muis'
    const said = 'Er is plaats voor twee mensen aan de inpaktafel.'
    const hands = keysOf(page)
    await hands.press(/^Werkgevers$/)
    await expect(page).toHaveURL(/werkgevers$/)
    await hands.press(/^Voeg een werkgever toe$/)
    await hands.type(/^Naam/, name)
    await hands.press(/^Voeg toe$/)
    await expect(page).toHaveURL(/werkgevers\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await hands.press(/^Werkgevers$/)
    await expect(page).toHaveURL(/werkgevers$/)
    await expect(rows(page, name)).toContainText('nog niet')
    await hands.press(new RegExp(`^${name}$`))
    await expect(page).toHaveURL(/werkgevers\/[0-9a-f-]{36}/)
    await expect(main(page)).toContainText('Er is nog geen contact vastgelegd.')
    await hands.press(/^Leg een contact vast$/)
    await hands.type(/^Met wie/, 'Fatima Aslan')
    await hands.type(/^Wat is besproken/, said)
    await hands.press(/^Leg vast$/)
    await expect(main(page).getByRole('listitem').filter({ hasText: said })).toContainText(
      '23-11-2026, Fatima Aslan',
    )
    await hands.press(/^Werkgevers$/)
    await expect(page).toHaveURL(/werkgevers$/)
    await expect(rows(page, name)).toContainText('23-11-2026')
  })
})

import type { Locator, Page } from '@playwright/test'
import { bringIn } from '../support/bring-in'
import { main } from '../support/letter-rounds'
import { fill, numberOf, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const header = 'Achternaam;Voorletters;Geslacht;Geb.datum;Advies;Datum advies;Besluit;Datum besluit;Op lijst sinds;Status' // prettier-ignore
/** Two of a municipality where the number is reached; the journey follows the first. */
const rows = [
  'Overbrugsma;K.;v;12-05-1991;positief;12-05-2025;toegekend;20-05-2025;20-05-2025;wachtlijst',
  'Wachtersma;P.;m;14-06-1990;positief;12-05-2025;toegekend;21-05-2025;21-05-2025;wachtlijst',
]

/** The task about the bridging of somebody on Vandaag; the far end of the list may have more than one page. */
async function taskOf(page: Page, number: string): Promise<Locator> {
  const line = main(page).getByRole('row').filter({ hasText: number }).filter({ hasText: 'Overbrugging regelen' }) // prettier-ignore
  for (let at = 1; at <= 10; at += 1) {
    await page.goto(`/vandaag?toon=later&pagina=${at}`)
    if ((await line.count()) > 0) break
  }
  return line
}

test('wie met een lijst binnenkomt en wacht, krijgt een ander aanbod of wil dat niet', async ({ page }) => {
  await signInAs(page, 'consulentOeverland')
  await bringIn(page, 'overbrugging', header, rows)
  const number = await numberOf(page, 'Overbrugsma')

  await test.step('het traject en Nalopen zeggen dat het andere aanbod ontbreekt, met de bron', async () => {
    await openTrajectory(page, number)
    await expect(main(page)).toContainText(/Een ander aanbod ontbreekt\..*Kamerbrief 29817, nr\. 145/)
    await expectAccessible(page)
    await page.goto('/wachtlijst/nalopen?deel=overbrugging')
    await expect(main(page)).toContainText('Zonder overbrugging of ander aanbod')
    await expect(page.getByRole('row').filter({ hasText: 'Overbrugsma' })).toContainText(
      'ander aanbod ontbreekt',
    )
    await expectAccessible(page)
    const act = page
      .getByRole('row')
      .filter({ hasText: 'Overbrugsma' })
      .getByRole('link', { name: /^Leg vast/ })
    await expect(act).toHaveAttribute('href', `/trajecten/${number}?stap=recordBridging`)
  })

  await test.step('Vandaag opent het formulier dat het regelt, en komt terug zonder de regel', async () => {
    const line = await taskOf(page, number)
    await expect(line).toContainText('te regelen vanaf 23-11-2026')
    await line.getByRole('link', { name: /^Overbrugging regelen/ }).click()
    await expect(page).toHaveURL(/stap=recordBridging/)
    await expectAccessible(page)
    await fill(page, { 'Overbrugging tot de plek': 'Training of scholing' })
    await main(page).locator('form').last().locator('button[type=submit]').click()
    await expect(page).toHaveURL((url) => url.pathname === '/vandaag')
    await openTrajectory(page, number)
    await expect(main(page)).not.toContainText('Overbrugging regelen')
  })

  await test.step('het traject noemt wat het andere aanbod is', async () => {
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Het andere aanbod is: training of scholing, sinds 23-11-2026.')
    await page.goto('/wachtlijst/nalopen?deel=overbrugging')
    await expect(page.getByRole('row').filter({ hasText: 'Overbrugsma' })).toHaveCount(0)
  })
})

import { main, panel } from '../support/handing-over'
import { makeMove, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const why = 'De begeleiding paste niet'

test('wie terugkomt en waarom: de consulent legt het vast, de manager leest het zonder personen', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing/switches')
  const reasons = panel(page, 'Waarom mensen terugkwamen')
  await expect(reasons).not.toContainText(why)

  await signInAs(page, 'consulent')
  await page.goto('/trajecten?stap=elsewhereDayActivities')
  const number = /T-\d{4}-\d{4,}/.exec(await main(page).innerText())?.[0] ?? ''
  await page.goto(`/trajecten/${number}`)
  await expect(main(page)).toContainText('Switch bespreken na')
  await makeMove(page, number, 'Kom terug naar de lijst', {
    'Waarom komt de persoon terug?': why,
    'Het advies staat nog en de omstandigheden zijn gelijk': true,
    'Welke datum telt voor de volgorde?': 'De oude datum blijft',
  })
  await expect(main(page)).toContainText(/Te plaatsen|Wachtlijst/)

  await signInAs(page, 'manager')
  await page.goto('/sturing/switches')
  await expect(reasons.getByRole('row').filter({ hasText: why })).toContainText('<5')
  await expect(main(page)).not.toContainText(/T-\d{4}-\d/)
  await expectAccessible(page)
  expect((await page.request.get(`/trajecten/${number}`)).status()).toBe(404)
}) // prettier-ignore

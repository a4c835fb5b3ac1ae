import type { Page } from '@playwright/test'
import { returnReasonLabel } from '../../lib/domain/labels'
import { main, panel } from '../support/handing-over'
import { makeMove, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

/** The first in dagbesteding who went there by a switch: who came so from a list has no talks about it. */
async function switchedHere(page: Page): Promise<string> {
  const numbers = new Set((await main(page).innerText()).match(/T-\d{4}-\d{4,}/g))
  for (const number of numbers) {
    await page.goto(`/trajecten/${number}`)
    if ((await main(page).innerText()).includes('Switch bespreken na')) return number
  }
  throw new Error('Nobody went to dagbesteding by a switch')
}

test('wie terugkomt en waarom: de consulent legt het vast, de manager leest het zonder personen', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/sturing/switches')
  const reasons = panel(page, 'Waarom mensen terugkwamen')
  const known = await reasons.innerText()
  const why = Object.values(returnReasonLabel).find((label) => !known.includes(label))
  if (why === undefined) throw new Error('Every reason was given before')

  await signInAs(page, 'consulent')
  await page.goto('/trajecten?stap=elsewhereDayActivities')
  const number = await switchedHere(page)
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

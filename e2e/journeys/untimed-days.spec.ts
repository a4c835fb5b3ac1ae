import type { Page } from '@playwright/test'
import { fill, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const day = (page: Page, name: string) =>
  main(page)
    .getByRole('table', { name: /^De week van/ })
    .getByRole('row', { name: new RegExp(`^${name}`) })

async function send(page: Page) {
  await main(page).locator('form').last().locator('button[type=submit]').click()
}

/** Somebody whose job has hours of which nobody wrote down the times, on more than one day; the last of the list. */
async function withoutTimes(page: Page): Promise<string> {
  await page.goto('/trajecten?stap=placed')
  const numbers = [...new Set((await main(page).innerText()).match(/T-20\d\d-\d{4}/g) ?? [])].sort()
  for (const number of numbers.reverse()) {
    await page.goto(`/trajecten/${number}/week`)
    const week = await Promise.all(['Donderdag', 'Vrijdag'].map((name) => day(page, name).innerText()))
    if (week.every((words) => words.includes('tijd onbekend') && words.includes('Beschut werk')))
      return number
  }
  throw new Error('everybody has times on Thursday and Friday')
}

test('een proefdag op een werkdag zonder tijden wordt nagevraagd, en kan als de baan die dag vrij laat', async ({
  page,
}) => {
  test.setTimeout(150_000)
  await signInAs(page, 'consulent')
  const number = await withoutTimes(page)

  await test.step('de vraag staat in het formulier, en zonder antwoord verandert er niets', async () => {
    await main(page).getByRole('link', { name: 'Voeg iets toe' }).click()
    await expect(main(page)).toContainText('vrijdag al')
    await fill(page, {
      Dagbesteding: true, 'Eerste dag': '4-12-2026', 'Blijvend of proberen?': 'Proberen', 'Bespreken op': '8-1-2027',
      'vrijdag van': '9', 'vrijdag tot': '12', Waar: 'De Boomgaard',
    }) // prettier-ignore
    await send(page)
    await expect(main(page)).toContainText(
      /Op vrijdag al [\d,]+ uur beschut werk, en de tijden zijn niet allemaal bekend\. Valt dat samen\?/,
    )
    await expectAccessible(page)
    await expect(main(page).getByLabel('vrijdag van')).toHaveValue('9')
  })

  await test.step('laat de baan de dag vrij, dan gaat het door en telt de dag één keer', async () => {
    await fill(page, { 'De baan in beschut werk laat': true })
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await page.goto(`/trajecten/${number}/week?op=4-12-2026`)
    await expect(day(page, 'Vrijdag')).toContainText('9.00–12.00 uur Dagbesteding (proberen), De Boomgaard')
    await expect(day(page, 'Vrijdag')).toContainText('Vrij van beschut werk (afgesproken)')
    await expect(day(page, 'Vrijdag').getByRole('cell').last()).toHaveText('3')
  })

  await test.step('en daarna is de vrijdag weer van de baan', async () => {
    await main(page)
      .getByRole('link', { name: /^Beëindig ?: ?Dagbesteding/ })
      .click()
    await fill(page, { 'Laatste dag': '11-12-2026', Reden: 'Beviel niet.' })
    await send(page)
    await expect(page).not.toHaveURL(/stap=/)
    await page.goto(`/trajecten/${number}/week?op=18-12-2026`)
    await expect(day(page, 'Vrijdag')).toContainText('Beschut werk')
    await expect(day(page, 'Vrijdag')).not.toContainText('Vrij van beschut werk')
  })
})

import type { Page } from '@playwright/test'
import { mouseOf } from '../support/hands'
import { fill, signInAs } from '../support/visit'
import { expect, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const numberIn = (text: string) => /T-\d{4}-\d{4,}/.exec(text)?.[0] ?? ''

/** The form to offer a place to somebody who was referred, with all but the last press done. */
async function readyToOffer(page: Page, number: string, name: string) {
  await page.goto(`/trajecten/${number}?stap=offer`)
  const days = ['dinsdag', 'woensdag', 'donderdag', 'vrijdag'].map((day) => [`Uren per dag, ${day}`, ''])
  await fill(page, {
    Plek: name,
    'Uren per dag, maandag': '6',
    ...Object.fromEntries(days),
    'Begeleiding per week': '0',
    'Antwoord uiterlijk op': '7-12-2026',
    'De reis naar de plek is nagegaan': true,
  })
  const why = main(page).getByLabel(/^Reden om van de volgorde/)
  if (await why.isVisible()) {
    await why.fill('Wie eerder staat past hier niet.')
    await fill(page, { 'Waarom wijkt u van de volgorde af?': 'Wie eerder staat, past niet' })
  }
  return main(page).getByRole('button', { name: 'Leg vast' })
}

/** Two people who were referred to Werkpad and wait for a place, as their consulent sees it. */
async function twoReferred(page: Page): Promise<string[]> {
  await page.goto('/plaatsingen?toon=verwezen')
  const links = main(page)
    .getByRole('row')
    .filter({ hasText: 'Te plaatsen' })
    .filter({ hasText: 'Werkpad' })
    .getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return addresses.map(numberIn).slice(0, 2)
}

/** The name of who is signed in, as the top of every screen says it. */
const whoIsIn = (page: Page) => page.getByRole('banner').locator('summary').first().innerText()

test('twee collega’s van HR bieden tegelijk de laatste zitplaats aan: een van beiden hoort het', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const name = 'Laatste stoel'
  await signInAs(page, 'consulent')
  const numbers = await twoReferred(page)
  await signInAs(page, 'hr')
  await page.goto('/plekken/nieuw')
  const hands = mouseOf(page)
  await hands.type(/^Naam van de plek/, name)
  await hands.choose(/^Vorm/, /Intern/)
  await hands.tick(/^Groen en buitenwerk/)
  await hands.type(/^Locatie/, 'Kwekerij Noord')
  await hands.type(/^Plaats/, 'Meerdorp')
  await hands.choose(/^Werkgever/, /Werkpad/)
  await hands.type(/^Zitplaatsen/, '1')
  await hands.tick(/^Zwaar/)
  await hands.type(/^Begeleiding per dag, maandag/, '4')
  await hands.press(/^Voeg de plek toe$/)
  // The page of the place itself, which says that it is there.
  await expect(page).toHaveURL(/plekken\/[0-9a-f-]+$/)
  await expect(page.getByRole('status').filter({ hasText: 'Plek toegevoegd' }).first()).toBeVisible()

  // A colleague with an account of their own, in a browser of their own.
  const colleague = await (await browser.newContext()).newPage()
  await signInAs(colleague, 'hrColleague')
  const names = await Promise.all([page, colleague].map(whoIsIn))
  expect(new Set(names).size).toBe(2)
  const pages = [page, colleague]
  const save = await Promise.all(pages.map((each, turn) => readyToOffer(each, numbers[turn] ?? '', name)))
  await Promise.all(save.map((button) => button.click()))
  const ends = pages.map(async (each) => {
    const taken = main(each)
      .getByText(/De laatste zitplaats op maandag is net vergeven/)
      .first()
    await expect(taken.or(each.getByRole('status').filter({ hasText: /om \d/ }).first())).toBeVisible()
    return taken.isVisible()
  })
  expect((await Promise.all(ends)).sort()).toEqual([false, true])
  await page.goto('/plaatsingen?toon=verwezen')
  await expect(main(page).getByRole('row').filter({ hasText: name })).toHaveCount(1)
  await colleague.context().close()
})

import type { Page } from '@playwright/test'
import { keysOf, mouseOf, type Hands } from '../support/hands'
import { openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const today = '23-11-2026'
const mostActs = 45

/** Somebody of Meerdorp to whom the municipality owes a place: the number on the first row of that list. */
async function firstToBePlaced(page: Page): Promise<string> {
  await page.goto('/wachtlijst')
  const link = page.getByRole('main').locator('a[href^="/trajecten/T-"]').first()
  const [number] = /T-\d{4}-\d{4,}/.exec((await link.getAttribute('href')) ?? '') ?? []
  if (!number) throw new Error('nobody waits')
  return number
}

/** HR says what the place is; what it does not need to say stays empty. */
async function newPlace(hands: Hands, name: string) {
  await hands.press(/^Voeg een plek toe$/)
  await hands.type(/^Naam van de plek/, name)
  await hands.choose(/^Vorm/, /Intern/)
  await hands.tick(/^Groen en buitenwerk/)
  await hands.type(/^Locatie/, 'Kwekerij Noord')
  await hands.type(/^Plaats/, 'Meerdorp')
  await hands.choose(/^Werkgever/, /Werkpad/)
  await hands.type(/^Begeleiding per dag, maandag/, '4')
  await hands.type(/^Begeleiding per dag, dinsdag/, '4')
  await hands.type(/^Begeleiding per dag, woensdag/, '4')
  await hands.type(/^Zitplaatsen/, '2')
  await hands.tick(/^Middel/)
  await hands.press(/^Voeg de plek toe$/)
}

async function fromPlaceToJob(page: Page, handsOf: (page: Page) => Hands, name: string) {
  await signInAs(page, 'hr')
  await page.goto('/plekken')
  const hands = handsOf(page)
  await newPlace(hands, name)
  await expect(page.getByRole('main')).toContainText(name)
  await expectAccessible(page)
  return hands
}

for (const [how, handsOf] of [
  ['met de muis', mouseOf],
  ['zonder muis', keysOf],
] as const)
  test(`van een nieuwe plek naar een vaste plaatsing, ${how}`, async ({ page }) => {
    test.setTimeout(240_000)
    const name = `Kasploeg ${how}`
    const hands = await fromPlaceToJob(page, handsOf, name)
    await signInAs(page, 'consulent')
    const number = await firstToBePlaced(page)
    await openTrajectory(page, number)
    await hands.press(/^Bied een plek aan$/)
    await hands.choose(/^Plek$/, new RegExp(name))
    await hands.type(/^Uren per dag, donderdag/, '')
    await hands.type(/^Uren per dag, vrijdag/, '')
    await hands.type(/^Begeleiding per week/, '3')
    await hands.type(/^Antwoord uiterlijk op/, '7-12-2026')
    await hands.tick(/^De reis naar de plek is nagegaan/)
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)

    await signInAs(page, 'hr')
    await openTrajectory(page, number)
    await hands.press(/^Aanvaard het aanbod$/)
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)
    await hands.press(/^Leg het contract en de start vast$/)
    await hands.tick(/^Het contract is getekend/)
    await hands.type(/^Eerste werkdag/, today)
    await hands.type(/^Uren per week/, '24')
    await hands.choose(/^Vorm/, /Intern/)
    await hands.choose(/^Cao/, /Aan de slag/)
    await hands.choose(/^Loonkostensubsidie/, /Nog niet bekend/)
    await hands.press(/^Leg vast$/)
    await expect(page).not.toHaveURL(/stap=/)
    await expect(page.getByRole('main')).toContainText('Geplaatst')
    expect(hands.acts()).toBeLessThanOrEqual(mostActs)
    test.info().annotations.push({ type: 'handelingen', description: String(hands.acts()) })
  })

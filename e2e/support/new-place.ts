import type { Page } from '@playwright/test'
import { expect } from './watched'
import type { Hands } from './hands'

/** HR says what the place is; what it does not need to say stays empty, or it has everything that can be asked of it. */
export async function newPlace(page: Page, hands: Hands, name: string, forAll = false) {
  await hands.press(/^Plekken$/)
  await expect(page).toHaveURL(/plekken$/)
  await hands.press(/^Voeg een plek toe$/)
  await expect(page).toHaveURL(/nieuw$/)
  await hands.type(/^Naam van de plek/, name)
  await hands.choose(/^Vorm/, /Intern/)
  await hands.tick(/^Groen en buitenwerk/)
  await hands.type(/^Locatie/, 'Kwekerij Noord')
  await hands.type(/^Plaats/, 'Meerdorp')
  await hands.choose(/^Werkgever/, /Werkpad/)
  await hands.type(/^Zitplaatsen/, '2')
  await hands.tick(/^Zwaar/)
  await hands.type(/^Begeleiding per dag, maandag/, '4')
  for (const has of ['Kleine vaste groep', 'Vaste begeleider', 'Eigen tempo'])
    await hands.tick(new RegExp(`^${has}`))
  if (forAll) for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check()
  await hands.press(/^Voeg de plek toe$/)
}

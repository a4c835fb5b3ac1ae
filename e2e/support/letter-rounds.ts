import type { Page } from '@playwright/test'
import { expect } from './watched'

export const main = (page: Page) => page.getByRole('main')
export const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()

/** The number that the screen of a round says behind each of these words; 0 where it does not say them. */
export async function countedAfter<Name extends string>(page: Page, words: Readonly<Record<Name, string>>) {
  const text = await main(page).innerText()
  const after = (label: string) => Number(new RegExp(`${label}[:\\s]+(\\d+)`).exec(text)?.[1] ?? 0)
  return Object.fromEntries(
    Object.entries<string>(words).map(([name, label]) => [name, after(label)]),
  ) as Record<Name, number>
}

/** Who gets a letter and who does not, as the tabs over the people of a round say it. */
export const roundTabs = { letters: 'Krijgt een brief', none: 'Krijgt geen brief' } as const

/** Says of every address of a round that is to be looked up that it was, today; fifty at a time. */
export async function lookUpAddresses(page: Page) {
  const asked = main(page).getByRole('group', { name: 'Welke adressen hebt u nagekeken en kloppen?' })
  await expect(main(page).getByRole('heading', { name: 'Volgende stap: maak de brieven' })).toBeVisible()
  while ((await asked.count()) > 0) {
    const boxes = asked.getByRole('checkbox')
    const first = await boxes.first().getAttribute('value')
    if ((await boxes.count()) > 1) await press(page, /^Vink alle \d+ aan$/)
    else await boxes.check()
    await press(page, 'Adres nagekeken')
    await expect(asked.locator(`input[value="${first}"]`)).toHaveCount(0)
  }
}

/** Makes the letters of a round that was looked through; ends where they can be printed. */
export async function makeRound(page: Page) {
  await press(page, /^Maak de brie(f|ven)$/)
  const next = page.getByRole('heading', { name: 'Volgende stap: print en verstuur' })
  await expect(next).toBeVisible({ timeout: 90_000 })
}

/** Says that the letters of a round left. */
export async function sendRound(page: Page, count: number) {
  await press(page, `Zet ${count} ${count === 1 ? 'brief' : 'brieven'} op verstuurd`)
  await expect(main(page)).toContainText('De brieven zijn verstuurd', { timeout: 90_000 })
}

/** Takes a whole round back before it leaves; what asks whether it is sure is looked at first. */
export async function undoRound(page: Page, look: (page: Page) => Promise<void> = async () => {}) {
  await main(page).getByText('Toch geen brieven versturen').click()
  await look(page)
  await press(page, 'Ja, draai de hele ronde terug')
  await expect(main(page)).toContainText('Deze ronde is teruggedraaid', { timeout: 90_000 })
}

import type { Page } from '@playwright/test'
import { expect, test } from '../support/watched'
import { keysOf } from '../support/hands'
import { people } from '../support/visit'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = (page: Page) => page.locator(':focus')
const wordsOfFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Presses Tab until what has focus bears this name. */
async function tabTo(page: Page, name: RegExp) {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await wordsOfFocus(page))) return
  }
  throw new Error(`Tab never came to ${name}`)
}

const rowOfFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '')

/** Walks to the first row whose words fit, and opens it. */
async function openRow(page: Page, words: RegExp) {
  await expect(async () => {
    await press(page, 'j')
    expect(await rowOfFocus(page)).not.toBe('')
  }).toPass()
  for (let turn = 0; turn < 50; turn += 1) {
    if (words.test(await rowOfFocus(page))) return page.keyboard.press('Enter')
    await press(page, 'j')
  }
  throw new Error(`no row with ${words}`)
}

/** Goes to a screen by its letter; a key that came before the scripts of the page is pressed again. */
async function goTo(page: Page, letter: string, title: string) {
  await expect(async () => {
    await press(page, 'g', letter)
    await expect(heading(page, title)).toBeFocused({ timeout: 2000 })
  }).toPass()
}

/** Presses one key until what it should bring has focus. */
async function bring(page: Page, key: string, wanted: RegExp) {
  await expect(async () => {
    await press(page, key)
    expect(await wordsOfFocus(page)).toMatch(wanted)
  }).toPass()
}

test('de werkdag van HR zonder muis', async ({ page }) => {
  await page.goto('/inloggen')
  await tabTo(page, people.hr)
  await press(page, 'Enter')
  await expect(heading(page, 'Vandaag')).toBeVisible()

  // the skip link goes past the menu
  await page.reload()
  await tabTo(page, /^Ga naar de inhoud$/)
  await press(page, 'Enter')
  await expect(page.getByRole('main')).toBeFocused()

  // which keys there are
  const help = page.getByRole('dialog', { name: 'Sneltoetsen' })
  await expect(async () => {
    await press(page, '?')
    await expect(help).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(help).toContainText('ga naar Plaatsingen')
  await press(page, 'g', 'p')
  await expect(help, 'letters do nothing behind an open window').toBeVisible()
  await press(page, 'Escape')
  await expect(help).toBeHidden()

  // a place: its list, its page, and back
  await goTo(page, 'p', 'Plekken')
  await openRow(page, /./)
  await expect(page).toHaveURL(/\/plekken\/[0-9a-f-]{36}/)
  await goTo(page, 'p', 'Plekken')
  await bring(page, 'n', /^Voeg een plek toe$/)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/\/plekken\/nieuw/)
  await expect(async () => {
    await press(page, 'f')
    await expect(focused(page)).toHaveJSProperty('tagName', 'INPUT', { timeout: 1000 })
  }).toPass()

  // placements: to somebody, and the list as a file
  await page.goto('/plaatsingen')
  await tabTo(page, /^Eindigt binnen 3 maanden/)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/toon=eindigt/)
  await tabTo(page, /^Download als Excel$/)
  const coming = page.waitForEvent('download')
  await press(page, 'Enter')
  expect((await coming).suggestedFilename()).toMatch(/^schakel-plaatsingen-\d{4}-\d\d-\d\d\.xlsx$/)
  await page.goto('/plaatsingen')
  await openRow(page, /./)
  await expect(page).toHaveURL(/\/plaatsingen\/[0-9a-f-]{36}/)

  // the support that is really given, on the page of that job
  await tabTo(page, /^Begeleiding vastleggen$/)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/stap=recordSupport/)
  const hands = keysOf(page)
  await hands.choose(/^Wat legt u vast/, /Echt gegeven/)
  await hands.choose(/^Soort begeleiding/, /Maatje op het werk/)
  await hands.type(/^Uren per week/, '1,25')
  await hands.type(/^Vanaf/, '23-11-2026')
  await hands.type(/^Bron/, 'gesprek van 23-11-2026')
  await press(page, 'Control+s')
  await expect(page).not.toHaveURL(/stap=/)
  await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible()
  await page.goto('/plaatsingen')
  await openRow(page, /./)
  const given = page.getByRole('main').getByRole('row').filter({ hasText: 'Maatje op het werk' })
  await expect(given.first()).toContainText('1,25')

  // a due line: open, fill in, send, and on with the next
  await goTo(page, 'v', 'Vandaag')
  await tabTo(page, /^Na deze week/)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/toon=later/)
  await openRow(page, /Go of no go vastleggen/)
  await expect(page).toHaveURL(/stap=reviewTrial/)
  await expect(async () => {
    await press(page, 'f')
    await expect(focused(page)).toHaveJSProperty('tagName', 'INPUT', { timeout: 1000 })
  }).toPass()
  await press(page, 'Tab', 'Space')
  await expect(page.getByRole('radio', { name: /^Go:/ })).toBeChecked()
  await press(page, 'Tab')
  await page.keyboard.type('Het werk gaat goed en de persoon wil graag blijven.')
  await press(page, 'Control+s')
  await expect(heading(page, 'Vandaag')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible()
})

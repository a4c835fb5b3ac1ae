import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './watched'

/** The roles of the practice environment as their buttons say them. */
export const people = {
  consulent: /^Consulent, Gemeente Meerdorp/,
  consulentOeverland: /^Consulent, Gemeente Oeverland/,
  besluitnemer: /^Besluitnemer, Gemeente Meerdorp/,
  besluitnemerOeverland: /^Besluitnemer, Gemeente Oeverland/,
  hr: /^HR SO-bedrijf, Werkpad/,
  hrColleague: /^HR SO-bedrijf, Collega bij Werkpad/,
  hrDeKade: /^HR SO-bedrijf, De Kade/,
  manager: /^Manager, Gemeente Meerdorp/,
  managerWerkpad: /^Manager, Werkpad/,
  managerBoth: /^Manager, Meerdorp en Oeverland/,
  beheerder: /^Beheerder, Hele installatie/,
  beheerderMeerdorp: /^Beheerder, Gemeente Meerdorp/,
} as const

export type Person = keyof typeof people

/** Signs in as somebody else by the button of that role; whoever was signed in is out. */
export async function signInAs(page: Page, person: Person) {
  await page.context().clearCookies()
  await page.goto('/inloggen')
  await page.getByRole('button', { name: people[person] }).click()
  await expect(
    page.getByRole('navigation', { name: 'Hoofdmenu' }).or(page.getByRole('navigation').first()),
  ).toBeVisible()
  await expect(page).not.toHaveURL(/inloggen/)
}

/** What is filled in by label: text, or true to tick, or an option's words for a list or choice. */
export type Filled = Record<string, string | boolean>

/** A field of the open form by the beginning of its label. */
const inForm = (page: Page, label: string) =>
  page.getByRole('main').locator('form').last().getByLabel(label, { exact: false }).first()

export async function fill(page: Page, values: Filled) {
  for (const [label, value] of Object.entries(values)) {
    const field = inForm(page, label)
    if (value === true) await field.check()
    else if (await isSelect(page, label))
      await field.selectOption(typeof value === 'string' ? await optionLike(page, label, value) : '')
    else await field.fill(String(value))
  }
}

const isSelect = (page: Page, label: string) =>
  inForm(page, label).evaluate((element) => element.tagName === 'SELECT')

async function optionLike(page: Page, label: string, words: string) {
  const option = inForm(page, label).locator('option', { hasText: words }).first()
  return { value: (await option.getAttribute('value')) ?? '' }
}

/** Opens a trajectory's page by its number. */
export async function openTrajectory(page: Page, number: string) {
  await page.goto(`/trajecten/${number}`)
  await expect(page.getByRole('main')).toContainText(number)
}

/** The number of somebody found by name; the name itself never stands in the address. */
export async function numberOf(page: Page, name: string): Promise<string> {
  await page.goto('/trajecten')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/zoek=/)
  expect(page.url()).not.toContain(name.split(' ').at(-1))
  const [number] = /T-\d{4}-\d{4,}/.exec(await page.getByRole('main').innerText()) ?? []
  if (!number) throw new Error(`${name} is not found`)
  return number
}

/** Each form is looked at once: it is the same form in every journey. */
const lookedAt = new Set<string>()
async function expectFormAccessible(page: Page, label: string) {
  if (lookedAt.has(label)) return
  lookedAt.add(label)
  await expectAccessible(page)
}

/** Makes a move on the page of a trajectory: the link or button that names it, its form, and its button. */
export async function makeMove(page: Page, number: string, label: string, values: Filled = {}) {
  await openTrajectory(page, number)
  const main = page.getByRole('main')
  const link = main.getByRole('link', { name: label, exact: true }).first()
  const more = main.getByText(/^Nog \d+ mogelijkhe(id|den)$/).first()
  // The number stands at the top of the page: the steps below it may come later.
  await expect(link.or(more).first()).toBeVisible()
  if (!(await link.isVisible())) await more.click()
  await expect(link, `${label} op ${number}: ${await main.innerText()}`).toBeVisible()
  await link.click()
  await expect(page).toHaveURL(/stap=/)
  await expectFormAccessible(page, label)
  await fill(page, values)
  await main.locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
}

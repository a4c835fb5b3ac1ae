import { expect, type Page } from '@playwright/test'

/** What somebody supposes, by label; figures that the page left empty because they are small are among them. */
export const supposed = {
  'Mensen aan het werk': '31',
  'Contracturen gemiddeld': '25',
  'Wachtend schoon': '20',
  'Wachtend bruto': '24',
  'Nieuwe positieve besluiten': '1',
  'Begint met werken': '10',
  'Stopt met werken': '0,5',
  'Loonwaarde gemiddeld': '60',
  'Eigen aanname voor het minimumloon': '',
} as const

export const box = (page: Page, label: string | RegExp) =>
  page.getByRole('main').getByRole('textbox', { name: label })

/** The number of every year that the sliders look at. */
export const numberBoxes = (page: Page) => box(page, /^Aantal eind/)

/** Opens the sliders and fills in every figure; a year of which the number is not known gets one, or it would end there. */
export async function supposing(page: Page, figures: Readonly<Record<string, string>> = supposed) {
  await page.goto('/sturing/wat-als')
  await page.getByRole('main').getByLabel('Loonwaarde', { exact: true }).check()
  for (const [label, text] of Object.entries(figures)) await box(page, label).fill(text)
  await box(page, 'Vooruit kijken tot en met eind').fill('2029')
  for (const number of await numberBoxes(page).all())
    if ((await number.inputValue()) === '') await number.fill('41')
}

/** Keeps what stands there under this name, and waits until it stands in the list. */
export async function keepScenario(page: Page, name: string) {
  await box(page, 'Naam van het scenario').fill(name)
  await page.getByRole('button', { name: 'Bewaar dit scenario' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
}

const called = () => `Scherm ${Date.now()}`

/** A scenario that was just kept, opened by its link. */
export async function openedScenario(page: Page): Promise<string> {
  const name = called()
  await supposing(page)
  await keepScenario(page, name)
  await page.getByRole('link', { name }).click()
  await page.waitForURL(/scenario=/)
  return page.url()
}

/** Two scenarios that were just kept, beside each other. */
export async function comparedScenarios(page: Page): Promise<string> {
  await openedScenario(page)
  await supposing(page, { ...supposed, 'Contracturen gemiddeld': '31' })
  await keepScenario(page, called())
  await page.getByRole('button', { name: 'Vergelijk' }).click()
  await page.waitForURL(/vergelijken/)
  return page.url()
}

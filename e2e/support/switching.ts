import { expect, type Page } from '@playwright/test'
import { fill, type Filled } from './visit'

/** Sets how a task of a switch stands, found by its words on the page of the switch. */
export async function setTask(page: Page, number: string, words: string | RegExp, values: Filled) {
  await page.goto(`/trajecten/${number}/switch`)
  await page
    .locator('.switch-tasks > li')
    .filter({ hasText: words })
    .getByRole('link', { name: /^(Werk bij|Wijzig)/ })
    .click()
  await expect(page).toHaveURL(/stap=setSwitchTask/)
  await fill(page, values)
  await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await expect(page).toHaveURL(/\/switch$/)
}

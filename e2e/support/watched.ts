import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

declare global {
  interface Window {
    cspViolations: string[]
  }
}

/** Every page of a test is watched: a CSP violation, a console error or an exception fails it. */
export const test = base.extend<{ watched: Page }>({
  watched: [
    async ({ page }, use) => {
      const problems: string[] = []
      await page.addInitScript(() => {
        window.cspViolations = []
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
        )
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected(message.text())) problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error)))
      await use(page)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

/** What the browser itself says of an answer that a test asks for on purpose (a page that is not there). */
const expected = (text: string) => /status of (404|403)/.test(text)

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * WCAG 2.2 AA, contrast included, on the page as it is now. No page has frames of another origin: without the page
 * that is opened for those, a look takes half the time.
 */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  expect(told, page.url()).toEqual([])
}

export { expect }

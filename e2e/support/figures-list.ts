import type { Page } from '@playwright/test'

/** The figures of a list of figures by their words, as they stand there: '12', '<5' or 'niet getoond'. */
export async function figuresOf(page: Page, label: string): Promise<Record<string, string>> {
  const items = await page.getByRole('list', { name: label }).getByRole('listitem').allInnerTexts()
  return Object.fromEntries(
    items.map((text) => {
      const [value = '', name = ''] = text.split('\n').map((line) => line.trim())
      return [name, value]
    }),
  )
}

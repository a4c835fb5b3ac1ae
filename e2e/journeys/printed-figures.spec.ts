import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { main } from '../support/handing-over'
import { signInAs } from '../support/visit'
import { expect, test } from '../support/watched'

const pages = [
  '/sturing',
  '/sturing/gemeenten',
  '/sturing/gemeenten?onderdeel=instroom',
  '/sturing/vergelijk',
  '/sturing/doorstroom',
  '/sturing/termijnen',
  '/sturing/switches',
  '/wachtlijst/afwijkingen',
  '/sturing/kwaliteit',
  '/sturing/uwv',
  '/sturing/informatieset',
] as const

/** A4 less the margins of the sheet (print.css), in CSS pixels. */
const paperWidth = Math.floor(((210 - 30) / 25.4) * 96)

/** What does not fit on the width of the paper: charts and tables, by their names. */
const tooWide = (page: Page) =>
  main(page)
    .locator('[role=img], table')
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((part) => part.getAttribute('aria-label') ?? part.textContent?.slice(0, 60)),
    )

test('elk deel van Sturing past op A4: staand, met de tekeningen heel en zonder knoppen', async ({ page }) => {
  test.setTimeout(180_000)
  await signInAs(page, 'managerBoth')
  for (const path of pages) {
    await page.goto(path)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const paper = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise
    const sheet = await paper.getPage(1)
    const [, , width, height] = sheet.view
    expect([path, Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([path, 595, 842])
    const said = (await sheet.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    expect(said).toContain(title)
    expect(said).toContain('Vertrouwelijk')
    expect(said).not.toMatch(/Toon|Download als Excel/)

    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: paperWidth, height: 1000 })
    expect([path, await tooWide(page)]).toEqual([path, []])
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1440, height: 900 })
  }
}) // prettier-ignore

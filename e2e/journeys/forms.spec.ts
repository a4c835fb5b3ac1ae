import type { Page } from '@playwright/test'
import { signInAs } from '../support/visit'
import { expect, test } from '../support/watched'

/** The form of a note on the first trajectory of the list. */
async function noteOf(page: Page) {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten')
  const number = page.getByRole('main').locator('a[href^="/trajecten/T-"]').first()
  return `${await number.getAttribute('href')}?stap=writeNote`
}

const note = (page: Page) => page.getByRole('textbox', { name: 'Notitie' })
/** A note of no talk: with somebody it asks how, and whether they spoke. */
const ofNobody = (page: Page) =>
  page.getByLabel('Met wie?').selectOption({ label: 'Niemand: alleen een notitie' })
const minutes = (count: number) => count * 60_000

test('een formulier zonder scripts neemt niets aan en zet niets in het adres', async ({ page, browser }) => {
  const address = await noteOf(page)
  const storageState = await page.context().storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState })
  const bare = await context.newPage()
  await bare.goto(address)
  expect(await bare.content()).toContain('Dit formulier heeft JavaScript nodig')
  await expect(note(bare)).toBeDisabled()
  await expect(bare.getByRole('button', { name: 'Bewaar de notitie' })).toBeDisabled()
  await expect(bare.locator('form[data-action-form]')).toHaveAttribute('method', 'post')
  await context.close()
})

test('een formulier wacht op zijn script: wat u typt komt nooit in het adres', async ({ page }) => {
  const address = await noteOf(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  const button = page.getByRole('button', { name: 'Bewaar de notitie' })
  await expect(button).toBeDisabled()
  await button.click({ force: true })
  await expect(note(page)).toBeDisabled()
  release()
  await ofNobody(page)
  await note(page).fill('Gebeld, komt maandag langs.')
  await button.click()
  await expect(page).not.toHaveURL(/stap=/)
  expect(page.url()).not.toContain('Gebeld')
})

test('een BSN blijft niet in een tekst staan, en medische woorden pas na een tweede druk', async ({
  page,
}) => {
  await page.goto(await noteOf(page))
  await ofNobody(page)
  await note(page).fill('Doorgegeven: 999.990.019')
  await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
  await expect(page.getByRole('main')).toContainText('Bij “Notitie” staat een BSN.')
  await expect(note(page)).toHaveValue('Doorgegeven: 999.990.019')
  await note(page).fill('Vertelde over autisme.')
  await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
  await expect(page.getByRole('main')).toContainText('Kijk nog even naar wat u schreef')
  await note(page).fill('Vertelde dat een vaste plek helpt.')
  await page.getByRole('button', { name: 'Toch opslaan' }).click()
  await expect(page).not.toHaveURL(/stap=/)
})

test('een sessie die bijna eindigt, zegt dat en is te verlengen zonder iets te verliezen', async ({
  page,
}) => {
  const address = await noteOf(page)
  await page.clock.install()
  await page.goto(address)
  await note(page).fill('Halverwege een zin')
  await page.clock.fastForward(minutes(26))
  await expect(page.getByText(/eindigt uw sessie/)).toBeHidden()
  await page.clock.fastForward(minutes(1.5))
  await expect(page.getByText(/^Om \d\d\.\d\d eindigt uw sessie$/)).toBeVisible()
  await page.getByRole('button', { name: 'Blijf ingelogd' }).click()
  await expect(page.getByText(/eindigt uw sessie/)).toBeHidden()
  await expect(note(page)).toHaveValue('Halverwege een zin')
  // Extended: what warned before does not warn at the same distance, and the end comes later.
  await page.clock.fastForward(minutes(26))
  await expect(page.getByText(/eindigt uw sessie/)).toBeHidden()
  await page.clock.fastForward(minutes(4))
  await expect(page.getByText('Uw sessie is geëindigd')).toBeVisible()
  await expect(note(page)).toHaveValue('Halverwege een zin')
})

test('pagina’s en vaste bestanden zeggen wat ze zijn, en een browser raadt niet (nosniff)', async ({
  page,
}) => {
  const files: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/_next/static/') || /\.(svg|ico)$/.test(pathname)) files.push(pathname)
  })
  await page.goto('/inloggen')
  await page.waitForLoadState('networkidle')
  const kinds = new Set(files.map((file) => file.split('.').at(-1)))
  for (const kind of ['js', 'css']) expect(kinds, kind).toContain(kind)
  for (const path of ['/inloggen', '/vandaag', '/api/health', '/toegankelijkheid', '/icon.svg', ...files]) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['content-type'], path).toBeTruthy()
  }
})

test('wie naar /zoeken gaat, komt bij de lijst', async ({ page }) => {
  await signInAs(page, 'consulent')
  await page.goto('/zoeken')
  await expect(page).toHaveURL(/\/trajecten$/)
})

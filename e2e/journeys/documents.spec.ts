import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { eicar, makeOffice, makePdf, makeProgram } from '../../tests/support/make-office'
import { makeZip } from '../../tests/support/make-xlsx'
import { rawPost } from '../support/raw-post'
import { expect, expectAccessible, test } from '../support/watched'
import { signInAs } from '../support/visit'

const main = (page: Page) => page.getByRole('main')

/** The trajectory of somebody at work at Werkpad, whom HR sees too. */
async function somebodyAtWork(page: Page): Promise<string> {
  await signInAs(page, 'hr')
  await page.goto('/plaatsingen')
  const link = main(page).locator('a[href^="/plaatsingen/"]').filter({ hasNotText: 'Niet meer zichtbaar' })
  await link.first().click()
  await page.getByRole('link', { name: 'Naar het traject' }).click()
  await expect(page).toHaveURL(/\/trajecten\/T-/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

interface Filled {
  name: string
  bytes: Buffer
  kind?: string
  title?: string
}

async function choose(page: Page, { name, bytes }: Filled) {
  await page
    .getByLabel('Bestand')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
}

async function add(page: Page, filled: Filled) {
  await choose(page, filled)
  if (filled.kind) await page.getByRole('radio', { name: new RegExp(`^${filled.kind}`) }).check()
  if (filled.title) await page.getByLabel('Omschrijving').fill(filled.title)
  await page.getByRole('button', { name: 'Voeg toe' }).click()
}

test('een document: toevoegen, nieuwe versie, delen met HR, niet meer delen en intrekken', async ({
  page,
}) => {
  const number = await somebodyAtWork(page)
  await page.getByRole('link', { name: 'Documenten' }).click()
  await expect(main(page)).toContainText('Er is nog niets met u gedeeld.')
  await expectAccessible(page)

  await signInAs(page, 'consulent')
  await page.goto(`/trajecten/${number}`)
  await page.getByRole('link', { name: 'Documenten' }).click()
  await expect(main(page)).toContainText('Er zijn nog geen documenten.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Voeg een document toe' }).click()
  await expectAccessible(page)
  await add(page, {
    name: 'scan van thuis.pdf',
    bytes: makePdf('eerste'),
    kind: 'Contract',
    title: 'Contract, getekend',
  })
  await expect(page).toHaveURL(/documenten$/)
  const item = main(page).getByRole('listitem').filter({ hasText: 'Contract, getekend' })
  await expect(item).toContainText('versie 1')
  await expect(item).toContainText('scan van thuis.pdf')

  await item.getByRole('link', { name: /^Nieuwe versie/ }).click()
  await choose(page, { name: 'contract.docx', bytes: makeOffice('docx') })
  await page.getByRole('button', { name: 'Voeg versie toe' }).click()
  await expect(item).toContainText('versie 2')
  await expect(item.getByText('Eerdere versies (1)')).toBeVisible()
  await expectAccessible(page)

  await item.getByRole('link', { name: /^Deel met het SO-bedrijf/ }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Deel', exact: true }).click()
  await expect(item).toContainText('Gedeeld met Werkpad')

  await signInAs(page, 'hr')
  await page.goto(`/trajecten/${number}/documenten`)
  await expect(item).toContainText('versie 2')
  await expect(item).not.toContainText('Eerdere versies')
  const waiting = page.waitForEvent('download')
  await item.getByRole('button', { name: /^Download/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('contract_2026-11-23_versie-2.docx')
  expect(readFileSync(await download.path()).equals(makeOffice('docx'))).toBe(true)

  await signInAs(page, 'consulent')
  await page.goto(`/trajecten/${number}/documenten`)
  await item.getByRole('link', { name: /^Stop met delen/ }).click()
  await page.getByRole('button', { name: 'Stop met delen' }).click()
  await expect(item).not.toContainText('Gedeeld met')
  await item.getByRole('link', { name: /^Trek in/ }).click()
  await page.getByLabel('Waarom trekt u het in?').fill('Hoort bij een ander traject.')
  await page.getByRole('button', { name: 'Trek in' }).click()
  await expect(main(page)).toContainText('Hoort bij een ander traject.')
  await expect(item.getByRole('button', { name: /^Download/ })).toHaveCount(0)
  await page.goto(`/trajecten/${number}`)
  await expect(main(page)).toContainText('Document ingetrokken')

  await signInAs(page, 'beheerder')
  await page.goto('/beheer/logboek')
  await expect(main(page)).toContainText('Document gedownload')
  expect((await page.goto(`/trajecten/${number}/documenten`))?.status()).toBe(404)
})

test('een UWV-rapport ziet HR nooit, en delen wordt niet aangeboden', async ({ page }) => {
  const number = await somebodyAtWork(page)
  await signInAs(page, 'besluitnemer')
  await page.goto(`/trajecten/${number}/documenten?stap=toevoegen`)
  await add(page, {
    name: 'rapport.pdf',
    bytes: makePdf(),
    kind: 'UWV-rapport',
    title: 'Advies beschut werk',
  })
  const item = main(page).getByRole('listitem').filter({ hasText: 'Advies beschut werk' })
  await expect(item).toBeVisible()
  await expect(item.getByRole('link', { name: /^Deel/ })).toHaveCount(0)
  await signInAs(page, 'hr')
  await page.goto(`/trajecten/${number}/documenten`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Documenten van')
  await expect(main(page)).not.toContainText('Advies beschut werk')
})

test('wat geweigerd wordt zegt waarom, en wat er stond staat er nog', async ({ page }) => {
  const number = await somebodyAtWork(page)
  await signInAs(page, 'consulent')
  await page.goto(`/trajecten/${number}/documenten?stap=toevoegen`)
  await page.getByLabel('Omschrijving').fill('Brief met nog geen bestand')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(
    page
      .getByRole('heading', { name: /^Kijk de(ze|it) veld/ })
      .or(page.getByRole('heading', { name: 'Kijk dit veld nog na' })),
  ).toBeFocused()
  await page.getByLabel('Algemeen', { exact: true }).check()
  const nested = makeOffice('docx', { 'word/media/a.png': makeZip({ 'b.zip': makeZip({ 'c.txt': 'c' }) }) })
  for (const [name, bytes, words] of [
    ['groot.pdf', Buffer.alloc(26 * 1024 * 1024, 1), 'Dit bestand is te groot: hoogstens 25 MB.'],
    ['brief.pdf', makeProgram(), 'Dit is een programma en geen document'],
    ['brief.docx', nested, 'zit nog een ingepakt bestand'],
    ['brief.pdf', makePdf(eicar().toString('latin1')), 'De virusscanner heeft dit bestand tegengehouden.'],
  ] as const) {
    await choose(page, { name, bytes })
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(main(page)).toContainText(words)
    await expect(page.getByLabel('Omschrijving')).toHaveValue('Brief met nog geen bestand')
    await expect(page.getByLabel('Algemeen', { exact: true })).toBeChecked()
    await expectAccessible(page)
  }
  await choose(page, { name: 'brief.pdf', bytes: makePdf() })
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(page).toHaveURL(/documenten$/)
  await expect(main(page)).toContainText('Brief met nog geen bestand')
})

const fieldsOf = (fileName: string, title = 'Groot') =>
  Buffer.from(`${JSON.stringify({ submissionId: crypto.randomUUID(), class: 'general', title, fileName })}\n`)
const megabytes = (count: number) => Array.from({ length: count }, () => Buffer.alloc(1024 * 1024, 1))

test('200 MB buiten de browser om wordt vroeg geweigerd, en alleen een eigen pagina mag iets brengen', async ({
  page,
}) => {
  const number = await somebodyAtWork(page)
  await signInAs(page, 'consulent')
  const path = `/trajecten/${number}/documenten/bestand`
  const size = String(fieldsOf('a.pdf').length + 200 * 1024 * 1024)
  const announced = await rawPost(page, path, [fieldsOf('a.pdf'), ...megabytes(200)], {
    'content-length': size,
  })
  expect(announced).toMatchObject({ status: 413, text: expect.stringContaining('Dit bestand is te groot') })
  expect(announced.sent).toBeLessThan(30 * 1024 * 1024)

  const silent = await rawPost(page, path, [fieldsOf('a.pdf'), ...megabytes(200)])
  expect(silent.text).toContain('Dit bestand is te groot')
  expect(silent.sent).toBeLessThan(60 * 1024 * 1024)

  const small = [fieldsOf('a.pdf'), makePdf()]
  expect((await rawPost(page, path, small, { origin: 'https://elders.example' })).status).toBe(403)
  expect((await rawPost(page, path, small, { cookie: '' })).status).toBe(401)
  expect((await rawPost(page, path, small)).text).toContain('"status":"done"')
  await signInAs(page, 'hr')
  expect((await rawPost(page, path, small)).text).toContain('not_found')
})

test('een download is altijd een bijlage die niets kan uitvoeren, en voor een vreemde is hij er niet', async ({
  page,
}) => {
  const number = await somebodyAtWork(page)
  await signInAs(page, 'consulent')
  const path = `/trajecten/${number}/documenten/bestand`
  await rawPost(page, path, [fieldsOf('a.pdf', 'Alleen de bijlage'), makePdf('de inhoud')])
  await page.goto(`/trajecten/${number}/documenten`)
  const item = main(page).getByRole('listitem').filter({ hasText: 'Alleen de bijlage' })
  const version = await item.locator('input[name=versie]').inputValue()
  const ask = () =>
    rawPost(page, `/trajecten/${number}/documenten/download`, [Buffer.from(`versie=${version}`)], {
      'content-type': 'application/x-www-form-urlencoded',
    })
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('de inhoud')
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="document_\d{4}-\d\d-\d\d_versie-1\.pdf"$/,
    ),
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('no-store'),
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  for (const stranger of ['hr', 'consulentOeverland', 'manager', 'beheerder'] as const) {
    await signInAs(page, stranger)
    expect((await ask()).status, stranger).toBe(404)
  }
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { wordLimits } from '../../lib/domain/word/problems'
import { unzipParts } from '../../lib/import/unzip'
import { makeDocx, paragraph, textOfPart } from '../../tests/support/make-docx'
import { registered, unique } from '../support/registered'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const greeting = paragraph('{aan', 'hef},')

async function upload(page: Page, buffer: Buffer) {
  await page.getByLabel('Word-bestand').setInputFiles({ name: 'huisstijl.docx', mimeType: docx, buffer })
  await page.getByRole('button', { name: 'Leg dit Word-sjabloon vast' }).click()
}

const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///c">]><a/>'
const refused: readonly (readonly [Parameters<typeof makeDocx>[0], string])[] = [
  [{ body: greeting + paragraph('{schoen', 'maat}') }, 'Het veld {schoenmaat} bestaat niet'],
  [{ body: greeting, parts: { 'word/vbaProject.bin': 'x' } }, 'iets dat kan draaien, zoals een macro'],
  [{ body: greeting, parts: { 'word/styles.xml': entity } }, 'iets dat kan draaien'],
  [{ body: greeting, parts: { 'word/media/a.png': Buffer.alloc(wordLimits.unpacked) } }, 'na het uitpakken te groot'],
] // prettier-ignore

/** Somebody who waits for a place, of whom a letter of this kind can be made. */
async function newLetter(page: Page, kind: string) {
  await page.goto('/trajecten?stand=toBePlaced')
  const numbers = [...new Set((await main(page).innerText()).match(/T-\d{4}-\d{4,}/g) ?? [])]
  const [number] = numbers
  if (!number) throw new Error('nobody waits for a place')
  await page.goto(`/trajecten/${number}/brieven`)
  await page.getByLabel('Soort brief').selectOption({ label: kind })
  await page.getByRole('button', { name: 'Maak een concept' }).click()
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
  return number
}

test('een eigen Word-sjabloon: geweigerd met de reden, aangenomen, en een brief die ermee gevuld is', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'beheerderMeerdorp')
  await page.goto('/beheer/brieven/renounce')
  for (const [file, words] of refused) {
    await upload(page, makeDocx(file))
    await expect(main(page).getByRole('alert')).toContainText(words)
  }
  await expectAccessible(page)
  const body = paragraph('{adresblok}') + paragraph('Kenmerk {kenmerk}') + paragraph('{tekst}')
  await upload(page, makeDocx({ body, header: paragraph('{gemeente}') }))
  await expect(main(page)).toContainText('huisstijl.docx: vanaf 23-11-2026')

  await signInAs(page, 'consulent')
  const number = await newLetter(page, 'Afzien van beschut werk')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download het concept in Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`brief-${number}-2026-11-23-concept.docx`)
  const parts = unzipParts(readFileSync(await download.path()), wordLimits.unpacked)
  const text = textOfPart(parts.get('word/document.xml')?.toString('utf8') ?? '').join('\n')
  expect(text).toContain(`Kenmerk ${number}`)
  expect(text).toContain('Geachte')
  expect(text).not.toMatch(/[{}]/)
  expect(parts.get('word/header1.xml')?.toString('utf8')).toContain('gemeente Meerdorp')

  await signInAs(page, 'beheerderMeerdorp')
  await page.goto('/beheer/brieven/renounce')
  await page.getByText('Gebruik geen Word meer voor deze brief').click()
  await page.getByRole('button', { name: 'Gebruik geen Word meer' }).click()
  await expect(main(page)).not.toContainText('huisstijl.docx')
})

const contents = (page: Page) => main(page).getByRole('link', { name: 'Download de brief (Word)' })

/** The final letter in Word, as it is saved. */
async function savedWord(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), contents(page).click()])
  const bytes = readFileSync(await download.path())
  const parts = unzipParts(bytes, wordLimits.unpacked)
  const text = textOfPart(parts.get('word/document.xml')?.toString('utf8') ?? '').join('\n')
  return { name: download.suggestedFilename(), bytes, text }
}

const words = (first: string) =>
  makeDocx({ body: paragraph(first) + paragraph('{adresblok}') + paragraph('{tekst}') })

/** The template in use for letters of this kind is this one, from a day on. */
async function useTemplate(page: Page, first: string, from: string) {
  await signInAs(page, 'beheerderMeerdorp')
  await page.goto('/beheer/brieven/invitation')
  await page.getByLabel('Geldt vanaf').last().fill(from)
  await upload(page, words(first))
  await expect(main(page)).toContainText(`huisstijl.docx: vanaf ${from}`)
}

async function noTemplate(page: Page) {
  await signInAs(page, 'beheerderMeerdorp')
  await page.goto('/beheer/brieven/invitation')
  await page.getByText('Gebruik geen Word meer voor deze brief').click()
  await page.getByRole('button', { name: 'Gebruik geen Word meer' }).click()
  await expect(main(page)).not.toContainText('huisstijl.docx')
}

test('een definitieve brief in Word blijft precies dat bestand, ook als het sjabloon verandert en vervalt', async ({ page }) => {
  test.setTimeout(180_000)
  await useTemplate(page, 'Eerste huisstijl', '22-11-2026')
  await page.goto('/beheer/brieven')
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Uitnodiging' }) })).toContainText('22-11-2026')
  await signInAs(page, 'consulent')
  const surname = `Huisstijl${unique()}`
  const number = await registered(page, surname, '14-02-1989', '20-10-2026')
  await page.goto(`/trajecten/${number}/brieven`)
  await page.getByLabel('Soort brief').selectOption({ label: 'Uitnodiging' })
  await page.getByRole('button', { name: 'Maak een concept' }).click()
  await expect(page).toHaveURL(/\/brieven\/[0-9a-f-]{36}$/)
  const text = page.getByLabel('Tekst van de brief')
  await text.fill((await text.inputValue()).replaceAll(/\[ontbreekt: [^\]]+\]/g, 'volgende week'))
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(main(page)).not.toContainText('Dit moet nog')
  await page.getByLabel('Ik heb het adres vandaag nagekeken in de BRP').check()
  await page.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(contents(page)).toBeVisible()
  await expectAccessible(page)
  const first = await savedWord(page)
  expect(first.name).toBe(`brief-${number}-2026-11-23.docx`)
  expect(first.text).toContain('Eerste huisstijl')
  expect(first.text).toContain(`De heer K. de ${surname}`)
  await expect(main(page)).toContainText(createHash('sha256').update(first.bytes).digest('hex'))
  const letter = page.url()

  await useTemplate(page, 'Tweede huisstijl', '23-11-2026')
  await signInAs(page, 'consulent')
  await page.goto(letter)
  expect((await savedWord(page)).bytes.equals(first.bytes)).toBe(true)
  await page.getByLabel('In Word').check()
  await page.getByRole('button', { name: 'Leg vast dat de brief weg is' }).click()
  await expect(main(page)).toContainText('Verstuurd op')

  await noTemplate(page)
  await signInAs(page, 'consulent')
  await page.goto(letter)
  expect((await savedWord(page)).bytes.equals(first.bytes)).toBe(true)
}) // prettier-ignore

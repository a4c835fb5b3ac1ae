import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { wordLimits } from '../../lib/domain/word/problems'
import { unzipParts } from '../../lib/import/unzip'
import { makeDocx, paragraph, textOfPart } from '../../tests/support/make-docx'
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

import { readFileSync } from 'node:fs'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('de manager bekijkt de informatieset van een kwartaal, maakt hem en haalt hem tweemaal gelijk op', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await test.step('van Sturing naar de informatieset, met dezelfde cijfers', async () => {
    await signInAs(page, 'manager')
    await page.goto('/sturing')
    await main.getByRole('link', { name: 'Informatieset', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Informatieset per kwartaal' })).toBeVisible()
    await expect(main.getByRole('table', { name: 'Aantal en gerealiseerd' })).toContainText(
      'Contracturen per week',
    )
    await expect(main.getByText('“<5” betekent 1 tot en met 4.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('een ander kwartaal is een andere stand', async () => {
    await main.getByRole('combobox', { name: 'Kwartaal' }).selectOption({ label: 'kwartaal 2 van 2026' })
    await main.getByRole('button', { name: 'Toon', exact: true }).click()
    await expect(
      page.getByText('kwartaal 2 van 2026: de cijfers van Sturing, stand van 30-06-2026'),
    ).toBeVisible()
  })

  await test.step('maken, en tweemaal dezelfde bytes', async () => {
    const sets = main.getByRole('region', { name: 'Gemaakte sets' })
    const before = await sets.getByText('kwartaal 2 van 2026', { exact: true }).count()
    await main.getByRole('button', { name: 'Maak de set van kwartaal 2 van 2026' }).click()
    await expect(sets.getByText('kwartaal 2 van 2026', { exact: true })).toHaveCount(before + 1)
    const take = async (kind: string) => {
      const download = page.waitForEvent('download')
      await sets
        .getByRole('button', { name: new RegExp(`^${kind} kwartaal 2`) })
        .first()
        .click()
      const file = await download
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const [one, two] = [await take('Excel'), await take('Excel')]
    expect(one.name).toBe('informatieset-2026-k2.xlsx')
    expect(two.bytes.equals(one.bytes)).toBe(true)
    const [first, second] = [await take('PDF'), await take('PDF')]
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })
})

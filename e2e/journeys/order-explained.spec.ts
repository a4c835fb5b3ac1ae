import type { Page } from '@playwright/test'
import { main } from '../support/handing-over'
import { makeMove, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const source = 'Re-integratieverordening Oeverland, artikel 7 lid 2'

/** Everybody on the wachtlijst in its order, as [name, number]. */
async function inOrder(page: Page): Promise<{ name: string; number: string }[]> {
  await page.goto('/wachtlijst?rij=wachtlijst')
  const list = main(page).getByRole('table').first()
  await expect(list).toBeVisible()
  const links = await list.getByRole('link', { name: /\(/ }).all()
  return Promise.all(
    links.map(async (link) => ({
      name: await link.innerText(),
      number: /T-\d{4}-\d{4,}/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? '',
    })),
  )
}

/** The last cell of every row of a table as a number, by its first cell. */
async function numbersOf(page: Page, table: string): Promise<Record<string, number>> {
  const rows = await main(page).getByRole('table', { name: table }).locator('tbody tr').all()
  const pairs = await Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts()
      const last = cells.at(-1)?.replace(/[^\d+,−-]/g, '') ?? ''
      return [cells[0]?.trim().split('\n').at(-1) ?? '', Number(last.replace('−', '-').replace('+', ''))] as const
    }),
  )
  return Object.fromEntries(pairs)
} // prettier-ignore

const openPlace = (page: Page, place: number) =>
  main(page)
    .getByRole('table')
    .first()
    .getByRole('link', { name: String(place), exact: true })
    .click()

const compareSince = async (page: Page, day: string) => {
  await main(page).getByLabel('Van', { exact: true }).fill(day)
  await main(page).getByRole('button', { name: 'Vergelijk' }).click()
  await expect(page).toHaveURL(/van=/)
}

/** Yesterday as people write it. */
const yesterday = () => {
  const day = new Date(Date.now() - 86_400_000).toLocaleDateString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  return day
}

test('een regel geeft spoed punten; wie ingehaald wordt, leest waarom de eigen regel opschoof', async ({
  page,
}) => {
  await test.step('de manager legt de volgorde van de verordening vast', async () => {
    await signInAs(page, 'managerBoth')
    await page.goto('/wachtlijst/volgorde')
    await main(page).getByRole('link', { name: 'Gemeente Oeverland' }).click()
    await expect(main(page)).toContainText('Gemeente Oeverland')
    if ((await main(page).innerText()).includes(source)) return
    await main(page).getByLabel('Punten bij spoed', { exact: true }).fill('5000')
    await main(page).getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Wat een nieuwe volgorde doet' })).toBeVisible()
    await main(page).getByLabel('Bron', { exact: true }).fill(source)
    await main(page).getByRole('button', { name: 'Leg de volgorde vast' }).click()
    await expect(main(page)).toContainText(`volgens ${source}`)
  })

  await signInAs(page, 'consulentOeverland')
  await test.step('de consulent probeert het zonder urgentie: wie opschuift staat er met naam, en vastleggen kan hier niet', async () => {
    await page.goto('/wachtlijst/volgorde')
    for (const points of ['Punten bij verhoogde urgentie', 'Punten bij spoed'])
      await main(page).getByLabel(points, { exact: true }).fill('0')
    await main(page).getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Wat een nieuwe volgorde doet' })).toBeVisible()
    await expect(main(page).getByRole('link', { name: 'Wachtlijst', exact: true })).toHaveAttribute('aria-current', /.+/)
    await expect(main(page).getByRole('table').getByRole('link').first()).toHaveText(/\(/)
    await expect(main(page).getByRole('button', { name: 'Leg de volgorde vast' })).toHaveCount(0)
    await expectAccessible(page)
  }) // prettier-ignore

  const before = await inOrder(page)
  expect(before.length).toBeGreaterThan(2)
  const [passed, last] = before.slice(-2)
  if (!passed || !last) throw new Error('too few people wait')

  await test.step('de laatste krijgt spoed en staat dan vooraan', async () => {
    await makeMove(page, last.number, 'Leg urgentie vast', {
      Spoed: true,
      'Waarom volgens de verordening?': 'Dreigt de woning kwijt te raken.',
    })
    const after = await inOrder(page)
    expect(after.map(({ number }) => number)).toEqual([
      ...after.slice(0, after.findIndex(({ number }) => number === last.number)).map(({ number }) => number),
      last.number,
      ...before.map(({ number }) => number).filter((number) => number !== last.number).slice(after.findIndex(({ number }) => number === last.number)),
    ])
    expect(after.findIndex(({ number }) => number === last.number)).toBeLessThan(before.length - 1)
    expect(after.at(-1)?.number).toBe(passed.number)
  }) // prettier-ignore

  await test.step('wie ingehaald is, opent de eigen plaats: punten, wat beslist bij gelijke punten, en de dagen', async () => {
    await openPlace(page, before.length)
    await expect(page.getByRole('heading', { level: 1, name: `Plaats op de lijst: ${passed.name}` })).toBeVisible()
    // The list may go on behind the page that was read.
    await expect(main(page)).toContainText(new RegExp(`Plaats ${before.length} van \\d+ in “Wachtlijst”`))
    const { Samen: total, ...points } = await numbersOf(page, 'Punten per criterium')
    expect(total).toBe(Object.values(points).reduce((sum, each) => sum + each, 0))
    expect(points.Urgentie).toBe(0)
    await expect(main(page)).toContainText(/Wie hiervoor staat heeft [\d.]+ punt|Evenveel punten als/)
    await expect(main(page)).toContainText(source)
    for (const day of ['Op de lijst sinds', 'Positief besluit', 'Eerste positieve advies', 'Laatst bevestigd'])
      await expect(main(page).getByText(day, { exact: true })).toBeVisible()
    await expectAccessible(page)
  }) // prettier-ignore

  await test.step('en leest waarom de regel sinds gisteren opschoof: redenen die optellen', async () => {
    await compareSince(page, yesterday())
    await expect(main(page)).toContainText(/Van plaats \d+ naar plaats \d+ tussen .*: \d+ naar achteren\./)
    const { Samen: moved, ...reasons } = await numbersOf(page, 'Redenen van het verschil')
    // Of one day both changed: under the rule of yesterday urgency gave nothing, so that the new rule is the reason.
    const passedBy = reasons['Gingen deze persoon voorbij (gegevens veranderden)'] ?? 0
    expect(passedBy + (reasons['Door een nieuwe regel'] ?? 0)).toBeGreaterThan(0)
    expect(moved).toBe(Object.values(reasons).reduce((sum, each) => sum + each, 0))
    await main(page).getByText('Wie dit zijn', { exact: true }).click()
    await expect(main(page).getByRole('link', { name: last.name })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('bij wie naar voren ging staat wat er zelf veranderde', async () => {
    await page.goto(`/trajecten/${last.number}/plaats`)
    await compareSince(page, yesterday())
    await expect(main(page)).toContainText('Urgentie van deze persoon: geen → spoed.')
    await expect(main(page)).toContainText(/naar voren\./)
    expect((await numbersOf(page, 'Punten per criterium')).Urgentie).toBe(5000)
  })
})

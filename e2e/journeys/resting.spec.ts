import { expect, test } from '../support/watched'
import { fill, openTrajectory, signInAs } from '../support/visit'

/** Rests until today in the practice world; the first night, which the server does when it starts, puts her back. */
const name = 'Mila Terlouw'

test('wie tot vandaag rust, staat weer op de lijst en de consulent hoort het', async ({ page }) => {
  await signInAs(page, 'consulent')
  await page.goto('/trajecten')
  await page.getByRole('searchbox').fill('Terlouw')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/zoek=/)
  const main = page.getByRole('main')
  await expect(main).toContainText('Te plaatsen')
  const [number] = /T-\d{4}-\d{4,}/.exec(await main.innerText()) ?? []
  if (!number) throw new Error(`${name} is not found`)

  await test.step('de tijdlijn zegt wie het deed en waarom', async () => {
    await openTrajectory(page, number)
    await expect(main).toContainText('Op de afgesproken dag terug van rust.')
    await expect(main).toContainText('Schakel')
  })

  await test.step('de taak staat op Vandaag van het team, met waarom, en opent de handeling', async () => {
    await page.goto('/vandaag?toon=deze-week&van=team')
    const line = main.getByRole('row').filter({ hasText: number }).filter({ hasText: 'Terug van rust' })
    await expect(line).toContainText('terug op 23-11-2026')
    await line.getByRole('link', { name: /Contact vastleggen/ }).click()
    await expect(page).toHaveURL(/stap=confirmOnList/)
  })

  await test.step('zij vraagt opnieuw rust, nu tot een dag waarop zij vanzelf terugkomt', async () => {
    await page.goto(`/trajecten/${number}?stap=rest`)
    await fill(page, {
      'Gesprek gehad op': '23-11-2026',
      'Waarom rust?': 'Op eigen verzoek',
      'Opnieuw bekijken op': '1-2-2027',
      'Op die dag vanzelf weer op de lijst': true,
    })
    await main.locator('form').last().locator('button[type=submit]').click()
    await expect(page).not.toHaveURL(/stap=/)
    await expect(main).toContainText('vanzelf terug 01-02-2027')
    await expect(main).toContainText('Komt vanzelf terug op de lijst')
  })
})

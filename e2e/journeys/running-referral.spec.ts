import type { Page } from '@playwright/test'
import { makeMove, openTrajectory, signInAs, type Person } from '../support/visit'
import { expect, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')
const numberIn = (text: string) => /T-\d{4}-\d{4,}/.exec(text)?.[0] ?? ''
const question = 'Verwijzing naar De Kade loopt nog: trek die in of laat die staan'

/** The lines about this person on today of somebody, of now and of later. */
async function onToday(page: Page, person: Person, number: string) {
  await signInAs(page, person)
  const lines: string[] = []
  for (const tab of ['/vandaag?van=team', '/vandaag?toon=later&van=team']) {
    await page.goto(tab)
    await expect(main(page)).toContainText('Wat er te doen is')
    lines.push(...(await main(page).getByRole('row').filter({ hasText: number }).allInnerTexts()))
  }
  return lines.join('\n')
}

test('wie ergens begint terwijl een verwijzing elders loopt: de consulent hoort het, de bedrijven niet', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await signInAs(page, 'consulentOeverland')
  await page.goto('/wachtlijst?rij=te-plaatsen')
  const number = numberIn(await main(page).locator('a[href*="/trajecten/T-"]').first().evaluate((link) => (link as HTMLAnchorElement).href)) // prettier-ignore

  await test.step('de consulent verwijst naar De Kade en biedt een plek bij Werkpad aan', async () => {
    await makeMove(page, number, 'Verwijs naar een SO-bedrijf', {
      'SO-bedrijf': 'De Kade',
      'Waarvoor?': 'Kijken of er een plek is.',
    })
    await makeMove(page, number, 'Bied een plek aan', {
      Plek: 'Montage elektra',
      'Uren per dag, maandag': '6',
      'Uren per dag, dinsdag': '6',
      'Uren per dag, woensdag': '',
      'Uren per dag, donderdag': '',
      'Uren per dag, vrijdag': '',
      'Begeleiding per week': '0',
      'Antwoord uiterlijk op': '7-12-2026',
      'De reis naar de plek is nagegaan': true,
    })
    expect(await onToday(page, 'consulentOeverland', number)).not.toContain(question)
  })

  await test.step('HR van Werkpad aanvaardt en legt de start vast; van De Kade leest die niets', async () => {
    await signInAs(page, 'hr')
    await makeMove(page, number, 'Aanvaard het aanbod')
    await makeMove(page, number, 'Leg het contract en de start vast', {
      'Contract getekend op': '23-11-2026',
      'Het contract is getekend': true,
      'Eerste werkdag': '23-11-2026',
      'Uren per week': '12',
      'Vast contract': true,
      Vorm: 'Intern',
      Cao: 'Cao Aan de slag',
      'Loonkostensubsidie (LKS)': 'Nog niet bekend',
    })
    await expect(main(page)).toContainText('Geplaatst')
    await expect(main(page)).not.toContainText('De Kade')
    expect(await onToday(page, 'hr', number)).not.toContain('De Kade')
  })

  await test.step('De Kade ziet de persoon als tevoren: niets van het werk, niets van de vraag', async () => {
    expect(await onToday(page, 'hrDeKade', number)).not.toContain('Verwijzing')
    await openTrajectory(page, number)
    await expect(main(page)).not.toContainText('Werkpad')
    await expect(main(page)).not.toContainText('Montage elektra')
  })

  await test.step('de consulent ziet de vraag, trekt de verwijzing in, en De Kade ziet de persoon niet meer', async () => {
    expect(await onToday(page, 'consulentOeverland', number)).toContain(question)
    const line = main(page).getByRole('row').filter({ hasText: number }).filter({ hasText: question })
    await line.getByRole('link', { name: 'Verwijzing beëindigen' }).click()
    await expect(page).toHaveURL(/stap=endReferral/)
    await main(page).locator('form').last().locator('button[type=submit]').click()
    await expect(page).not.toHaveURL(/stap=/)
    expect(await onToday(page, 'consulentOeverland', number)).not.toContain(question)
    await signInAs(page, 'hrDeKade')
    const answer = await page.goto(`/trajecten/${number}`)
    expect(answer?.status()).toBe(404)
  })
})

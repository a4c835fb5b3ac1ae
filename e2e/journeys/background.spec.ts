import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { registered, unique } from '../support/registered'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const main = (page: Page) => page.getByRole('main')

/** Of one gemeente the check of this night has not been done yet, and failed three times; it is tried again in an hour. */
async function failedCheck(municipality: string) {
  const sql = postgres(process.env.E2E_ADMIN_URL ?? '', { max: 1 })
  const changed = await sql`
    update job_run set done_for = done_for - 1, last_problem = 'partly 1 P0001', attempts = 3, next_try_at = now() + interval '1 hour'
    where name = 'checks' and organisation_id = (select id from organisation where name = ${municipality}) returning id`
  await sql.end()
  expect(changed).toHaveLength(1)
}

test('werk van de nacht dat niet lukte: de beheerder leest waarom, laat het opnieuw doen, en dan is het in orde', async ({ page }) => {
  test.setTimeout(180_000)
  await failedCheck('Gemeente Meerdorp')
  await signInAs(page, 'beheerderMeerdorp')
  await page.goto('/beheer/achtergrondwerk')
  const row = page.getByRole('row').filter({ hasText: 'Controle van de gegevens' })
  await expect(row).toContainText('lukt niet bij 1')
  const failing = main(page).getByRole('listitem').filter({ hasText: 'Controle van de gegevens' })
  await expect(failing).toContainText('Gemeente Meerdorp')
  await expect(failing).toContainText('Bij 1 traject ging iets mis; bij de andere is het gedaan.')
  await expect(failing).toContainText('3 keer geprobeerd')
  await expectAccessible(page)
  await failing.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect(main(page)).toContainText('Opnieuw aangeboden')
  // The worker takes it up within a minute.
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('in orde', { timeout: 1000 })
  }).toPass({ timeout: 90_000, intervals: [2000] })
  await expect(failing).toHaveCount(0)
  await page.goto('/beheer/logboek')
  await expect(page.getByRole('row').filter({ hasText: 'Achtergrondwerk opnieuw geprobeerd' }).first()).toContainText('Wim Jansen')
}) // prettier-ignore

/** The newest messages about an appointment, one by one, until the one that says this. */
async function openMessage(page: Page, words: string) {
  await page.goto('/beheer/berichten?toon=verstuurd')
  const links = main(page).getByRole('link', { name: 'Uitnodiging voor een afspraak' })
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const href of hrefs) {
    await page.goto(href)
    if ((await main(page).innerText()).includes(words)) return
  }
  throw new Error(`no message says ${words}`)
}

test('een uitnodiging gaat weg: in het traject staat dat, en de beheerder leest een naam, een plaats en een link', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const place = `Stadhuis, kamer ${unique()}`
  const surname = `Bericht${unique()}`
  await signInAs(page, 'consulent')
  const number = await registered(page, surname, '02-05-1979', '20-10-2026')
  await page.goto(`/trajecten/${number}/contact?stap=makeAppointment`)
  const form = main(page).locator('form[data-action-form]')
  for (const [label, value] of [['Datum', '09-12-2026'], ['Van', '9.00'], ['Tot', '10.00'], ['Waar?', place]] as const)
    await form.getByLabel(label).first().fill(value)
  await main(page).getByRole('button', { name: 'Maak de afspraak' }).click()
  await expect(page).not.toHaveURL(/stap=/)
  // The worker hears of it at once; on the trajectory it then stands as sent.
  await expect(async () => {
    await page.goto(`/trajecten/${number}?tijdlijn=contact`)
    await expect(main(page)).toContainText(/Uitnodiging voor een afspraak.*[Vv]erstuurd/s, { timeout: 1000 })
  }).toPass({ timeout: 60_000, intervals: [1000] })

  await signInAs(page, 'beheerder')
  await openMessage(page, place)
  const mail = await main(page).innerText()
  expect(mail).toContain('Beste Sanne Bakker')
  expect(mail).toContain('SUMMARY:Afspraak')
  expect(mail).not.toContain(surname)
  const [link = ''] = /http\S+\/trajecten\/T-\S+/.exec(mail) ?? []
  expect(link).toContain(number)
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(link)
  await expect(stranger).toHaveURL(/\/inloggen/)
  await stranger.context().close()
}) // prettier-ignore

import {
  addDocument,
  main,
  openReceived,
  panel,
  press,
  rowsOf,
  send,
  somebodyPlaced,
  waitingFor,
} from '../support/handing-over'
import { makeMove, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const toOeverland = {
  'Naar welke gemeente?': 'Oeverland',
  Geslacht: true,
  'De nieuwe gemeente': true,
  'Bericht aan de ontvanger': 'Verhuist op 1 december.',
}

test('naar een andere gemeente: teruggestuurd, opnieuw gestuurd en overgenomen, met alleen wat meeging', async ({ page }) => {
  test.setTimeout(240_000)
  let number = ''
  let taken = ''
  let contact = ''
  let name = ''

  await test.step('de consulent ziet elk veld, de grond en welke documenten mee mogen', async () => {
    await signInAs(page, 'consulent')
    number = await somebodyPlaced(page, 0)
    await addDocument(page, number, 'Plan of verslag', 'Verslag voor de verhuizing')
    await addDocument(page, number, 'Algemeen', 'Losse aantekening')
    await addDocument(page, number, 'UWV-rapport', 'Rapport van UWV')
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Geplaatst')
    await page.goto(`/trajecten/${number}/overdracht`)
    await expect(panel(page, 'Op welke grond?')).toContainText('Pw art. 67: gegevens aan een ander college')
    const always = panel(page, 'Dit gaat altijd mee')
    for (const label of ['Naam', 'BSN', 'UWV-advies', 'Besluit (vaststelling)', 'Loonkostensubsidie'])
      await expect(always).toContainText(label)
    ;[, name = ''] = /Naam\s+([^·\n]+)/.exec(await always.innerText()) ?? []
    contact = await page.getByText(/@voorbeeld\.example|06 \d\d \d\d/).first().innerText()
    await expect(page.getByLabel('Verslag voor de verhuizing')).not.toBeChecked()
    for (const title of ['Losse aantekening', 'Rapport van UWV'])
      await expect(page.getByLabel(title)).toHaveCount(0)
    await page.goto(`/trajecten/${number}/overdracht?grond=consent`)
    await expect(page.getByLabel('Rapport van UWV')).not.toBeChecked()
    await expectAccessible(page)
  })

  await test.step('en verstuurt; zij blijft eigenaar en er loopt een termijn', async () => {
    await page.goto(`/trajecten/${number}/overdracht`)
    await send(page, { ...toOeverland, 'Verslag voor de verhuizing': true })
    await expect(panel(page, /^Overdracht aan/)).toContainText('Wacht op antwoord')
    await expect(panel(page, /^Overdracht aan/)).toContainText('uiterlijk ma 21-12-2026')
    await expectAccessible(page)
    await page.goto('/vandaag?toon=wacht-op-anderen')
    await expect(rowsOf(page, number).filter({ hasText: 'Antwoord op overdracht' })).toHaveCount(1)
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Overdracht')
    await expect(main(page)).toContainText('Sanne Bakker')
  })

  await test.step('de andere gemeente leest alleen wat meeging, en stelt een vraag', async () => {
    await signInAs(page, 'consulentOeverland')
    await openReceived(page, name)
    const came = panel(page, 'Wat u krijgt')
    await expect(came).toContainText('Pw art. 67')
    await expect(came).toContainText('Verslag voor de verhuizing (Plan of verslag over het werk')
    await expect(came).toContainText('De nieuwe gemeente')
    for (const kept of [contact, 'Telefoon en e-mail', 'Losse aantekening', 'Rapport van UWV', 'Uitkering'])
      await expect(came).not.toContainText(kept)
    expect((await page.request.get(`/trajecten/${number}`)).status()).toBe(404)
    await page.getByText('Stel eerst een vraag').click()
    await press(page, 'Stel de vraag', { 'Wat wilt u weten?': 'Loopt het contract door?' })
    await expect(panel(page, 'Vragen over deze overdracht')).toContainText('Wacht op antwoord')
    await expectAccessible(page)
  })

  await test.step('de consulent heeft er een taak van en antwoordt', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/vandaag?toon=deze-week')
    await expect(rowsOf(page, number).filter({ hasText: 'Vraag over de overdracht beantwoorden' })).toHaveCount(1)
    await page.goto(`/trajecten/${number}/overdracht`)
    await press(page, 'Stuur het antwoord', { 'Uw antwoord': 'Ja, het contract loopt door.' })
    await expect(panel(page, 'Vragen over deze overdracht')).toContainText('Ja, het contract loopt door.')
    await page.goto('/vandaag?toon=deze-week')
    await expect(rowsOf(page, number).filter({ hasText: 'Vraag over de overdracht beantwoorden' })).toHaveCount(0)
  })

  await test.step('de andere gemeente leest het antwoord en neemt niet over, met de reden', async () => {
    await signInAs(page, 'consulentOeverland')
    await openReceived(page, name)
    await expect(panel(page, 'Vragen over deze overdracht')).toContainText('Ja, het contract loopt door.')
    await page.getByText('Neem niet over').click()
    await press(page, 'Stuur terug', { 'Waarom neemt u niet over?': 'De verhuizing is uitgesteld.' })
    await expect(page).toHaveURL(/\/trajecten$/)
    await page.goto('/vandaag')
    await expect(waitingFor(page, name)).toHaveCount(0)
  })

  await test.step('de consulent leest de reden, haalt terug en stuurt het later opnieuw', async () => {
    await signInAs(page, 'consulent')
    await page.goto(`/trajecten/${number}/overdracht`)
    await expect(main(page)).toContainText('Niet aangenomen op 23-11-2026')
    await expect(main(page)).toContainText('De verhuizing is uitgesteld.')
    await makeMove(page, number, 'Haal de overdracht terug', { Reden: 'Nog niet verhuisd.' })
    await expect(main(page)).toContainText('Geplaatst')
    await page.goto(`/trajecten/${number}/overdracht`)
    await send(page, { ...toOeverland, 'Verslag voor de verhuizing': true })
  })

  await test.step('de andere gemeente neemt over: een nieuw traject met het document, en niets anders', async () => {
    await signInAs(page, 'consulentOeverland')
    await openReceived(page, name)
    await press(page, 'Neem over')
    await expect(page).toHaveURL(/\/trajecten$/)
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/zoek=/)
    await expect(main(page)).toContainText(/T-\d{4}-\d{4,}/)
    ;[taken = ''] = /T-\d{4}-\d{4,}/.exec(await main(page).innerText()) ?? []
    expect(taken).not.toBe(number)
    await openTrajectory(page, taken)
    await expect(main(page)).toContainText('Geplaatst')
    await expect(main(page)).not.toContainText(contact)
    await page.goto(`/trajecten/${taken}/documenten`)
    await expect(main(page)).toContainText('Verslag voor de verhuizing')
    for (const kept of ['Losse aantekening', 'Rapport van UWV']) await expect(main(page)).not.toContainText(kept)
    await expectAccessible(page)
  })

  await test.step('de oude gemeente sluit af, leest haar eigen traject en niets van het nieuwe', async () => {
    await signInAs(page, 'consulent')
    await makeMove(page, number, 'Rond de overdracht af')
    await expect(main(page)).toContainText('Afgesloten')
    await expect(main(page).getByRole('link', { name: 'Bereid een switch voor' })).toHaveCount(0)
    await page.goto(`/trajecten/${number}/overdracht`)
    await expect(main(page)).toContainText('Aangenomen op 23-11-2026')
    await expect(main(page).getByRole('button', { name: 'Draag over' })).toHaveCount(0)
    await page.goto(`/trajecten/${number}/documenten`)
    await expect(main(page)).toContainText('Losse aantekening')
    expect((await page.request.get(`/trajecten/${taken}`)).status()).toBe(404)
  })
}) // prettier-ignore

test('aan een collega en aan HR: met ontvangst, en de gemeente blijft eigenaar tot er ja is gezegd', async ({ page }) => {
  test.setTimeout(120_000)
  let number = ''

  await test.step('de begeleiding naar HR: de consulent ziet dat uitkering, advies en BSN niet meegaan', async () => {
    await signInAs(page, 'consulent')
    number = await somebodyPlaced(page, -2)
    await page.goto(`/trajecten/${number}/overdracht?aan=company`)
    const always = panel(page, 'Dit gaat altijd mee')
    await expect(always).toContainText('Baan en contract')
    for (const never of ['BSN', 'UWV-advies', 'Uitkering', 'Documenten']) await expect(always).not.toContainText(never)
    await expect(main(page)).toContainText('De gemeente blijft eigenaar')
    await send(page, { 'Aan welk SO-bedrijf?': 'Werkpad', 'Bericht aan de ontvanger': 'Bel eerst de mentor.' })
    await expect(panel(page, /^Overdracht aan Werkpad/)).toContainText('Wacht op antwoord')
  })

  await test.step('HR heeft een taak, leest alleen zijn deel en neemt over', async () => {
    await signInAs(page, 'hr')
    await page.goto(`/overdrachten/${number}`)
    const came = panel(page, 'Wat u krijgt')
    await expect(came).toContainText('Bel eerst de mentor.')
    for (const never of ['BSN', 'UWV-advies', 'Uitkering']) await expect(came).not.toContainText(never)
    await expectAccessible(page)
    await press(page, 'Neem over')
    await expect(came).toContainText('Aangenomen op 23-11-2026')
    await signInAs(page, 'hrDeKade')
    expect((await page.request.get(`/overdrachten/${number}`)).status()).toBe(404)
  })

  await test.step('de consulent heeft de ontvangst, en is nog eigenaar', async () => {
    await signInAs(page, 'consulent')
    await page.goto(`/trajecten/${number}/overdracht`)
    await expect(panel(page, /^Werkpad/)).toContainText('Aangenomen op 23-11-2026')
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Sanne Bakker')
  })

  await test.step('aan een collega: verstuurd en ingetrokken, en er is niets veranderd', async () => {
    await page.goto(`/trajecten/${number}/overdracht?aan=colleague`)
    await expect(panel(page, 'Op welke grond?')).toContainText('Zelfde gemeente, zelfde taak')
    await main(page).getByLabel('Aan welke consulent?').selectOption({ index: 1 })
    await main(page).getByRole('button', { name: 'Draag over', exact: true }).click()
    await expect(panel(page, /^Overdracht aan/)).toContainText('Wacht op antwoord')
    await page.getByText('Trek de overdracht in').first().click()
    await press(page, 'Trek in', { 'Waarom trekt u de overdracht in?': 'Toch niet nodig.' })
    await expect(main(page)).toContainText('Ingetrokken op 23-11-2026')
    await openTrajectory(page, number)
    await expect(main(page)).toContainText('Sanne Bakker')
  })
}) // prettier-ignore

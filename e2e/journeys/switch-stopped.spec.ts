import { setTask } from '../support/switching'
import { fill, makeMove, openTrajectory, signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

test('een switch die halverwege stopt: van consulent naar HR en terug, en alles is zoals het was', async ({
  page,
}) => {
  test.setTimeout(120_000)
  let number = ''
  const week = () => page.getByRole('region', { name: 'Week nu' }).innerText()
  let before = ''

  await test.step('de consulent begint met waarom, wie het vroeg en proberen', async () => {
    await signInAs(page, 'consulent')
    await page.goto('/trajecten?stap=placed')
    ;[number = ''] = /T-\d{4}-\d{4,}/.exec(await page.getByRole('main').innerText()) ?? []
    await openTrajectory(page, number)
    before = await week()
    await makeMove(page, number, 'Bereid een switch voor', {
      Dagbesteding: true,
      'Wie vroeg hierom?': 'Familie',
      'Waarom deze overstap?': 'Het wordt te druk; eerst kijken of het bevalt.',
      'Eerst proberen?': 'Eén dag per week',
      'Het proberen bespreken op': '21-12-2026',
    })
    await page.goto(`/trajecten/${number}/switch`)
    await expect(page.getByRole('main')).toContainText(
      'Eén dag per week ergens anders · bespreken op 21-12-2026',
    )
    await expect(page.getByRole('main')).toContainText('Switch naar dagbesteding – Er staan taken open')
    await expectAccessible(page)
  })

  await test.step('en legt vast met wie zij bij de Wmo spreekt, met een blad voor alleen dat deel', async () => {
    await page.getByRole('link', { name: /^Leg contact vast.*Wmo-consulent/ }).click()
    await fill(page, { Naam: 'W. Mulder', Telefoon: '06 12 34 56 78' })
    await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
    await expect(page).toHaveURL(/\/switch$/)
    await page.getByRole('link', { name: /^Taken printen.*Wmo-consulent/ }).click()
    const main = page.getByRole('main')
    await expect(main).toContainText('W. Mulder')
    await expect(main).toContainText('Neem de melding op')
    await expect(main).not.toContainText('Het wordt te druk')
    await expect(main).not.toContainText('Maak met de persoon het plaatje')
    await expectAccessible(page)
  })

  await test.step('HR ziet en doet alleen zijn eigen deel', async () => {
    await signInAs(page, 'hr')
    await page.goto(`/trajecten/${number}/switch`)
    const main = page.getByRole('main')
    await expect(main).toContainText('Dit doet u voor deze overstap')
    await expect(main).not.toContainText('Het wordt te druk')
    await expect(main).not.toContainText('Wmo-consulent')
    await expectAccessible(page)
    await setTask(page, number, 'Laat één dag in de week', { 'Hoe staat het?': 'gedaan', 'Door wie?': 'HR' })
    await expect(main).toContainText('gedaan')
  })

  await test.step('de consulent stopt met een reden', async () => {
    await signInAs(page, 'consulent')
    await setTask(page, number, 'Maak met de persoon het plaatje', {
      'Hoe staat het?': 'wacht op',
      Toelichting: 'De beschikking toeslagen van de persoon.',
    })
    await makeMove(page, number, 'Stop de switch: ga terug', {
      'Waarom stopt de switch?': 'Het inkomen valt tegen',
      Toelichting: 'De familie wil het nu niet.',
    })
    await openTrajectory(page, number)
    await expect(page.getByRole('main')).toContainText('Geplaatst')
    expect(await week()).toBe(before)
    await page.goto(`/trajecten/${number}/switch`)
    await expect(page.getByRole('main')).toContainText('Het inkomen valt tegen of is onzeker')
    await expect(page.getByRole('main')).toContainText('Deze switch is gestopt')
    await expect(page.locator('.switch-tasks', { hasText: /te doen|te laat/ })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('en HR leest er niets meer van', async () => {
    await signInAs(page, 'hr')
    await page.goto(`/trajecten/${number}/switch`)
    await expect(page.getByRole('main')).not.toContainText('De familie wil het nu niet')
    await expect(page.getByRole('main')).not.toContainText('Laat één dag in de week')
  })
})

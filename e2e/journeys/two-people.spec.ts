import { main } from '../support/letter-rounds'
import { registered, unique } from '../support/registered'
import { signInAs } from '../support/visit'
import { expect, expectAccessible, test } from '../support/watched'

const inbox = '/trajecten/kwaliteit?van=team&soort=possibleDouble'

test('van twee mensen die op elkaar lijken zegt de consulent met één druk dat het er twee zijn, en neemt dat terug', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, 'consulent')
  const one = await registered(page, name, '03-04-1961', '02-11-2026')
  const two = await registered(page, name, '03-04-1961', '03-11-2026', 'somebody')
  const ask = main(page)
    .getByRole('listitem')
    .filter({ hasText: `${one} en ${two}` })
  const rows = main(page)
    .getByRole('table', { name: 'Bevindingen' })
    .getByRole('row')
    .filter({ hasText: name })

  await test.step('beiden staan er, met de vraag of het er twee zijn', async () => {
    await page.goto(inbox)
    await expect(rows).toHaveCount(2)
    await expectAccessible(page)
    await ask.getByRole('button', { name: 'Dit zijn twee mensen' }).click()
  })

  await test.step('daarna staat er wie dat zei, en geen van beiden meer', async () => {
    await expect(ask).toContainText('Gezegd door')
    await expect(rows).toHaveCount(0)
    await expectAccessible(page)
    await ask.getByRole('button', { name: 'Neem terug' }).click()
  })

  await test.step('teruggenomen: beiden staan er weer', async () => {
    await expect(ask.getByRole('button', { name: 'Dit zijn twee mensen' })).toBeVisible()
    await expect(rows).toHaveCount(2)
  })

  await test.step('van een eerdere dag is te zien wat er miste, en niets te herstellen', async () => {
    await page.goto('/trajecten/kwaliteit?dag=01-09-2026&bekend=01-09-2026')
    await expect(main(page)).toContainText('Herstellen kan bij de stand van vandaag')
    await expect(main(page)).toContainText('“misschien dubbel”')
    await expect(main(page).getByRole('columnheader', { name: 'Herstel' })).toHaveCount(0)
  })
})

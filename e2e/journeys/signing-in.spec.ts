import type { Page } from '@playwright/test'
import { expect, test } from '../support/watched'
import { signInAs } from '../support/visit'

/** Presses and waits until the answer is on screen: what is typed before that would be cleared by it. */
async function press(page: Page) {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
  await answer
  await expect(page.getByText('Bezig met inloggen…')).toHaveCount(0)
}

test('inloggen met e-mailadres en wachtwoord, en uitloggen', async ({ page }) => {
  await page.goto('/trajecten')
  await expect(page).toHaveURL(/\/inloggen/)
  await page.getByLabel('E-mailadres').fill('s.bakker@meerdorp.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet, echt niet')
  await press(page)
  const refused = page.getByRole('main').getByRole('alert')
  await expect(refused).toBeVisible()
  const words = (await refused.textContent()) ?? ''
  await page.getByLabel('E-mailadres').fill('niemand@meerdorp.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet, echt niet')
  await press(page)
  await expect(refused).toHaveText(words)

  await page.getByLabel('E-mailadres').fill('s.bakker@meerdorp.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('Oefenen-met-Schakel-2026')
  await press(page)
  await expect(page).toHaveURL(/:\d+\/trajecten/)

  const [cookie] = (await page.context().cookies()).filter(({ name }) =>
    name.startsWith('__Host-schakel-session'),
  )
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  const kept = cookie?.value ?? ''

  await page.getByText('Sanne Bakker').first().click()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(page).toHaveURL(/\/inloggen/)
  await page.goBack()
  await expect(page).toHaveURL(/\/inloggen/)

  // The old cookie, played again, is nobody's.
  if (cookie) await page.context().addCookies([{ ...cookie, value: kept }])
  await page.goto('/trajecten')
  await expect(page).toHaveURL(/\/inloggen/)
})

test('elke pagina draagt een strenge policy (rij 1 tot en met 5)', async ({ page }) => {
  await signInAs(page, 'consulent')
  for (const path of ['/vandaag', '/trajecten', '/inloggen']) {
    const headers = (await page.request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

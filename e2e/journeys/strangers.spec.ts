import type { Page, Request } from '@playwright/test'
import { expect, test } from '../support/watched'
import { openTrajectory, signInAs } from '../support/visit'

/** The number of a trajectory that a caseworker of Meerdorp finds in this state. */
async function numberIn(page: Page, state: string): Promise<string> {
  await page.goto(`/trajecten?stap=${state}`)
  const href = await page.getByRole('main').locator('a[href^="/trajecten/T-"]').first().getAttribute('href')
  return href?.split('/').at(-1)?.split('?')[0] ?? ''
}

test('wie er niets mee te maken heeft, vindt niets', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await numberIn(page, 'toBePlaced')
  for (const stranger of ['consulentOeverland', 'hrDeKade', 'manager', 'beheerder'] as const) {
    await signInAs(page, stranger)
    const answer = await page.goto(`/trajecten/${number}`)
    expect(answer?.status(), stranger).toBe(404)
    await expect(page.getByRole('main')).not.toContainText(number)
  }
})

test('een rechtstreekse POST naar een actie vindt niets', async ({ page }) => {
  await signInAs(page, 'consulent')
  const number = await numberIn(page, 'toBePlaced')
  const sent: Request[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) sent.push(request)
  })
  await page.goto(`/trajecten/${number}?stap=writeNote`)
  await page.getByLabel('Met wie?').selectOption({ label: 'Niemand: alleen een notitie' })
  await page.getByRole('textbox', { name: /^Notitie/ }).fill('Belt volgende week terug.')
  await page.getByRole('main').locator('form').last().locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/stap=/)
  const post = sent.findLast((request) => (request.postData() ?? '').includes('trajectoryId'))
  expect(post).toBeDefined()

  const replay = async (headers: Record<string, string>) => {
    const { 'next-action': action = '', accept = '' } = post?.headers() ?? {}
    const body = (post?.postData() ?? '').replace(
      /"submissionId":"[^"]+"/,
      `"submissionId":"${crypto.randomUUID()}"`,
    )
    return page.request.post(post?.url() ?? '', {
      data: body,
      headers: { 'next-action': action, accept, 'content-type': 'text/plain;charset=UTF-8', ...headers },
    })
  }
  const origin = new URL(page.url()).origin

  for (const stranger of ['consulentOeverland', 'hrDeKade'] as const) {
    await signInAs(page, stranger)
    expect(await (await replay({ origin })).text()).toContain('not_found')
  }
  await page.context().clearCookies()
  expect(await (await replay({ origin })).text()).toContain('signedOut')
  expect((await replay({})).status()).toBe(403)
  expect((await replay({ origin: 'https://elders.example' })).status()).toBe(403)

  await signInAs(page, 'consulent')
  await openTrajectory(page, number)
  expect((await page.getByRole('main').innerText()).match(/Belt volgende week terug\./g)).toHaveLength(1)
})

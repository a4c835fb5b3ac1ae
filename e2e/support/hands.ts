import type { Page } from '@playwright/test'
import { expect } from './watched'

/** What a person does at a screen; each act is one click, one key choice or one field that is filled in. */
export interface Hands {
  /** Follows a link or presses a button of this name. */
  press: (name: RegExp) => Promise<void>
  type: (label: RegExp, text: string) => Promise<void>
  /** Ticks a box, or picks one of a few that are all in sight. */
  tick: (label: RegExp) => Promise<void>
  /** Picks out of a list. */
  choose: (label: RegExp, option: RegExp) => Promise<void>
  acts: () => number
}

const main = (page: Page) => page.getByRole('main')

/** Hands on a mouse: points at what bears the name. */
export function mouseOf(page: Page): Hands {
  let acts = 0
  const counted = async (act: Promise<unknown>) => {
    await act
    acts += 1
  }
  const field = (label: RegExp) => main(page).getByLabel(label).first()
  return {
    press: (name) => {
      const link = page.getByRole('link', { name })
      return counted(link.or(page.getByRole('button', { name })).first().click())
    },
    type: (label, text) => counted(field(label).fill(text)),
    tick: (label) => counted(field(label).check()),
    choose: async (label, option) => {
      const found = field(label).locator('option', { hasText: option }).first()
      const value = (await found.getAttribute('value')) ?? ''
      await counted(field(label).selectOption({ value }))
    },
    acts: () => acts,
  }
}

/** What has focus, as somebody hears it. */
const focusWords = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent
    return (label ?? element?.textContent ?? '').trim()
  })

/** How often to press the arrow down from a radio button with focus to the one of this name; null when it is not in its group. */
const downTo = async (page: Page, label: RegExp): Promise<number | null> => {
  const names = await page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    if (element?.type !== 'radio') return []
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)]
    return group.slice(group.indexOf(element)).map((one) => one.labels?.[0]?.textContent ?? '')
  })
  const at = names.findIndex((name) => label.test(name.trim()))
  return at < 0 ? null : at
}

const mostStops = 140

/** Tab, until what has focus bears the name. */
async function tabTo(page: Page, name: RegExp) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focusWords(page)) || (await downTo(page, name)) !== null) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** Hands on a keyboard alone. Going along with Tab is one choice with what it is pressed for. */
export function keysOf(page: Page): Hands {
  let acts = 0
  const at = async (name: RegExp, act: () => Promise<void>) => {
    await tabTo(page, name)
    await act()
    acts += 1
  }
  const key = (name: string) => page.keyboard.press(name)
  return {
    press: (name) => at(name, () => key('Enter')),
    type: (label, text) =>
      at(label, async () => {
        await key('ControlOrMeta+a')
        await (text === '' ? key('Delete') : page.keyboard.type(text))
      }),
    tick: (label) =>
      at(label, async () => {
        for (let step = (await downTo(page, label)) ?? 0; step > 0; step -= 1) await key('ArrowDown')
        if (!(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)))
          await key('Space')
      }),
    choose: (label, option) =>
      at(label, async () => {
        const chosen = () =>
          page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent)
        // From the top: a draft that was kept may stand below what is wanted.
        await key('Home')
        for (let step = 0; step < 80 && !option.test((await chosen()) ?? ''); step += 1)
          await key('ArrowDown')
        expect(await chosen()).toMatch(option)
      }),
    acts: () => acts,
  }
}

import type { Page } from '@playwright/test'

/** What is realised on a day, as /sturing says it: three units, never added together. */
export interface Realised {
  persons: number
  /** Contract hours per week. */
  hours: number
  /** Places of 31 hours, to one decimal as shown. */
  places: number
}

/** Reads the three figures of a day ('yyyy-mm-dd'; without: today) as whoever is signed in sees them. */
export async function realisedOn(page: Page, day?: string): Promise<Realised> {
  await page.goto(day ? `/sturing?dag=${day}` : '/sturing')
  const list = page.getByRole('list', { name: 'Realisatie in drie eenheden' })
  const read = async (unit: string) => {
    // The number to realise is in places too, and comes last.
    const words = await list.getByRole('listitem').filter({ hasText: unit }).first().innerText()
    return Number(words.split('\n')[0]?.trim().replaceAll('.', '').replace(',', '.'))
  }
  return {
    persons: await read('personen'),
    hours: await read('contracturen per week'),
    places: await read('plekken van 31 uur'),
  }
}

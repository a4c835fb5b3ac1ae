import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { ComparisonTable } from '@/components/report/comparison-table'
import { CoursePanel } from '@/components/report/course-panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { read } from '@/lib/pipeline/query'
import { comparisonFilter, comparisonScreen } from '@/lib/report/comparison-queries'
import { reportFilter } from '@/lib/report/filter'
import { figureScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Nine work from March on, one of whom more hours since August; three wait. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (let n = 0; n < 9; n += 1) {
    const works = await trajectoryIn(world, admin, 'placed', { on: at('2026-03-02') })
    if (n === 0) await moved(world, admin, works, 'changeTerms', { on: at('2026-08-03'), input: { startsOn: '2026-08-03', hoursPerWeek: '28' } })
  }
  for (let n = 0; n < 3; n += 1) await trajectoryIn(world, admin, 'toBePlaced', { on: at('2026-03-02') })
}) // prettier-ignore

const links = (html: string) =>
  [...html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href = '', words = '']) => ({
    url: new URL(href.replaceAll('&amp;', '&'), 'http://schakel'),
    words: words.trim(),
  }))

/** What the page behind a link says: its people, or what they are together. */
async function openedBy(url: URL) {
  const filter = { ...reportFilter.parse(Object.fromEntries(url.searchParams)), slug: url.pathname.split('/').at(-1) ?? '' }
  const answer = await read(figureScreen, world.session.manager, filter, now)
  if (answer.status !== 'found') return answer.status
  const { rows, total, sum, day, known } = answer.data
  expect([url.href, rows.length]).toEqual([url.href, total])
  return { words: sum ? sum.words : formatNumber(total), day, known, slug: filter.slug }
} // prettier-ignore

test.each([[{}], [{ bekend: '2026-08-02' }]])('elk cijfer van de twee dagen opent wie het op die dag telt: %s', async (known) => {
  const filter = comparisonFilter.parse({ met: '2026-08-02', dag: '2026-08-03', ...known })
  const answer = await read(comparisonScreen, world.session.manager, filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { data } = answer
  const asked = { gemeente: world.meerdorp, ...known }
  const table = links(renderToStaticMarkup(createElement(ComparisonTable, { data, asked })))
  expect(new Set(table.map(({ url }) => url.searchParams.get('dag')))).toEqual(new Set(['2026-08-02', '2026-08-03']))
  expect(table.filter(({ url }) => url.pathname.endsWith('/personen'))).toHaveLength(2)
  // Three wait: too few to be a number, so that neither side of theirs is a link.
  expect(table.filter(({ url }) => /schoon|bruto|te-plaatsen/.test(url.pathname))).toEqual([])
  for (const { url, words } of table) {
    const opened = await openedBy(url)
    expect(opened).toMatchObject({ day: url.searchParams.get('dag'), known: filter.bekend ?? null })
    if (!url.pathname.endsWith('/deel-van-het-aantal')) expect([url.href, opened]).toEqual([url.href, expect.objectContaining({ words })])
  }
  const course = links(renderToStaticMarkup(createElement(CoursePanel, { course: data.course, threshold: data.threshold, asked })))
  expect(course.length).toBeGreaterThan(0)
  for (const { url, words } of course) expect([url.href, await openedBy(url)]).toEqual([url.href, expect.objectContaining({ words: expect.stringContaining(words.split(',')[0] ?? '') })])
}) // prettier-ignore

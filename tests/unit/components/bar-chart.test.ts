import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart } from '@/components/ui/bar-chart'

const long = 'De plek vraagt meer begeleiding dan er op die dagen is, en dat blijft zo'
const html = (more: { whole?: number; mark?: { value: number; words: string } } = {}) =>
  renderToStaticMarkup(
    createElement(BarChart, {
      title: 'Redenen',
      description: 'De cijfers staan in de tabel.',
      bars: [
        { label: long, value: 5, words: '5' },
        { label: 'Te ver', value: null, words: '<5' },
      ],
      ...more,
    }),
  )

test('long words stand whole in text that wraps, not in the drawing, where they would be cut', () => {
  expect(html()).toContain(`<p class="text-ink">${long}: 5</p>`)
  expect(html()).not.toContain('<text')
})

test('a bar is as long as its share of the largest, or of the measure of drawings beside each other; none where it is not shown', () => {
  expect(html().match(/fill-accent/g)).toHaveLength(1)
  expect(html()).toMatch(/<rect width="100%"[^>]*fill-accent/)
  expect(html({ whole: 20 })).toMatch(/<rect width="25%"[^>]*fill-accent/)
})

test('the line to reach stands across every bar', () => {
  const marked = html({ mark: { value: 10, words: 'Lijn: het aantal, 10' } })
  expect(marked.match(/<line x1="100%"/g)).toHaveLength(2)
  expect(marked).toContain('Lijn: het aantal, 10')
})

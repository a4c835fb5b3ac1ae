import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Moved, QueueShift } from '@/components/report/queue-shift'

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const municipalityId = '7d2f3c52-6f5c-4f0e-9d53-2f1f6f0f9a11'

describe('what a manager reads after a queue was moved', () => {
  test.each([
    ['waiting', 'Overgezet naar de wachtlijst', '12'],
    ['toBePlaced', 'Overgezet naar te plaatsen', '12'],
    ['waiting', 'Overgezet naar de wachtlijst', '<5'],
  ] as const)('to %s: where everybody went, and how many in the words of the screen (%s)', (to, title, people) => {
    const html = renderToStaticMarkup(createElement(Moved, { to, people }))
    expect(plain(html)).toContain(title)
    expect(plain(html)).toContain(`Aantal mensen: ${people.replace('<', '&lt;')}. Iedereen hield zijn plaats.`)
    expect(plain(html)).toContain('dan staat hier de knop om iedereen terug te zetten, met dezelfde plaats.')
  }) // prettier-ignore

  test('before anything was confirmed, and with nobody in the wrong queue, nothing stands there', () => {
    expect(renderToStaticMarkup(createElement(QueueShift, { municipalityId, wrong: null }))).toBe('')
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { wrongOf } from '@/components/report/queue-shift-panel'
import type { ReportData } from '@/components/report/report-data'
import { Moved, QueueShift, WhyWrong } from '@/components/report/queue-shift'

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

const duty = {
  ...{ basis: 'standardPlaces' as const, ministerial: 30, local: null, persons: 36, hours: 979 },
  ...{ countedHours: 979, standardPlaceHours: 31, extra: 3 },
}
function wordsOf(changed: Partial<typeof duty>, counts: Record<string, number>, few = false) {
  const wrong = wrongOf({
    ...{ duty: { ...duty, ...changed }, counts, threshold: 5 },
    shown: {
      working: few ? { kind: 'few' } : { kind: 'number', value: 36 },
      'state.toBePlaced': { kind: 'few' },
      'state.waiting': { kind: 'number', value: 12 },
    },
  } as unknown as ReportData)
  return wrong && plain(renderToStaticMarkup(createElement(WhyWrong, wrong)))
}

describe('why a queue is to move, in the block itself', () => {
  test('reached: number, realised and article, what a decision leaves, and who sees the names of so few', () => {
    const words = wordsOf({}, { 'state.toBePlaced': 3 })
    expect(words).toContain('Gerealiseerd: 31,58 van 30 plekken van 31 uur. Het aantal is bereikt')
    expect(words).toContain('art. 10b lid 6')
    expect(words).toContain('Er is nog 1,42 over door uw besluit over extra plekken (3)')
    expect(words).toContain('Ook dan gaan zij eerst naar de wachtlijst')
    expect(words).toContain('Mensen in “te plaatsen”: &lt;5.')
    expect(words).toContain('de consulent ziet hen met naam op de wachtlijst')
  })

  test('not reached: the duty with its article; a decision counts only later, and a shown number asks for no consulent', () => {
    const words = wordsOf({ ministerial: 40 }, { 'state.waiting': 12 })
    expect(words).toContain('De gemeente moet een plek aanbieden (Participatiewet art. 10b lid 1).')
    expect(words).toContain('die tellen pas als het aantal is bereikt')
    expect(words).not.toContain('de consulent ziet')
  })

  test('nobody in the wrong queue is nothing to move', () => {
    expect(wordsOf({}, { 'state.waiting': 12 })).toBeNull()
  })

  test('a full decision says so, and none says nothing', () => {
    expect(wordsOf({ extra: 1 }, { 'state.toBePlaced': 3 })).toContain('De extra plekken van uw besluit (1) zijn vol.')
    expect(wordsOf({ extra: 0 }, { 'state.toBePlaced': 3 })).not.toContain('besluit')
  }) // prettier-ignore

  test('where so few work that their number is not shown, no figure stands here either', () => {
    const words = wordsOf({}, { 'state.toBePlaced': 3 }, true)
    expect(words).toContain('geen plicht tot een plek (Participatiewet art. 10b lid 6)')
    expect(words).not.toMatch(/31,58|1,42/)
  })
})

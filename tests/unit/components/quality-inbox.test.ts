import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { QualityInboxView } from '@/components/quality/quality-inbox'
import { rulesAsked } from '@/lib/domain/quality-rules'
import type { FindingRow, QualityInbox } from '@/lib/quality/queries'

vi.mock('@/lib/quality/actions', () => ({
  tellApart: vi.fn(),
  takeBackApart: vi.fn(),
  acceptTown: vi.fn(),
  takeBackTown: vi.fn(),
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }), usePathname: () => '/' }))

const row = (number: string, about: string, rule = 'possibleDouble') => ({
  ...{ rule, number, about, state: 'intake', owner: 'Sanne', company: null, since: '2026-06-01', bsnKnown: false },
  ...{ initials: 'K.', givenName: 'Kim', prefix: null, surname: 'Dubbel', nameUse: 'E', partnerPrefix: null, partnerSurname: null },
}) as unknown as FindingRow // prettier-ignore

const inbox = (now: boolean, more: Partial<QualityInbox> = {}) =>
  ({
    ...{ municipality: null, team: true, today: '2026-11-02', day: now ? '2026-11-02' : '2026-09-01', known: null, now },
    ...{ names: rulesAsked({ company: false }), unkept: {}, counts: { possibleDouble: 2 }, shown: {}, rule: 'possibleDouble', total: 2 },
    ...{ rows: [row('T-2026-0001', 'T-2026-0002'), row('T-2026-0002', 'T-2026-0001')], apart: [], accepted: [], ...more },
  }) as unknown as QualityInbox // prettier-ignore

const html = (data: QualityInbox, role: 'caseworker' | 'decisionMaker' = 'caseworker') =>
  renderToStaticMarkup(
    createElement(QualityInboxView, { data, role, filter: { pagina: 1, soort: data.rule ?? undefined } }),
  )
const times = (text: string, words: string) => text.split(words).length - 1

describe('what is missing, on the screen', () => {
  test('of two who look alike one press is asked once, and what was said before can be taken back', () => {
    const said = { id: 'x', surname: 'Tweeling', numbers: ['T-2026-0007', 'T-2026-0008'], by: 'Sanne Bakker', at: '2026-11-01T09:00:00Z' } // prettier-ignore
    const shown = html(inbox(true, { apart: [said] }))
    expect(times(shown, 'Dit zijn twee mensen')).toBe(1)
    expect(shown).toContain('T-2026-0001 en T-2026-0002')
    expect(shown).toMatch(/Tweeling, T-2026-0007 en T-2026-0008\. Gezegd door Sanne Bakker/)
    expect(times(shown, 'Neem terug')).toBe(1)
  })

  test('of who lives elsewhere it can be said that the gemeente is right, and taken back', () => {
    const said = { id: 'x', surname: 'Grensman', numbers: ['T-2026-0009'], by: 'Sanne Bakker', at: '2026-11-01T09:00:00Z' } // prettier-ignore
    const elsewhere = { rule: 'livesElsewhere', counts: { livesElsewhere: 1 }, rows: [row('T-2026-0001', 'Oeverland', 'livesElsewhere')] } as Partial<QualityInbox> // prettier-ignore
    const shown = html(inbox(true, { ...elsewhere, accepted: [said] }))
    expect(times(shown, 'Dit klopt zo')).toBe(1)
    expect(shown).toContain('T-2026-0001: gemeente Oeverland')
    expect(shown).toMatch(/Grensman, T-2026-0009\. Gezegd door Sanne Bakker/)
    expect(times(shown, 'Neem terug')).toBe(1)
    for (const other of [html(inbox(true, elsewhere), 'decisionMaker'), html(inbox(false, elsewhere))])
      expect(other).not.toContain('Dit klopt zo')
  })

  test('who only reads is offered no press, and of another day nobody is', () => {
    expect(html(inbox(true), 'decisionMaker')).not.toContain('Dit zijn twee mensen')
    const earlier = html(inbox(false, { rows: [row('T-2026-0001', '', 'bsnMissing')], rule: 'bsnMissing' }))
    expect(earlier).not.toMatch(/<form(?![^>]*bestand)|Wie herstelt|stap=/)
    expect(earlier).toContain('staat wat Schakel die dag vond')
  })
})

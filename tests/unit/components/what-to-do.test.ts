import { createElement, type ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { HygieneTable } from '@/components/waiting-list/hygiene-table'
import { WaitingTable } from '@/components/waiting-list/waiting-table'

type Hygiene = ComponentProps<typeof HygieneTable>['data']
type Waiting = ComponentProps<typeof WaitingTable>['list']

const person = {
  number: 'T-2026-0052', initials: 'J.', givenName: 'Jan', prefix: 'de', surname: 'Graaf', partnerPrefix: null, partnerSurname: null, nameUse: 'E',
  queue: 'toBePlaced', restReason: null, positionOn: '2026-05-11', confirmedOn: null, nextCheckOn: '2027-05-11', place: 1, hours: '24', support: 'light',
  bridging: null, attempts: 0, standing: 'fresh', proposed: null,
} // prettier-ignore
const day = { today: '2026-11-23', day: '2026-11-23', known: null, now: true }

const waiting = (nextCheckOn: string) =>
  renderToStaticMarkup(
    createElement(WaitingTable, {
      list: { ...day, named: true, queue: 'toBePlaced', heard: {}, rows: [{ ...person, nextCheckOn }] } as unknown as Waiting, // prettier-ignore
      mayConfirm: true,
    }),
  )
const looked = (part: string, rows: unknown[]) =>
  renderToStaticMarkup(
    createElement(HygieneTable, {
      data: { ...day, part, rows, sizes: { alle: 20 } } as unknown as Hygiene,
      mayAct: true,
      page: 1,
      everybodyHref: '/wachtlijst/nalopen?deel=alle',
    }),
  )

describe('what there is to do on the list', () => {
  test('a column for it stands there only where somebody is to be spoken to this month', () => {
    expect(waiting('2026-12-01')).toContain('/trajecten/T-2026-0052/nalopen')
    expect(waiting('2027-05-11')).not.toContain('Doen')
  })

  test('an empty part leads on to everybody', () => {
    expect(looked('nalopen', [])).toContain('href="/wachtlijst/nalopen?deel=alle"')
  })

  test('who waits for a second reader says so', () => {
    expect(looked('alle', [{ ...person, proposed: 'restUnreachable' }])).toContain(
      'Voorgesteld: zet op rustend: onbereikbaar',
    )
    expect(looked('alle', [person])).not.toContain('Voorgesteld')
  })
})

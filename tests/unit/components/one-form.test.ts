import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PlacementFilters, PlacementSearch } from '@/components/placement/placement-filters'
import { TrajectoryFilters } from '@/components/trajectory/trajectory-filters'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'

const municipalities = [
  { id: 'a', name: 'Meerdorp' },
  { id: 'b', name: 'Oeverland' },
]
/** The fields of each form, in order. */
const formsOf = (node: ReactNode) =>
  [...renderToStaticMarkup(node).matchAll(/<form.*?<\/form>/gs)].map(([form]) =>
    [...form.matchAll(/ name="(\w+)"/g)].map(([, name]) => name),
  )
const listOf = (filters: ReactNode, kept: Record<string, string>) =>
  createElement(AsOfForm, { action: '/lijst', kept, day: '30-06-2026', known: '01-10-2026' }, filters)

describe('one press keeps what was typed: a day that is filled in goes along with a filter that is chosen', () => {
  test('of the trajectories', () => {
    const filter = trajectoryListFilter.parse({ stap: 'screening', sort: 'langst' })
    const filters = createElement(TrajectoryFilters, { filter, municipalities, now: true })
    expect(formsOf(listOf(filters, { sort: 'langst' }))).toEqual([
      ['sort', 'dag', 'bekend', 'gemeente', 'stap', 'van'],
    ])
  })

  test('of the placements; a search takes the tab, the filters and the day along', () => {
    const filters = createElement(PlacementFilters, {
      filter: { gemeente: undefined, werkgever: 'Smit', vorm: undefined },
      municipalities,
      employers: [],
    })
    expect(formsOf(listOf(filters, { toon: 'eindigt', zoek: 'x' }))).toEqual([
      ['toon', 'zoek', 'dag', 'bekend', 'gemeente', 'vorm', 'werkgever'],
    ])
    const kept = { toon: 'eindigt', werkgever: 'Smit', dag: '2026-06-30' }
    expect(formsOf(createElement(PlacementSearch, { kept, searched: true }))).toEqual([
      ['toon', 'werkgever', 'dag', 'woorden'],
    ])
  })
})

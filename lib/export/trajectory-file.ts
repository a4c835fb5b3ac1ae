import 'server-only'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { asOf } from '@/lib/pipeline/as-of'
import { trajectoriesOn } from '@/lib/trajectory/as-of-list'
import { trajectoryListFilter, type TrajectoryListFilter } from '@/lib/trajectory/list-filter'
import { pageSize, trajectoryPage, type TrajectoryRow } from '@/lib/trajectory/trajectory-list'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

/** Who has a trajectory and what is due are not kept by day. */
const ofToday: readonly SheetColumn<TrajectoryRow>[] = [
  { label: 'Consulent', kind: 'text', width: 24, value: ({ owner }) => owner },
  { label: 'Volgende termijn', kind: 'day', value: ({ dueOn }) => dueOn },
  { label: 'Welke termijn', kind: 'text', width: 32, value: ({ dueLabel }) => dueLabel },
]

/** Trajectories as /trajecten filters and sorts them, from the first page on. What was searched for is not taken along. */
export const trajectoryFile: ListFile<TrajectoryListFilter, TrajectoryRow> = {
  permission: 'trajectory.list',
  name: 'trajecten',
  title: 'Trajecten',
  ofMunicipality: 'all',
  filter: trajectoryListFilter.transform((filter) => ({
    ...filter,
    na: undefined,
    voor: undefined,
    zoek: undefined,
    // Who had a trajectory on another day is not kept.
    van: filter.dag === undefined && filter.bekend === undefined ? filter.van : undefined,
  })),
  page: async (context, filter) => {
    const on = asOf(filter, context.today)
    const { rows } = on.now
      ? await trajectoryPage(context, filter)
      : await trajectoriesOn(context, filter, on)
    const last = rows.at(-1)
    const full = rows.length >= pageSize
    const next = last && full ? { ...filter, na: { since: last.stateSince, id: last.id } } : null
    return { rows, next, day: on.day }
  },
  columns: ({ municipalities }, filter, today) => [
    { label: 'Naam', kind: 'text', width: 28, value: listNameOf },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Stap', kind: 'text', width: 24, value: ({ state }) => stateLabel[state] },
    { label: 'Sinds', kind: 'day', value: ({ stateSince }) => stateSince },
    ...(asOf(filter, today).now ? ofToday : []),
    {
      label: 'Gemeente',
      kind: 'text',
      width: 24,
      value: ({ municipalityId }) => municipalities.find(({ id }) => id === municipalityId)?.name ?? null,
    },
  ],
  chosen: (_, { stap, van, bekend }) => [
    ['Stap', stap ? stateLabel[stap] : 'Alle lopende'],
    ['Van wie', van ? 'Mijn trajecten' : 'Iedereen'],
    ...knownChosen(bekend),
  ],
}

import 'server-only'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { trajectoryListFilter, type TrajectoryListFilter } from '@/lib/trajectory/list-filter'
import { pageSize, trajectoryPage, type TrajectoryRow } from '@/lib/trajectory/trajectory-list'
import { municipalityChosen } from './choices'
import type { ListFile } from './list-file'

/** Trajectories as /trajecten filters and sorts them, from the first page on. What was searched for is not taken along. */
export const trajectoryFile: ListFile<TrajectoryListFilter, TrajectoryRow> = {
  permission: 'trajectory.list',
  name: 'trajecten',
  title: 'Trajecten',
  filter: trajectoryListFilter.transform((filter) => ({
    ...filter,
    na: undefined,
    voor: undefined,
    zoek: undefined,
  })),
  page: async (context, filter) => {
    const { rows } = await trajectoryPage(context, filter)
    const last = rows.at(-1)
    const full = rows.length >= pageSize
    return { rows, next: last && full ? { ...filter, na: { since: last.stateSince, id: last.id } } : null }
  },
  columns: ({ municipalities }) => [
    { label: 'Naam', kind: 'text', width: 28, value: listNameOf },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Stap', kind: 'text', width: 24, value: ({ state }) => stateLabel[state] },
    { label: 'Sinds', kind: 'day', value: ({ stateSince }) => stateSince },
    { label: 'Consulent', kind: 'text', width: 24, value: ({ owner }) => owner },
    { label: 'Volgende termijn', kind: 'day', value: ({ dueOn }) => dueOn },
    { label: 'Welke termijn', kind: 'text', width: 32, value: ({ dueLabel }) => dueLabel },
    {
      label: 'Gemeente',
      kind: 'text',
      width: 24,
      value: ({ municipalityId }) => municipalities.find(({ id }) => id === municipalityId)?.name ?? null,
    },
  ],
  chosen: (actor, { gemeente, stap, van }) => [
    ...municipalityChosen(actor, gemeente),
    ['Stap', stap ? stateLabel[stap] : 'Alle lopende'],
    ['Van wie', van ? 'Mijn trajecten' : 'Iedereen'],
  ],
}

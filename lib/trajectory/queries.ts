import 'server-only'
import { query } from '@/lib/pipeline/query'
import { findTrajectories } from '@/lib/search/find-trajectories'
import { keptWords } from '@/lib/search/keep-search'
import type { TrajectoryListFilter } from './list-filter'
import { trajectoryPage } from './trajectory-list'

/** `/trajecten`: a page of the list, or what a search found. Words that are no longer kept give the list. */
export const trajectoryListScreen = query({
  permission: 'trajectory.list',
  run: async (context, filter: TrajectoryListFilter) => {
    const words = filter.zoek ? await keptWords(context, filter.zoek) : null
    if (words !== null) return { words, found: await findTrajectories(context, words), page: null }
    return { words: null, found: null, page: await trajectoryPage(context, filter) }
  },
})

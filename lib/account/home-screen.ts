import 'server-only'
import { query } from '@/lib/pipeline/query'
import { firstScreen } from './landing'

/** Where whoever is signed in begins. */
export const homeScreen = query({
  permission: 'session.own',
  run: async ({ actor }) => ({ path: firstScreen[actor.role] }),
})

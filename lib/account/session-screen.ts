import 'server-only'
import { query } from '@/lib/pipeline/query'

/** Asking counts as an act, so it keeps a quiet session open; answers when it ends whatever one does. */
export const ownSession = query({
  permission: 'session.own',
  run: async ({ actor }) => ({ endsAt: actor.expiresAt }),
})

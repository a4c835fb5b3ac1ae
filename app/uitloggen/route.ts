import { paths, withQuery } from '@/lib/paths'
import { signOutHere } from '@/lib/pipeline/session'

/** Ends the session and lets the browser forget what it kept of these pages. */
export async function POST() {
  await signOutHere()
  return new Response(null, {
    status: 303,
    headers: {
      Location: withQuery(paths.signIn, { melding: 'uitgelogd' }),
      'Clear-Site-Data': '"cache", "storage"',
    },
  })
}

import { isHealthy } from '@/lib/pipeline/health'

/** For whoever watches over the server: 200 when server and database answer, and nothing more. */
export async function GET() {
  const healthy = await isHealthy()
  return Response.json({ ok: healthy }, { status: healthy ? 200 : 503 })
}

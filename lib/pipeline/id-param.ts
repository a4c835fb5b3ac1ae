import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'

const withId = z.object({ id: z.uuid() })

/** The id in an address; an address that cannot be one of ours is not found. */
export async function idParam(params: Promise<{ id: string }>): Promise<{ id: string }> {
  const parsed = withId.safeParse(await params)
  return parsed.success ? parsed.data : notFound()
}

import 'server-only'
import { z } from 'zod'
import { pointLimits, readPoints, type PointsProblem } from '@/lib/domain/match/read-points'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { dayInput, submission, textInput } from '@/lib/pipeline/inputs'
import { refuse } from '@/lib/pipeline/result'

const schema = z.object({
  ...submission,
  source: textInput('Bron', { required: true, max: 200 }),
  datedOn: dayInput('Datum van het bestand', { required: true }),
  fileName: z.string().max(200),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= pointLimits.bytes * 2),
})

const ofInstallation = async ({ actor }: Context) =>
  actor.organisationKind === 'installation' ? actor : null

/** How many points came of a file, or why the file cannot be used; then what was there stays. */
export type Loaded =
  { points: number; problem: null } | { points: null; problem: PointsProblem; about?: string }

/** Replaces all postcode points by those of a file, by the administrator of the installation. */
export const loadMapPoints = command({
  permission: 'parameter.manage',
  input: schema,
  subject: ofInstallation,
  run: async ({ input, subject: _, ...context }) => {
    const { sql, now, today, actor } = context
    if (String(input.datedOn) > today) refuse('day_in_future')
    const reading = readPoints(new TextDecoder('utf8').decode(input.bytes))
    const kept: Loaded = reading.ok
      ? { points: reading.points.size, problem: null }
      : { points: null, problem: reading.problem, about: reading.about }
    if (reading.ok) {
      const points = Object.fromEntries([...reading.points].map(([key, { lat, lon }]) => [key, [lat, lon]]))
      await sql`select app.load_postcode_points(${JSON.stringify(points)}::text::jsonb, ${input.source}, ${input.fileName},
        ${input.datedOn}, ${now.toISOString()}::timestamptz, ${actor.name})`
    }
    const details = { after: { ...kept, source: input.source, fileName: input.fileName } }
    const line = { kind: 'mapPointsLoaded', subjectKind: 'mapPoints', subjectId: 'postcode', details }
    return recordAudit(context, line, kept)
  },
}) // prettier-ignore

import 'server-only'
import { uwvFigure } from '@/db/schema/organisation'
import { quarterOf } from '@/lib/domain/quarter'
import { uwvKey, type UwvFileFigure } from '@/lib/domain/uwv-file/read-rows'
import type { Actor } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { oursBeside, uwvGround } from './file-ground'
import { uwvFileSchema } from './file-schemas'

const areOwn = ({ organisationKind, municipalities }: Actor, figures: UwvFileFigure[]) =>
  organisationKind === 'municipality' &&
  figures.every(({ municipalityId }) => municipalities.some(({ id }) => id === municipalityId))

/**
 * Records the figures of UWV that the preview of a file showed, all or none, each with its file and row as the source and
 * what Schakel counted then. Only added to. Refuses a gemeente of another, a quarter that is not over, and figures of which
 * one was recorded so since the preview.
 */
export const recordUwvFile = command({
  permission: 'reconciliation.keep',
  input: uwvFileSchema,
  subject: async ({ actor }, { figures }) => (areOwn(actor, figures) ? {} : null),
  run: async ({ input: { figures, fileName }, ...context }) => {
    const { actor, now, today, tx } = context
    const ground = await uwvGround(context)
    if (!figures.every(({ quarter }) => ground.quarters.includes(quarter))) refuse('day_in_future')
    if (figures.some((figure) => ground.kept.get(uwvKey(figure)) === figure.value)) refuse('uwv_file_recorded')
    const ours = await oursBeside(context, figures)
    await tx.insert(uwvFigure).values(
      figures.map(({ line, municipalityId, indicator, quarter, value }, place) => ({
        municipalityId,
        indicator,
        day: quarterOf(quarter)?.until ?? '',
        kind: 'theirs',
        value,
        ours: ours[place] ?? null,
        note: `Bestand ${fileName}, regel ${line}`,
        recordedOn: today,
        recordedAt: now.toISOString(),
        recordedBy: actor.accountId,
        recordedByName: actor.name,
      })),
    )
    const quarters = [...new Set(figures.map(({ quarter }) => quarter))]
    const details = { fileName, quarters, municipalities: [...new Set(figures.map((one) => one.municipalityId))] }
    const line = { kind: 'uwvFileRecorded', subjectKind: 'organisation', subjectId: actor.organisationId, details }
    return recordAudit(context, line, { count: figures.length })
  },
}) // prettier-ignore

import 'server-only'
import { z } from 'zod'
import { formatDate } from '@/lib/domain/dutch-date'
import { registerFields } from '@/lib/domain/register-fields'
import { openDraft } from '@/lib/draft/open-draft'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

/** The advice without a trajectory that somebody is registered for; a wrong value counts as none. */
export const registerAddress = z.object({ advies: z.uuid().optional().catch(undefined) })
type RegisterAddress = z.output<typeof registerAddress>

/** Who an advice is about, as the form shows it; the trajectory begins on the day it came, so that it fits in. */
async function adviceOf({ sql }: Context, id: string) {
  const [row] = await sql<Record<string, string | null>[]>`
    select surname, prefix, initials, birth_date as "birthDate", received_on as "registeredOn", municipality_id as "municipalityId" from unclaimed_advice
    where id = ${id} and answer is null`
  if (!row) return {}
  const { birthDate, registeredOn, ...names } = row
  const shown = (day: string | null | undefined) => (day ? formatDate(day) : null)
  const known = Object.entries({
    ...names,
    birthDate: shown(birthDate),
    registeredOn: shown(registeredOn),
    intakeSource: 'uwv',
  })
  return Object.fromEntries(known.map(([name, value]) => [name, value ?? '']))
}

/** `/trajecten/nieuw`: the fields with the reader's municipalities, and what was typed earlier or an advice says. */
export const registerScreen = query({
  permission: 'trajectory.register',
  run: async (context, { advies }: RegisterAddress) => {
    const { sql, actor, today } = context
    const draftKey = advies ? `register ${advies}` : 'register'
    const [row] = await sql<{ sealed: string; keptAt: string }[]>`
      select content->>'sealed' as sealed, saved_at as "keptAt" from form_draft where account_id = ${actor.accountId} and form_key = ${draftKey}`
    const options = actor.municipalities.map(({ id, name }) => ({ value: id, label: name }))
    const fields = registerFields.map((field) =>
      field.name === 'municipalityId' && 'options' in field ? { ...field, options } : field,
    )
    const empty = Object.fromEntries(
      fields.map(({ name, kind }) => [name, kind === 'checkbox' ? false : ('' as string | boolean)]),
    )
    const usual = {
      registeredOn: formatDate(today),
      nameUse: 'E',
      intakeSource: 'municipality',
      municipalityId: options.length === 1 ? (options[0]?.value ?? '') : '',
    }
    const known = advies ? await adviceOf(context, advies) : {}
    return { fields, values: { ...empty, ...usual, ...known }, draftKey, draft: row ? openDraft(row) : null }
  },
})

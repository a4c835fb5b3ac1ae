import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { registerFields } from '@/lib/domain/register-fields'
import { openDraft } from '@/lib/draft/open-draft'
import { query } from '@/lib/pipeline/query'

export const registerDraftKey = 'register'

/** `/trajecten/nieuw`: the fields with the reader's municipalities, and what was typed earlier. */
export const registerScreen = query({
  permission: 'trajectory.register',
  run: async ({ sql, actor, today }) => {
    const [row] = await sql<{ sealed: string; keptAt: string }[]>`
      select content->>'sealed' as sealed, saved_at as "keptAt" from form_draft where account_id = ${actor.accountId} and form_key = ${registerDraftKey}`
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
    return { fields, values: { ...empty, ...usual }, draft: row ? openDraft(row) : null }
  },
})

import type { FieldValues } from 'react-hook-form'
import { keepDraft } from '@/lib/draft/actions'
import type { KeptDraft } from '@/lib/draft/open-draft'
import type { Draft } from './use-draft'

async function save(key: string, values: FieldValues | null) {
  const result = await keepDraft({ key, values })
  if (result.status !== 'done') throw new Error('The draft was not kept.')
}

/** What is typed in this form is kept on the server, per account, until it is sent. */
export const keptDraft = (key: string, kept: KeptDraft | null): Draft => ({
  key,
  save,
  values: kept?.values,
  keptAt: kept?.keptAt,
})

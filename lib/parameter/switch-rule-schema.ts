import { z } from 'zod'
import { switchPairs, switchTracks } from '@/lib/domain/switch-rules'
import { choiceInput, dayInput, submission, textInput } from '@/lib/pipeline/inputs'

const needed = { required: true }
const certainties = ['high', 'medium', 'low'] as const
const asks = ['uwv', 'lawyer', 'incomeTeam'] as const

export const newSwitchRuleSchema = z.strictObject({
  ...submission,
  key: z.string().min(1).max(80),
  words: textInput('Wat geldt', { required: true, max: 600 }).pipe(z.string()),
  ask: choiceInput('Wie vragen?', asks).pipe(z.enum(asks).nullable()),
  from: dayInput('Geldt vanaf', needed).pipe(z.string()),
  source: textInput('Bron', { required: true, max: 300 }).pipe(z.string()),
  certainty: choiceInput('Zekerheid', certainties, needed).pipe(z.enum(certainties)),
})

/** The twelve switches, and the four tracks of which the sheet says how it is. */
const pairKeys = [
  ...switchPairs.map(({ from, to }) => `${from}-${to}`),
  ...switchTracks.map((track) => `${track}-${track}`),
]

/** Which of them is looked at; a wrong value in the address counts as the first. */
export const switchRuleFilter = z.object({ overstap: z.enum(pairKeys).catch(pairKeys[0] ?? '') })

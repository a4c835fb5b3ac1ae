import 'server-only'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { SwitchRule } from '@/lib/domain/switch-rules'
import { loadPlainWords } from '@/lib/plain-language/load-words'
import { query } from '@/lib/pipeline/query'

export interface SwitchRuleRow extends SwitchRule {
  id: string
  superseded: boolean
}

/** The rules of one switch as they hold today (or last held), in order. */
export const switchRulesScreen = query({
  permission: 'parameter.manage',
  run: async ({ sql, today }, { overstap }: { overstap: string }) => {
    const [from = '', to = ''] = overstap.split('-')
    const rows = await sql<SwitchRuleRow[]>`
      select * from (
        select distinct on (key) id, key, from_track as "fromTrack", to_track as "toTrack", kind, subject, position, words, when_advice as "whenAdvice",
          when_number as "whenNumber", when_benefit as "whenBenefit", step, holds_up as "holdsUp", done_by_move as "doneByMove", term, ask, source, certainty, valid_from as "validFrom", valid_to as "validTo",
          false as superseded
        from switch_rule where from_track = ${from} and to_track = ${to} and superseded_at is null
        order by key, (valid_from <= ${today}) desc, valid_from desc) r
      order by array_position(array['needs', 'changes', 'acts', 'is', 'stays', 'stops', 'starts', 'back'], kind), position`
    return { overstap, rows }
  },
})

/** One rule with everything it said, newest first; what was replaced comes last. */
export const switchRuleScreen = query({
  permission: 'parameter.manage',
  run: async (context, key: string) => {
    const rows = await context.sql<SwitchRuleRow[]>`
      select id, key, from_track as "fromTrack", to_track as "toTrack", kind, subject, position, words, when_advice as "whenAdvice",
        when_number as "whenNumber", when_benefit as "whenBenefit", step, holds_up as "holdsUp", done_by_move as "doneByMove", term, ask, source, certainty, valid_from as "validFrom", valid_to as "validTo",
        superseded_at is not null as superseded
      from switch_rule where key = ${key} order by (superseded_at is not null), valid_from desc, recorded_at desc limit 200`
    const [first] = rows
    if (!first) return null
    const mayChange = context.actor.organisationKind === 'installation'
    const plain = mayChange ? await loadPlainWords(context) : null
    return { first, rows, mayChange, plain, drafts: await keptDrafts(context, `switchregel ${key}`) }
  },
})

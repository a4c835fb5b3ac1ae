import 'server-only'
import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar'
import { deadlineRule } from '@/lib/domain/deadline-rule-rows'
import { lastDay, ruleInForce } from '@/lib/domain/deadlines'
import { guidelineOf, type SrgGuideline } from '@/lib/domain/srg/guideline'
import type { Context } from '@/lib/pipeline/context'
import type { SrgMonth } from './load-rows'

interface Loaded {
  municipalityCode: string | null
  guidelines: SrgGuideline[]
  rules: Record<string, string>[]
  equatedDays: string[]
  lastReporter: string | null
}

/** The days of a month, by its first day. */
export const daysOf = (month: IsoDate): SrgMonth => ({ from: month, until: addDays(addMonths(month, 1), -1) })

/** What holds for the delivery of a municipality about a month: guideline, code, last day, and the reporter of before; one statement. */
export async function monthOf({ sql }: Context, municipalityId: string, month: IsoDate) {
  const [row] = await sql<Loaded[]>`
    select (select cbs_code from organisation where id = ${municipalityId}) as "municipalityCode",
      (select coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'title', g.title, 'source', g.source, 'note', g.note, 'validFrom', g.valid_from,
          'validTo', g.valid_to,
          'fields', (select jsonb_agg(jsonb_build_object('position', f.position, 'label', f.label, 'element', f.element, 'section', f.section,
            'fills', f.fills, 'pattern', f.pattern, 'needed', f.needed, 'fixed', f.fixed) order by f.position) from srg_field f where f.guideline = g.key),
          'codes', (select coalesce(jsonb_agg(jsonb_build_object('field', c.field, 'code', c.code, 'label', c.label, 'standsFor', c.stands_for)
            order by c.field, c.code), '[]') from srg_code c where c.guideline = g.key))), '[]') from srg_guideline g) as guidelines,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(d)) || jsonb_build_object('valid_to', coalesce(d.valid_to::text, ''))), '[]')
        from deadline_rule d where d.key = 'srgDelivery' and d.superseded_at is null) as rules,
      (select coalesce(jsonb_agg(day), '[]') from equated_day) as "equatedDays",
      (select s.reporter from srg_delivery s where s.municipality_id = ${municipalityId} order by s.made_at desc limit 1) as "lastReporter"`
  if (!row) throw new Error('no answer about the month')
  const { until } = daysOf(month)
  const rule = ruleInForce(row.rules.map((one) => deadlineRule(asText(one))), 'srgDelivery', until) // prettier-ignore
  return {
    ...row,
    ...guidelineOf(row.guidelines, month),
    dueOn: rule && lastDay(rule, until, row.equatedDays),
  }
}

const asText = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))

/** The release of Schakel as it stands in the file. */
export const release = '0.1.0'

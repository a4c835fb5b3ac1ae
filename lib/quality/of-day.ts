import { formatDate } from '@/lib/domain/dutch-date'
import {
  foundOnItsDay,
  qualityRuleNames,
  qualityRules,
  type QualityRuleName,
  type Unkept,
} from '@/lib/domain/quality-rules'

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)
const quoted = (name: QualityRuleName) => `“${lower(qualityRules[name].label)}”`

/** What a page says of a day: whether it is today as it stands, the rules that were asked of it and those that could not be. */
interface OfDay {
  now: boolean
  names: readonly QualityRuleName[]
  unkept: Unkept
}

/**
 * In sentences, for another day than today: which rules could not be asked and from which day they can, and of which rules the
 * page shows what was found then, as names and addresses of then are not kept. Empty for today.
 */
export function notOfThatDay({ now, names, unkept }: OfDay): string {
  if (now) return ''
  const found = foundOnItsDay.filter((name) => names.includes(name)).map(quoted)
  return [
    ...leftOut(unkept),
    ...(found.length > 0
      ? [`Bij ${listed(found)} staat wat Schakel die dag vond: namen en adressen van toen bewaart het niet.`]
      : []),
  ].join(' ')
}

/** A sentence for each day from which rules are kept. */
function leftOut(unkept: Unkept): string[] {
  const days = [...new Set(Object.values(unkept))].sort()
  return days.map((day) => {
    const names = qualityRuleNames.filter((name) => unkept[name] === day).map(quoted)
    return `Van deze dag is niet na te gaan: ${listed(names)}. Dat bewaart Schakel sinds ${formatDate(day)}.`
  })
}

function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? ''
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} en ${last}`
}

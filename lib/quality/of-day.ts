import { ofTodayOnly, qualityRules, type QualityRuleName } from '@/lib/domain/quality-rules'

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)

/**
 * In a sentence: which rules were not asked because what they rest on is kept only as it is now. Empty for today.
 * @param asked `names`: the rules that were asked; `company`: of the people of a company alone
 */
export function notOfThatDay({
  names,
  company = false,
}: {
  names: readonly QualityRuleName[]
  company?: boolean
}) {
  const left = ofTodayOnly.filter((name) => !names.includes(name) && (!company || name === 'coachMissing'))
  if (left.length === 0) return ''
  const labels = left.map((name) => `“${lower(qualityRules[name].label)}”`)
  const last = labels.pop() ?? ''
  const listed = labels.length === 0 ? last : `${labels.join(', ')} en ${last}`
  const kept = company
    ? 'Welk soort werkgever het is, bewaart Schakel alleen zoals het nu is.'
    : 'Namen, adressen en soorten werkgevers bewaart Schakel alleen zoals ze nu zijn.'
  return `Van een andere dag dan vandaag is niet na te gaan: ${listed}. ${kept}`
}

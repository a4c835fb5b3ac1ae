import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths, withQuery } from '@/lib/paths'
import { chosenRules, ruleCount, termShowNames, termShows, whoOf } from '@/lib/report/term-filter'
import type { GroupTerms } from '@/lib/report/group-terms'
import type { AskedOf } from './asked-of'

/** What stays in the address of the page of terms from link to link. */
export type TermAsked = AskedOf & { toon?: string; wie?: string }

type Props = {
  data: GroupTerms
  /** The page that is narrowed, and what stays in its address. */
  path?: string
  asked: TermAsked & { onderdeel?: string }
}

/** Which kinds of term are looked at, each with how many there are; and how many are not here now. */
export function TermChoices({ data, path = paths.termReport, asked }: Props) {
  const { every, rules, shown, choice } = data
  const left = ruleCount(every) - ruleCount(rules)
  const all = withQuery(path, { ...asked, toon: undefined, wie: undefined })
  return (
    <>
      <Tabs
        label="Welke termijnen"
        tabs={termShowNames.map((toon) => ({
          label: termShows[toon],
          href: withQuery(path, { ...asked, toon: toon === 'alles' ? undefined : toon }),
          count: ruleCount(chosenRules(every, shown, { ...choice, toon })),
          current: choice.toon === toon,
        }))}
      />
      {left > 0 && (
        <p className="note mb-4">
          {`${left === 1 ? '1 soort termijn staat' : `${formatNumber(left)} soorten termijnen staan`} hier nu niet. `}
          <a href={all}>Laat alle soorten zien</a>.
        </p>
      )}
    </>
  )
}

/** Who has to act, as a choice in the form of the page. */
export function WhoActs({ data: { every, choice } }: Pick<Props, 'data'>) {
  return (
    <label className="flex flex-col gap-1 text-sm font-semibold">
      Wie moet iets doen
      <select name="wie" defaultValue={choice.wie ?? ''} className="utrecht-textbox text-base font-normal">
        <option value="">Iedereen</option>
        {whoOf(every).map((who) => (
          <option key={who} value={who}>
            {who}
          </option>
        ))}
      </select>
    </label>
  )
}

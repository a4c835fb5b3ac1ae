import { ChooseTrack } from '@/components/switching/choose-track'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { formatDate } from '@/lib/domain/dutch-date'
import type { SwitchLine } from '@/lib/domain/switch-rules'
import {
  askLabel,
  onlyWhenWords,
  pairWords,
  switchActorLabel,
  switchSubjectLabel,
} from '@/lib/domain/switch-terms'
import { paths } from '@/lib/paths'
import type { SwitchingScreen } from '@/lib/switching/queries'

type Props = {
  data: Pick<SwitchingScreen, 'number' | 'rules' | 'start'>
  /** Who acts; left out where the tasks of this switch say so. */
  withActs: boolean
}

/** What this switch needs, what it changes and who acts in which order; where the law is unsettled, whom to ask. */
export function SwitchRulesPanel({ data: { number, rules, start }, withActs }: Props) {
  if (!rules && !start) return null
  return (
    <Panel title="Wat deze overstap vraagt">
      {start && (
        <ChooseTrack
          label="Overstap naar"
          path={paths.switching(number)}
          start={start}
          chosen={rules?.pair.to ?? null}
        />
      )}
      {!rules && <p className="note">Kies waarheen, en lees wat er nodig is. Er verandert nog niets.</p>}
      {rules && <Sheet rules={rules} withActs={withActs} />}
    </Panel>
  )
}

/** The source of a line with from when the rule holds. */
const sourceOf = ({ source, since }: SwitchLine) =>
  source === null || since === null ? source : `${source} (regel vanaf ${formatDate(since)})`

function Sheet({
  rules: { pair, sheet },
  withActs,
}: {
  rules: NonNullable<SwitchingScreen['rules']>
  withActs: boolean
}) {
  const { needs, changes } = sheet
  const acts = withActs ? sheet.acts : []
  const sources = [...new Set([...needs, ...changes, ...acts].map(sourceOf))].filter(
    (source) => source !== null,
  )
  return (
    <>
      <p className="note">{pairWords(pair)}</p>
      <Lines title="Nodig" lines={needs} sources={sources} />
      <Lines title="Wat verandert" lines={changes} sources={sources} />
      {withActs && <Lines title="Wie doet wat, op volgorde" lines={acts} sources={sources} ordered />}
      <Disclosure summary="Bronnen">
        <ol className="note list-decimal pl-5">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}

type ShownLine = SwitchLine & { within?: string | null }

type LinesProps = {
  title: string
  lines: readonly ShownLine[]
  sources: readonly string[]
  ordered?: boolean
}

function Lines({ title, lines, sources, ordered = false }: LinesProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <section className="switch-rules">
      <h3>{title}</h3>
      <List>
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} actor={ordered} source={sources.indexOf(sourceOf(line) ?? '') + 1} />
          </li>
        ))}
      </List>
    </section>
  )
}

function Line({ line, actor, source }: { line: ShownLine; actor: boolean; source: number }) {
  const condition = onlyWhenWords(line)
  const label = (actor && switchActorLabel[line.subject]) || switchSubjectLabel[line.subject]
  return (
    <p>
      <strong>{label}</strong>
      {condition && <span className="note">{` ${condition}`}</span>}
      {`: ${line.words} `}
      {line.within && <span className="note">{`${line.within} `}</span>}
      {source > 0 && <span className="note">{`(bron ${source}) `}</span>}
      {line.ask && <Tag tone="warning">{askLabel[line.ask]}</Tag>}
    </p>
  )
}

import { Tabs } from '@/components/ui/tabs'
import { trackLabel } from '@/lib/domain/labels'
import { switchTracks, type SwitchTrack } from '@/lib/domain/switch-rules'
import { withQuery } from '@/lib/paths'

type Props = {
  /** What is chosen, as a reader hears it: 'Overstap naar'. */
  label: string
  /** The page that shows the chosen one. */
  path: string
  start: SwitchTrack
  chosen: SwitchTrack | null
}

/** The three tracks that somebody can go to from where they are. */
export function ChooseTrack({ label, path, start, chosen }: Props) {
  const tabs = switchTracks
    .filter((track) => track !== start)
    .map((track) => ({
      label: trackLabel[track],
      href: withQuery(path, { naar: track }),
      current: track === chosen,
    }))
  return <Tabs label={label} tabs={tabs} />
}

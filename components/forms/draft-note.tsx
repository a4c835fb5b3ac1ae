import { Button } from '@/components/ui/button'
import { instantWords } from '@/components/ui/instant-words'

type Props = { keptAt: string; onThrowAway: () => void }

/** Says that what stands in the form was typed earlier and not sent, and offers to begin with an empty form. */
export function DraftNote({ keptAt, onThrowAway }: Props) {
  return (
    <div className="draft-note" role="status">
      <p>Dit is uw concept van {instantWords(keptAt)}. Het is nog niet opgeslagen.</p>
      <Button type="button" compact onClick={onThrowAway}>
        Gooi het concept weg
      </Button>
    </div>
  )
}

import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import type { checkOutcomeScreen } from '@/lib/waiting-list/outcome-query'
import type { Recorded } from '@/lib/waiting-list/heard'
import { OutcomeForm } from './outcome-form'

export type OutcomeData = NonNullable<Awaited<ReturnType<typeof checkOutcomeScreen.run>>>

interface Outcome {
  title: string
  follows: string
  words: string
  recorded: Recorded
  /** Another form for the same news, where it fits better. */
  other?: readonly [words: string, href: string]
}

const outcomesOf = (number: string): Outcome[] => {
  const step = (stap: string) => withQuery(paths.trajectory(number), { stap })
  return [
    {
      title: 'Wil nog op de lijst',
      follows: 'De plaats blijft en iemand telt weer mee. De volgende controle wordt gepland.',
      words: 'Bevestig de plaats',
      recorded: 'confirmed',
    },
    {
      title: 'Ziet ervan af',
      follows:
        'Op rustend, op eigen verzoek: telt niet mee, de dag op de lijst blijft en iemand mag terugkomen. Het advies van UWV blijft bestaan; intrekken kan de gemeente niet. Daarna maakt u de brief die dit bevestigt.',
      words: 'Zet op rustend: op eigen verzoek',
      recorded: 'ownWish',
    },
    {
      title: 'Is verhuisd',
      follows:
        'Op rustend, verhuisd: telt niet mee en de dag op de lijst blijft. Weet u naar welke gemeente? Draag dan over; de dag op de lijst geldt daar ook.',
      words: 'Zet op rustend: verhuisd',
      recorded: 'moved',
      other: ['Draag over naar een andere gemeente', paths.handover(number)],
    },
    {
      title: 'Werkt al',
      follows:
        'Op rustend, werkt al: telt niet mee. Stopt het werk, dan geldt de oude dag weer. Is het werk blijvend? Leg het dan vast in de week, met de afspraak over terugkomen.',
      words: 'Zet op rustend: werkt al',
      recorded: 'workingAlready',
      other: ['Leg het werk vast', step('takeRegular')],
    },
    {
      title: 'Is niet te bereiken',
      follows:
        'U stelt voor om op rustend te zetten; de besluitnemer leest mee. Tot dan blijft iemand staan. Leg uw pogingen ook vast bij Contact.',
      words: 'Stel voor: onbereikbaar',
      recorded: 'unreachable',
    },
    {
      title: 'Het adres klopt niet',
      follows:
        'Met het nieuwe adres gaat de volgende brief goed. Is het nog onbekend, dan gaat er geen brief meer naar het oude, en krijgt u een taak om het te zoeken. De plaats blijft; of iemand meetelt, hangt af van het laatste gesprek en niet van het adres.',
      words: 'Leg het adres vast',
      recorded: 'address',
    },
  ]
}

/** What may come of a contact with somebody who waits: each with what follows and the form that does it. */
export function CheckOutcomes({ data, back }: { data: OutcomeData; back: string }) {
  const { number, queue } = data
  if (queue === null)
    return (
      <EmptyState title="Deze persoon staat niet (meer) op de lijst.">
        <p>
          <a href={paths.trajectory(number)}>Bekijk het traject</a>
        </p>
      </EmptyState>
    )
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {outcomesOf(number).map((outcome) => (
        <Panel key={outcome.title} title={outcome.title}>
          <p className="mb-3">{outcome.follows}</p>
          <Act data={data} outcome={outcome} back={back} />
          {outcome.other && (
            <p className="mt-3">
              <a href={outcome.other[1]}>{outcome.other[0]}</a>
            </p>
          )}
        </Panel>
      ))}
    </div>
  )
}

const asksRest: readonly string[] = ['ownWish', 'moved', 'workingAlready']

type ActProps = { data: OutcomeData; outcome: Outcome; back: string }

function Act({ data, outcome: { recorded, words }, back }: ActProps) {
  const closed = asksRest.includes(recorded) ? data.closed.rest : null
  if (closed) return <Alert>{closed}</Alert>
  return <OutcomeForm data={data} outcome={recorded} words={words} back={back} />
}

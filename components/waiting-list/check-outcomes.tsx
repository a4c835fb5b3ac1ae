import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'

interface Outcome {
  title: string
  follows: string
  words: string
  href: string
  /** Another form for the same news, where one does not fit yet. */
  other?: readonly [words: string, href: string]
}

const outcomesOf = (number: string): Outcome[] => {
  const step = (stap: string) => withQuery(paths.trajectory(number), { stap })
  return [
    {
      title: 'Wil nog op de lijst',
      follows: 'De plaats blijft en iemand telt weer mee. De volgende controle wordt gepland.',
      words: 'Bevestig de plaats',
      href: step('confirmOnList'),
    },
    {
      title: 'Ziet ervan af',
      follows:
        'Op rustend, op eigen verzoek: telt niet mee, de dag op de lijst blijft en iemand mag terugkomen. Het advies van UWV blijft bestaan; intrekken kan de gemeente niet.',
      words: 'Zet op rustend: op eigen verzoek',
      href: step('rest'),
    },
    {
      title: 'Is verhuisd',
      follows:
        'Naar een andere gemeente: draag over, dan blijft de dag op de lijst daar gelden. Is nog niet bekend waarheen: op rustend, verhuisd.',
      words: 'Draag over',
      href: paths.handover(number),
      other: ['Nog niet bekend waarheen: zet op rustend', step('rest')],
    },
    {
      title: 'Werkt al',
      follows:
        'De wachtplaats eindigt en wat iemand doet komt in de week te staan, met de afspraak over terugkomen. Stopt het werk, dan geldt de oude dag weer.',
      words: 'Leg het werk vast',
      href: step('takeRegular'),
    },
    {
      title: 'Is niet te bereiken',
      follows:
        'U stelt voor om op rustend te zetten; de besluitnemer leest mee. Tot dan blijft iemand staan. Leg eerst uw pogingen vast bij Contact.',
      words: 'Stel voor: onbereikbaar',
      href: step('propose'),
    },
    {
      title: 'Het adres klopt niet',
      follows:
        'Met het nieuwe adres gaat de volgende brief goed. Iemand telt weer mee als u hem hebt gesproken.',
      words: 'Wijzig het adres',
      href: step('changePerson'),
    },
  ]
}

/** What may come of a contact with somebody who waits: each with what follows and the form that does it. */
export function CheckOutcomes({ number, queue }: { number: string; queue: string | null }) {
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
      {outcomesOf(number).map(({ title, follows, words, href, other }) => (
        <Panel key={title} title={title}>
          <p className="mb-3">{follows}</p>
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink href={href}>{words}</ButtonLink>
            {other && <a href={other[1]}>{other[0]}</a>}
          </div>
        </Panel>
      ))}
    </div>
  )
}

import { ReturnedNote } from '@/components/letter/address-notes'
import { LetterText } from '@/components/letter/letter-text'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { leftOutLabel } from '@/lib/domain/letter-round'
import type { RoundLetterData } from '@/lib/letter-round/preview-queries'
import { paths } from '@/lib/paths'
import { TickForm } from './round-forms'

type Props = { data: RoundLetterData; mayRun: boolean }

/** One letter of a round: the text at the left, what is with this person at the right. */
export function RoundLetterView({ data, mayRun }: Props) {
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <Panel title={data.made ? 'De brief' : 'Zo wordt de brief'}>
          <LetterText {...data.letter} datedOn={data.datedOn} />
        </Panel>
      </div>
      <div className="trajectory-side">
        <Panel title="Deze persoon" main>
          <About data={data} mayRun={mayRun} />
        </Panel>
        <Steps data={data} />
      </div>
    </div>
  )
}

function About({ data, mayRun }: Props) {
  const { leftOut, roundId, lineId, state, gaps, number } = data
  const ticks = mayRun && state === 'choosing' && (leftOut === null || leftOut === 'unticked')
  return (
    <>
      {leftOut && (
        <Alert tone="warning" title={leftOutLabel[leftOut][0]}>
          <p>{leftOutLabel[leftOut][1]}</p>
        </Alert>
      )}
      {gaps.length > 0 && (
        <Alert tone="warning" title="In deze brief ontbreekt iets">
          <p>{`Niet bekend: ${gaps.join(', ')}. Zonder dat wordt deze brief niet gemaakt.`}</p>
        </Alert>
      )}
      <p className="my-3">
        <a href={paths.trajectory(number)}>{`Naar traject ${number}`}</a>
      </p>
      {ticks && <TickForm roundId={roundId} lineId={lineId} joins={leftOut !== null} />}
      {data.letterId && data.letterState === 'sent' && (
        <ReturnedNote
          returnedOn={data.returnedOn}
          uncertain={data.uncertain}
          letterId={data.letterId}
          number={data.number}
          today={data.today}
          may={mayRun}
        />
      )}
    </>
  )
}

function Steps({ data: { previous, next, roundId, at, of, leftOut } }: { data: RoundLetterData }) {
  return (
    <nav className="mt-4 flex flex-wrap items-center gap-3" aria-label="Brieven van deze ronde">
      {previous && <ButtonLink href={paths.roundLetter(roundId, previous)}>Vorige brief</ButtonLink>}
      {next && <ButtonLink href={paths.roundLetter(roundId, next)}>Volgende brief</ButtonLink>}
      {leftOut === null && <span className="text-muted">{`Brief ${at} van ${of}`}</span>}
    </nav>
  )
}

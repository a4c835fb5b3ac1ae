import { NoSecondReader } from '@/components/letter/no-second-reader'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatTime } from '@/lib/domain/clock-time'
import { formatDate } from '@/lib/domain/dutch-date'
import { leftOutLabel, type LeftOut, type RoundKind } from '@/lib/domain/letter-round'
import type { RoundData, RoundHead } from '@/lib/letter-round/queries'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { AddressesForm } from './addresses-form'
import { LookAgainForm, MakeForm, SendRoundForm, UndoRoundForm } from './round-forms'
import { RoundAnswers } from './round-answers'
import { RoundProgress } from './round-progress'

type Props = { data: RoundData; mayRun: boolean }

/** What a round is and what comes next; the list of its people stands under it. */
export function RoundView({ data, mayRun }: Props) {
  const { round } = data
  return (
    <div className="grid gap-6">
      <Panel title={titles[round.state]} main>
        {mayRun || round.state === 'sent' || round.state === 'undone' ? (
          <NextStep data={data} />
        ) : (
          <p>Een consulent van deze gemeente gaat verder met deze ronde.</p>
        )}
      </Panel>
      {round.state === 'choosing' && mayRun && round.counts.out > 0 && <LeftOutPanel data={data} />}
      {mayRun && (round.state === 'choosing' || round.state === 'made') && <Undo round={round} />}
    </div>
  )
}

const titles = {
  choosing: 'Volgende stap: maak de brieven',
  making: 'Bezig met maken',
  made: 'Volgende stap: print en verstuur',
  sending: 'Bezig met versturen',
  sent: 'De brieven zijn verstuurd',
  undoing: 'Bezig met terugdraaien',
  undone: 'Deze ronde is teruggedraaid',
} as const

const ofRound = ({ id, version }: RoundHead) => ({ roundId: id, version })

function NextStep({ data }: { data: RoundData }) {
  const { round, noReader } = data
  const { counts, id } = round
  switch (round.state) {
    case 'choosing':
      if (counts.in === 0) return <p>Nu krijgt niemand een brief. Bekijk hieronder waarom.</p>
      return noReader ? (
        <NoSecondReader then="Ververs daarna deze pagina en maak de brieven." />
      ) : (
        <MakeForm key={round.version} of={ofRound(round)} count={counts.in} />
      )
    case 'making':
      return <RoundProgress roundId={id} what="making" done={counts.made} total={counts.in} />
    case 'made':
      return <Send round={round} noReader={noReader} />
    case 'sending':
      return <RoundProgress roundId={id} what="sending" done={counts.gone} total={counts.made} />
    case 'undoing':
      return <RoundProgress roundId={id} what="undoing" done={counts.withdrawn} total={counts.made} />
    case 'sent':
      return <SentNow data={data} />
    default:
      return <p>{counts.withdrawn === 0 ? undoneEmpty : undoneWords}</p>
  }
}

const undoneWords = 'Geen van de brieven gaat weg. In elk traject staat dat de brief is ingetrokken.'
const undoneEmpty = 'Er zijn geen brieven gemaakt en er gaat niets weg.'

const BundleLink = ({ id }: { id: string }) => (
  <p className="mb-3">
    <a href={paths.roundFile(id)}>Download alle brieven in één bestand (PDF)</a>
  </p>
)

function Send({ round, noReader }: { round: RoundHead; noReader: boolean }) {
  return (
    <>
      <BundleLink id={round.id} />
      {noReader && (
        <NoSecondReader then="Heeft de beheerder nalezen uitgezet? Draai deze ronde dan terug en begin een nieuwe." />
      )}
      {round.mine && !noReader && (
        <Alert title="Een collega leest deze brieven na">
          <p>
            Uw gemeente laat brieven van deze soort nalezen. Wie ze maakte, verstuurt ze niet zelf: vraag een
            collega om deze ronde te openen.
          </p>
        </Alert>
      )}
      {!round.mine && <SendRoundForm key={round.version} of={ofRound(round)} count={round.counts.made} />}
    </>
  )
}

const SentNow = ({ data: { round, outcomes } }: { data: RoundData }) => (
  <>
    <BundleLink id={round.id} />
    {round.kind === 'contactRound' && <RoundAnswers round={round} outcomes={outcomes} />}
    <p>
      Komt een brief terug? Open die brief hieronder en leg vast dat het adres niet klopt. Bij de volgende
      brief ziet u dat.
    </p>
  </>
)

function LeftOutPanel({ data: { round, today, addresses } }: { data: RoundData }) {
  const toCheck = (round.reasons.addressStale ?? 0) + (round.reasons.addressUnknown ?? 0)
  return (
    <Panel title="Waarom krijgt iemand geen brief?">
      <DefinitionList
        items={(Object.keys(leftOutLabel) as LeftOut[])
          .filter((why) => round.reasons[why] !== undefined)
          .map((why) => [`${leftOutLabel[why][0]}: ${round.reasons[why]}`, leftOutLabel[why][1]])}
      />
      <div className="mt-4 grid gap-4">
        {addresses.length > 0 && (
          <AddressesForm
            key={addresses.map(({ id }) => id).join(' ')}
            roundId={round.id}
            today={formatDate(today)}
            people={addresses.map((person) => ({
              value: person.id,
              label: `${listNameOf(person)} (${person.number})`,
              help: person.address.join(', '),
            }))}
            more={toCheck - addresses.length}
          />
        )}
        <LookAgainForm roundId={round.id} />
      </div>
    </Panel>
  )
}

const Undo = ({ round }: { round: RoundHead }) => (
  <Disclosure summary="Toch geen brieven versturen">
    <UndoRoundForm
      key={round.version}
      of={ofRound(round)}
      words={
        round.counts.made === 0
          ? 'Er is nog niets gemaakt. De lijst van deze ronde blijft bewaard.'
          : 'Alle brieven van deze ronde worden ingetrokken. Dat staat in elk traject.'
      }
    />
  </Disclosure>
)

const wholeList: Record<RoundKind, string> = {
  contactRound: 'iedereen op de lijst',
  invitation: 'iedereen op de lijst',
  rest: 'iedereen die rust',
  restReturn: 'iedereen die terug is van rust',
}

/** What stands above a round: of which list, and by when people answer. */
export function roundIntro(round: RoundHead): string {
  const { municipality, kind, queue, unconfirmedSince, respondBy, meetingOn, meetingAt, meetingPlace } = round
  const list = { toBePlaced: 'te plaatsen', waiting: 'de wachtlijst' }
  return [
    `${municipality}: ${queue === null ? wholeList[kind] : list[queue]}`,
    unconfirmedSince && `niet gesproken sinds ${formatDate(unconfirmedSince)}`,
    respondBy && `reageren kan tot en met ${formatDate(respondBy)}`,
    meetingOn &&
      meetingAt &&
      `gesprek op ${formatDate(meetingOn)}, ${formatTime(meetingAt)} uur, ${meetingPlace}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The way back to all rounds. */
export const toRounds = (
  <ButtonLink href={paths.letterRounds} look="subtle">
    Alle rondes
  </ButtonLink>
)

import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import type { Receiver } from '@/lib/domain/handover-fields'
import { paths } from '@/lib/paths'
import type { ReceivedHandoverScreen } from '@/lib/trajectory/received-handover'
import { KnownPerson } from './known-person'
import { QuestionList } from './question-list'
import { ReceiptPanel } from './receipt-panel'
import { ReceiverForms } from './receiver-forms'

const meaning: Record<Receiver, string> = {
  municipality: 'Neemt u over, dan begint in uw gemeente een nieuw traject met wat u hier ziet, en niets anders.',
  colleague: 'Neemt u over, dan bent u vanaf dat moment eigenaar van dit traject.',
  company: 'Neemt u over, dan weet de gemeente dat u de begeleiding doet. De gemeente blijft eigenaar.',
} // prettier-ignore

/** The receiver's page: what came along and on what ground, the questions, and the answer. */
export function ReceivedView({ data }: { data: ReceivedHandoverScreen }) {
  const { receipt, from, number, contractContinues, companyElsewhere, differences, today } = data
  const waits = receipt.outcome === null
  const asked = receipt.questions.some(({ answeredOn }) => answeredOn === null)
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <ReceiptPanel receipt={receipt} today={today} title="Wat u krijgt" from={from} />
        <QuestionList
          questions={receipt.questions}
          unanswered={() => <p>{`Wacht op antwoord van ${from}. U kunt ook nu al beslissen.`}</p>}
        />
      </div>
      <div className="trajectory-side">
        {waits ? (
          <Panel title="Uw antwoord" main>
            <p className="mb-3">{meaning[receipt.kind]}</p>
            {contractContinues && (
              <div className="mb-4">
                <Alert tone="info">Het contract loopt door en telt bij u vanaf de dag van overname.</Alert>
              </div>
            )}
            {companyElsewhere !== null && (
              <p>{`De plek is van ${companyElsewhere}, dat niet voor uw gemeente werkt.`}</p>
            )}
            {asked && (
              <div className="mb-4">
                <Alert tone="info">{`Uw vraag staat nog open. Neemt u nu over of stuurt u terug, dan komt er geen antwoord meer van ${from}.`}</Alert>
              </div>
            )}
            <KnownPerson differences={differences} />
            <ReceiverForms
              handoverId={receipt.id}
              asksPlace={companyElsewhere !== null}
              asksPerson={differences.length > 0}
              asked={asked}
              next={receipt.kind === 'municipality' ? paths.trajectories : undefined}
            />
          </Panel>
        ) : (
          <Panel title="Beantwoord">
            <p>U kunt dit nog lezen zolang de overdracht staat.</p>
          </Panel>
        )}
        {number !== null && (
          <p>
            <a href={paths.trajectory(number)}>Naar het traject</a>
          </p>
        )}
      </div>
    </div>
  )
}

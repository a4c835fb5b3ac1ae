import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { formatDate } from '@/lib/domain/dutch-date'
import { receivers, type Receiver } from '@/lib/domain/handover-fields'
import { receiverLabel } from '@/lib/domain/labels'
import { paths, withQuery } from '@/lib/paths'
import type { HandoverScreen } from '@/lib/trajectory/handover-screen'
import { DocumentsNote } from './documents-note'
import { HandoverLines } from './handover-lines'
import { QuestionList } from './question-list'
import { outcomeOf, ReceiptPanel } from './receipt-panel'
import { ReplyForm, SendForm, WithdrawForm } from './sender-forms'
import { sendingFields } from './sending-fields'

const keepsOwner: Record<Receiver, string> = {
  municipality: 'Tot de andere gemeente aanneemt, blijft u eigenaar. Daarna sluit u hier af.',
  colleague: 'Tot uw collega aanneemt, blijft u eigenaar van dit traject.',
  company: 'De gemeente blijft eigenaar. HR bevestigt dat de begeleiding is overgenomen.',
}

/** The sender's page: what will go along, or the receipt of what went and how it stands. */
export function HandoverView({ data }: { data: HandoverScreen }) {
  const { head, open, earlier, form, today } = data
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        {open && <OpenHandover data={data} open={open} />}
        {form && <Sending head={head} form={form} today={today} />}
        {!open && !form && (
          <EmptyState title="U kunt nu niets overdragen.">
            <p>
              {head.state === 'handover'
                ? 'De overdracht is beantwoord. Rond haar af op de trajectpagina.'
                : 'Dit traject is afgesloten, of u mag het niet overdragen.'}
            </p>
          </EmptyState>
        )}
      </div>
      <div className="trajectory-side">
        {earlier.map((receipt) => (
          <Panel key={receipt.id} title={`${receipt.toName}, ${formatDate(receipt.sentOn)}`}>
            <p>{outcomeOf(receipt)}</p>
            {receipt.answer && <p className="note">{receipt.answer}</p>}
            <Disclosure summary="Wat er meeging">
              <p className="note">{receipt.groundWords}</p>
              <HandoverLines lines={receipt.lines} />
            </Disclosure>
          </Panel>
        ))}
        {earlier.length === 0 && (
          <Panel title="Eerdere overdrachten">
            <p className="note">Er is nog niets overgedragen.</p>
          </Panel>
        )}
      </div>
    </div>
  )
}

type Open = NonNullable<HandoverScreen['open']>

function OpenHandover({ data, open }: { data: HandoverScreen; open: Open }) {
  const { head, maySend, today } = data
  const about = { number: head.number, trajectoryId: head.id }
  return (
    <>
      <QuestionList
        questions={open.questions}
        unanswered={({ id }) =>
          maySend ? <ReplyForm {...about} questionId={id} /> : <p>Nog niet beantwoord.</p>
        }
      />
      <ReceiptPanel receipt={open} today={today} title={`Overdracht aan ${open.toName}`} />
      {maySend && (
        <DraftDisclosure draft={`overdracht ${head.number} intrekken`} summary="Trek de overdracht in">
          <WithdrawForm {...about} version={head.version} isMove={open.kind === 'municipality'} />
        </DraftDisclosure>
      )}
    </>
  )
}

type SendingProps = {
  head: HandoverScreen['head']
  form: NonNullable<HandoverScreen['form']>
  today: string
}

function Sending({ head, form, today }: SendingProps) {
  const { receiver, ground, grounds, preview, options } = form
  const here = (query: Record<string, string>) => withQuery(paths.handover(head.number), query)
  return (
    <>
      <Tabs
        label="Aan wie draagt u over?"
        tabs={receivers.map((key) => ({
          label: receiverLabel[key],
          href: here({ aan: key }),
          current: key === receiver,
        }))}
      />
      {ground === null || preview === null ? (
        <EmptyState title="Er geldt vandaag geen grondslag voor deze overdracht." />
      ) : (
        <>
          <Ground
            ground={ground}
            links={grounds.map(
              ({ key, label }) => [label, here({ aan: receiver, grond: key }), key] as const,
            )}
          />
          <Panel title="Dit gaat altijd mee">
            <HandoverLines lines={preview.needed} />
          </Panel>
          <Panel title="Draag over" main>
            <p className="mb-3">{keepsOwner[receiver]}</p>
            <DocumentsNote receiver={receiver} left={preview.documentsLeft} />
            {receiver !== 'municipality' && options.length === 0 ? (
              <Alert tone="info">
                {receiver === 'company'
                  ? 'Er is geen SO-bedrijf dat deze persoon ziet. Verwijs de persoon eerst.'
                  : 'Er is geen andere consulent in uw gemeente.'}
              </Alert>
            ) : (
              <SendForm
                key={`${receiver} ${ground.key} ${head.version}`}
                number={head.number}
                fields={sendingFields(form)}
                receiver={receiver}
                today={formatDate(today)}
                extra={{
                  trajectoryId: head.id,
                  version: head.version,
                  ground: ground.key,
                  seen: preview.seen,
                  ...(receiver === 'municipality'
                    ? { move: head.state === 'placed' ? 'startHandoverPlaced' : 'startHandover' }
                    : { receiver }),
                }}
              />
            )}
          </Panel>
        </>
      )}
    </>
  )
}

type Ground = NonNullable<NonNullable<HandoverScreen['form']>['ground']>

function Ground({
  ground,
  links,
}: {
  ground: Ground
  links: readonly (readonly [string, string, string])[]
}) {
  return (
    <Panel title="Op welke grond?">
      <p>
        <strong>{ground.label}</strong>
      </p>
      <p>{ground.words}</p>
      <p className="note">{`Bron: ${ground.source}${ground.certainty === 'high' ? '' : '. Vraag de jurist als u twijfelt.'}`}</p>
      {links.length > 1 && (
        <ul className="step-links">
          {links
            .filter(([, , key]) => key !== ground.key)
            .map(([label, href]) => (
              <li key={href}>
                <a href={href}>{`Kies een andere grond: ${label}`}</a>
              </li>
            ))}
        </ul>
      )}
    </Panel>
  )
}

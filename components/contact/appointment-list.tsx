import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { sentenceOf, timesOf, whenOf } from '@/lib/appointment/appointment-words'
import type { AppointmentEntry } from '@/lib/appointment/queries'
import { paths } from '@/lib/paths'
import { contactStepHref } from './contact-links'

type Props = {
  number: string
  appointments: readonly AppointmentEntry[]
  now: string
  mayKeep: boolean
}

/** What is agreed, the nearest first; what is over or does not go on stands apart. */
export function AppointmentList({ number, appointments, now, mayKeep }: Props) {
  const isOver = ({ endsAt, cancelledAt }: AppointmentEntry) =>
    cancelledAt !== null || new Date(endsAt) < new Date(now)
  const coming = appointments.filter((one) => !isOver(one))
  const over = appointments.filter(isOver)
  return (
    <>
      {coming.length === 0 ? (
        <EmptyState title="Er staat geen afspraak." />
      ) : (
        <ul className="timeline">
          {coming.map((one) => (
            <Entry key={one.id} number={number} appointment={one} mayKeep={mayKeep} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={`Voorbij of afgezegd (${over.length})`}>
            <ul className="timeline">
              {over.map((one) => (
                <Entry key={one.id} number={number} appointment={one} mayKeep={false} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  )
}

type EntryProps = { number: string; appointment: AppointmentEntry; mayKeep: boolean }

function Entry({ number, appointment, mayKeep }: EntryProps) {
  const { clash, cancelledAt, cancelReason } = appointment
  return (
    <li id={appointment.id} className={cancelledAt ? 'timeline-superseded' : undefined}>
      <p className="timeline-when">{whenOf(appointment)}</p>
      <div>
        <p className="timeline-what">
          {sentenceOf(appointment)}
          {cancelledAt && <Tag>Gaat niet door</Tag>}
        </p>
        <p className="timeline-who">
          {appointment.place ?? 'Plaats nog niet bekend'} · {appointment.attendNames.join(', ')}
          {appointment.company && ` · ook te zien voor HR van ${appointment.company}`}
          {appointment.invitesPerson && ' · de persoon krijgt een uitnodiging'}
        </p>
        {cancelReason && <p className="note">Reden: {cancelReason}</p>}
        {clash && (
          <Alert tone="warning">
            <p>U heeft dan ook een andere afspraak, {timesOf(clash)} uur.</p>
          </Alert>
        )}
        <Acts number={number} appointment={appointment} mayKeep={mayKeep} />
      </div>
    </li>
  )
}

function Acts({ number, appointment, mayKeep }: EntryProps) {
  const { id, cancelledAt } = appointment
  const about = <span className="sr-only"> de afspraak van {whenOf(appointment)}</span>
  return (
    <p className="no-print flex flex-wrap gap-x-4">
      {mayKeep && <a href={contactStepHref(number, 'changeAppointment', id)}>Wijzig{about}</a>}
      {mayKeep && <a href={contactStepHref(number, 'cancelAppointment', id)}>Zeg af{about}</a>}
      <a href={paths.appointmentFile(number, id)} download>
        {cancelledAt ? 'Haal uit uw agenda (.ics)' : 'Zet in uw agenda (.ics)'}
        {about}
      </a>
    </p>
  )
}

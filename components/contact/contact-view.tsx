import { ListFilter } from '@/components/administration/list-filter'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { channelWord, partyWord, type ContactFilter } from '@/lib/contact/filter'
import type { ContactScreen } from '@/lib/contact/queries'
import { channelLabel, parties, partyLabel, type Channel } from '@/lib/domain/contact-moment'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import type { Actor } from '@/lib/pipeline/actor'
import { ContactForm } from './contact-form'
import { AppointmentList } from './appointment-list'
import { contactStepHref, filterQuery } from './contact-links'
import { NoteList } from './note-list'

type Props = { actor: Actor; data: ContactScreen; filter: ContactFilter }

/** The open form first, then what is agreed, then what was said. */
export function ContactView({ actor, data, filter }: Props) {
  const { head, notes, form } = data
  const backHref = paths.contact(head.number)
  const mayKeep = mayEver(actor.role, 'appointment.keep')
  return (
    <div className="grid gap-4">
      {form && (
        <Panel title={form.title} main>
          <ContactForm key={form.draftKey} form={form} backHref={backHref} />
        </Panel>
      )}
      <Panel
        title="Afspraken"
        aside={mayKeep && <a href={contactStepHref(head.number, 'makeAppointment')}>Maak een afspraak</a>}
      >
        <AppointmentList
          number={head.number}
          appointments={data.appointments}
          now={data.now}
          mayKeep={mayKeep}
        />
      </Panel>
      <Panel title="Contact en notities">
        <ListState head={head} />
        <ContactFilters number={head.number} filter={filter} />
        <NoteList
          number={head.number}
          notes={notes}
          own={actor.role === 'hr' ? actor.companyId : null}
          mayCorrect={mayEver(actor.role, 'note.correct')}
          filtered={filter.wie !== undefined || filter.hoe !== undefined}
        />
        <Pages number={head.number} filter={filter} more={data.more} />
      </Panel>
    </div>
  )
}

/** For who is on the list: when the place was last confirmed, and how often contact was tried since. */
function ListState({ head: { entry, attempts } }: Pick<ContactScreen, 'head'>) {
  if (entry === null) return null
  const confirmed = entry.confirmedOn
    ? `Plaats op de lijst laatst bevestigd op ${formatDateWithWeekday(entry.confirmedOn)}.`
    : 'De plaats op de lijst is nog niet bevestigd.'
  const how = (channel: string | null) =>
    channel ? channelLabel[channel as Channel].toLowerCase() : 'contact'
  const tried = attempts.map(({ onDay, channel }) => `${formatDateWithWeekday(onDay)} (${how(channel)})`)
  return (
    <p className="mb-4">
      {confirmed}
      {tried.length > 0 && ` Daarna ${tried.length} keer geprobeerd zonder contact: ${tried.join(', ')}.`}
    </p>
  )
}

function ContactFilters({ number, filter }: { number: string; filter: ContactFilter }) {
  const { wie, hoe } = filterQuery(filter)
  return (
    <ListFilter
      action={paths.contact(number)}
      selects={[
        {
          name: 'wie',
          label: 'Met wie',
          all: 'Iedereen',
          value: wie,
          options: parties.map((party) => [
            partyWord[party],
            party === 'none' ? 'Notities zonder contact' : partyLabel[party],
          ]),
        },
        {
          name: 'hoe',
          label: 'Hoe',
          all: 'Alles',
          value: hoe,
          options: (Object.keys(channelLabel) as Channel[]).map((key) => [
            channelWord[key],
            channelLabel[key],
          ]),
        },
      ]}
    />
  )
}

function Pages({ number, filter, more }: { number: string; filter: ContactFilter; more: boolean }) {
  const at = (page: number) =>
    withQuery(paths.contact(number), { ...filterQuery(filter), pagina: page === 1 ? null : page })
  if (filter.pagina === 1 && !more) return null
  return (
    <nav aria-label="Bladzijden" className="no-print mt-4 flex flex-wrap gap-3">
      {filter.pagina > 1 && <ButtonLink href={at(filter.pagina - 1)}>Nieuwer</ButtonLink>}
      {more && <ButtonLink href={at(filter.pagina + 1)}>Ouder</ButtonLink>}
    </nav>
  )
}

import { contactStepHref } from '@/components/contact/contact-links'
import { ContactView } from '@/components/contact/contact-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { contactFilter } from '@/lib/contact/filter'
import { contactScreen } from '@/lib/contact/queries'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'

type Props = PageProps<'/trajecten/[number]/contact'>

export default async function ContactPage({ params, searchParams }: Props) {
  const filter = contactFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(contactScreen, { number, filter })
  const { head, form } = data
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Contact met en over ${spokenNameOf(head)}`}
      tabTitle={`Contact ${head.number}`}
      intro={`Wat er is besproken, met wie en voor wie het te lezen is. Traject ${head.number}, ${head.municipality}.`}
      actions={
        <>
          {form === null && mayEver(actor.role, 'note.write') && (
            <ButtonLink href={contactStepHref(number, 'writeNote')} look="primary">
              Leg contact vast
            </ButtonLink>
          )}
          <ButtonLink href={paths.trajectory(number)} look="subtle">
            Terug naar het traject
          </ButtonLink>
        </>
      }
    >
      <ContactView actor={actor} data={data} filter={filter} />
    </PageShell>
  )
}

import Link from 'next/link'
import type { Route } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { Figures } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { administrationScreen } from '@/lib/administration/queries'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const places = [
  [paths.accounts, 'Accounts', 'Wie mag inloggen, met welke rol en voor welke gemeente.'],
  [paths.organisations, 'Organisaties', 'Gemeenten en SO-bedrijven, wie voor wie werkt, BSN en telling.'],
  [paths.parameters, 'Parameters', 'Bedragen, uren, termijnen en aantallen plekken, met begindatum en bron.'],
  [paths.letterTemplates, 'Brieven', 'Teksten van brieven, het adres erop, en welke een collega naleest.'],
  [paths.localRoutes, 'Lokale routes', 'Eigen routes van de gemeente, met doelen, evaluaties en aanbieder.'],
  [
    paths.mapPoints,
    'Kaartpunten',
    'Waar postcodes en plaatsen liggen, voor de hemelsbrede afstand tot een plek.',
  ],
  [
    paths.srgGuidelines,
    'Richtlijnen van CBS',
    'Welke velden en codes CBS per jaar vraagt (SRG), en een nieuw jaar inlezen.',
  ],
  [paths.backgroundWork, 'Achtergrondwerk', 'Wat Schakel ’s nachts zelf doet, en wat niet lukte.'],
  [paths.retention, 'Bewaartermijnen', 'Welke documenten hun termijn voorbij zijn, en wat er vernietigd is.'],
  [paths.messages, 'Berichten', 'Welke e-mail vertrok, wat nog wacht en wat niet verstuurd is.'],
  [paths.auditLog, 'Logboek', 'Wat er buiten de trajecten gebeurde: inloggen, accounts, instellingen.'],
] as const

export default async function AdministrationPage() {
  const { actor, data } = await screen(administrationScreen, null)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Beheer"
      intro="Accounts, organisaties en de getallen waarmee Schakel rekent."
    >
      <Figures
        label="Stand van zaken"
        figures={[
          {
            label: 'accounts aan',
            value: String(data.accounts),
            href: withQuery(paths.accounts, { toon: 'aan' }),
          },
          {
            label: '90 dagen niet ingelogd',
            value: String(data.toReview),
            href: withQuery(paths.accounts, { toon: 'nazien' }),
          },
          { label: 'wachten op een wachtwoord', value: String(data.invited), href: paths.accounts },
          { label: 'organisaties', value: String(data.organisations), href: paths.organisations },
          {
            label: `gemeenten zonder aantal voor ${data.year}`,
            value: String(data.targetsMissing),
            href: withQuery(paths.parameters, { deel: 'aantallen' }),
          },
          {
            label: 'keer inloggen geweigerd, 24 uur',
            value: String(data.refusedToday),
            href: withQuery(paths.auditLog, { soort: 'signInRefused' }),
          },
        ]}
      />
      <Panel title="Waar wilt u naartoe?">
        <ul>
          {places.map(([href, label, words]) => (
            <li key={href} className="border-b border-line py-2 last:border-0">
              <Link href={href as Route} prefetch={false} className="font-semibold">
                {label}
              </Link>
              <p className="text-muted">{words}</p>
            </li>
          ))}
        </ul>
      </Panel>
    </PageShell>
  )
}

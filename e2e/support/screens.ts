import type { Page } from '@playwright/test'
import { comparedScenarios, openedScenario } from './scenarios'
import type { Person } from './visit'

/** An address, or how who is signed in comes to one: by the links and buttons of the application itself. */
export type Way = string | ((page: Page) => Promise<string>)

const id = '[0-9a-f-]{36}'
const aRound = `/wachtlijst/rondes/${id}`
const number = String.raw`T-\d{4}-\d{4,}`
const addressOf = async (page: Page, way: Way) => (typeof way === 'string' ? way : way(page))

/** A list of today, and of an earlier day as known then. */
const dated = (path: string) => [path, `${path}?dag=01-09-2026&bekend=01-09-2026`]

/** The first link to an address of this shape on a screen, and what comes behind it. */
const linkOn =
  (way: Way, shape: string, then = ''): Way =>
  async (page) => {
    const from = await addressOf(page, way)
    const text = await (await page.request.get(from)).text()
    const [, href] = new RegExp(`href="(${shape})["?#]`).exec(text) ?? []
    if (!href) throw new Error(`No link like ${shape} on ${from}`)
    return href + then
  }

/** The screen that the buttons of another one lead to. */
const madeOn =
  (
    way: Way,
    shape: string,
    make: (page: Page, press: (name: string) => Promise<void>) => Promise<void>,
  ): Way =>
  async (page) => {
    await page.goto(await addressOf(page, way))
    await make(page, (name) => page.getByRole('main').getByRole('button', { name }).click())
    await page.waitForURL(new RegExp(shape))
    return page.url()
  }

const trajectory = (then = '') => linkOn('/trajecten', `/trajecten/${number}`, then)
const placement = linkOn('/plaatsingen', `/plaatsingen/${id}`)

/** The first link of this shape on one of the pages that a screen leads to, in their order: not every one of them has it. */
const linkBeyond =
  (from: string, through: string, shape: string, then = ''): Way =>
  async (page) => {
    const textOf = async (address: string) => (await page.request.get(address)).text()
    for (const [, one = ''] of (await textOf(from)).matchAll(new RegExp(`href="(${through})["?#]`, 'g'))) {
      const [, href] = new RegExp(`href="(${shape})["?#]`).exec(await textOf(one)) ?? []
      if (href) return href + then
    }
    throw new Error(`No link like ${shape} beyond ${from}`)
  }

/** The first who works and whom this reader may still open: of a job that is over the company may no longer see the person. */
const worker = (then = '') => linkBeyond('/plaatsingen', `/plaatsingen/${id}`, `/trajecten/${number}`, then)
const waiting = (then = '') => linkOn('/wachtlijst', `/trajecten/${number}`, then)
const elsewhere = (state: string, then = '') =>
  linkOn(`/trajecten?stap=${state}`, `/trajecten/${number}`, then)
const offered = linkOn('/trajecten?stap=offered', `/trajecten/${number}`)

const letter = madeOn(trajectory('/brieven'), `brieven/${id}$`, async (page, press) => {
  await page.getByLabel('Soort brief').selectOption({ label: 'Uitnodiging' })
  await press('Maak een concept')
})

/** The round that runs in this municipality: there can be one, so that it is begun only where there is none. */
const round: Way = async (page) => {
  await page.goto('/wachtlijst/rondes')
  const running = page.getByRole('row').filter({ hasText: 'Nakijken' }).getByRole('link')
  if (await running.count()) await running.first().click()
  else await page.getByRole('main').getByRole('button', { name: 'Kijk wie een brief krijgt' }).click()
  await page.waitForURL(new RegExp(`rondes/${id}$`))
  return page.url()
}

const list = {
  name: 'een-regel.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Achternaam;Voorletters;Geb.datum;Status\nSchermstra;A.;01-02-1990;wachtlijst'),
}
const columns = madeOn('/invoer', `invoer/${id}`, async (page, press) => {
  await page.getByLabel('Bestand met de lijst').setInputFiles(list)
  await press('Lees de lijst')
})
const control = madeOn(linkOn('/invoer', `/invoer/${id}`), 'stap=controle', (_, press) =>
  press('Bewaar en controleer de regels'),
)

type Looks = Partial<Record<Person | 'nobody', readonly Way[]>>

/**
 * Every screen by the folder of its page, and who looks at it; a page without a line fails a test. Where a role or a
 * part of the address makes another screen of it, each of them has its own way.
 */
export const screens: Record<string, Looks> = {
  '/inloggen': { nobody: ['/inloggen'] },
  '/wachtwoord/[token]': { nobody: ['/wachtwoord/deze-link-is-er-niet'] },
  '/toegankelijkheid': { nobody: ['/toegankelijkheid'], consulent: ['/toegankelijkheid'] },
  '/vandaag': {
    consulent: ['/vandaag', '/vandaag?toon=wacht-op-anderen'],
    besluitnemer: ['/vandaag'],
    hr: ['/vandaag'],
  },
  '/vandaag/week': {
    consulent: ['/vandaag/week'],
    besluitnemer: ['/vandaag/week?van=team'],
    hr: ['/vandaag/week?van=team'],
  },
  '/trajecten': { consulent: ['/trajecten'], besluitnemer: ['/trajecten'] },
  '/trajecten/kwaliteit': {
    consulent: ['/trajecten/kwaliteit?van=team', '/trajecten/kwaliteit?dag=01-09-2026&bekend=01-09-2026'],
    besluitnemer: ['/trajecten/kwaliteit'],
    hr: ['/trajecten/kwaliteit'],
  },
  '/trajecten/cbs': {
    consulent: ['/trajecten/cbs', '/trajecten/cbs?jaar=2016&maand=3', '/trajecten/cbs?toon=bevindingen'],
    besluitnemer: ['/trajecten/cbs'],
  },
  '/trajecten/uwv': { consulent: ['/trajecten/uwv?soort=wel.alike', '/trajecten/uwv?bekend=07-10-2026'] },
  '/trajecten/nieuw': { consulent: ['/trajecten/nieuw'] },
  '/trajecten/[number]': { consulent: [trajectory()], besluitnemer: [trajectory()], hr: [worker()] },
  '/trajecten/[number]/contact': {
    consulent: [trajectory('/contact'), trajectory('/contact?stap=makeAppointment')],
    besluitnemer: [trajectory('/contact')],
    hr: [worker('/contact'), worker('/contact?stap=makeAppointment')],
  },
  '/trajecten/[number]/brieven': {
    consulent: [trajectory('/brieven')],
    besluitnemer: [trajectory('/brieven')],
  },
  '/trajecten/[number]/brieven/[id]': { consulent: [letter] },
  '/trajecten/[number]/documenten': {
    consulent: [worker('/documenten'), worker('/documenten?stap=toevoegen')],
    hr: [worker('/documenten')],
  },
  '/trajecten/[number]/loonkostensubsidie': {
    consulent: [worker('/loonkostensubsidie')],
    hr: [worker('/loonkostensubsidie')],
  },
  '/trajecten/[number]/overdracht': {
    consulent: [
      waiting('/overdracht'),
      waiting('/overdracht?aan=colleague'),
      worker('/overdracht?aan=company'),
    ],
    besluitnemer: [elsewhere('handover', '/overdracht')],
  },
  '/overdrachten/[id]': { consulentOeverland: [linkOn('/trajecten', `/overdrachten/${id}`)] },
  '/trajecten/[number]/week': { consulent: [worker('/week')], hr: [worker('/week')] },
  '/trajecten/adviezen': { consulent: dated('/trajecten/adviezen') },
  '/trajecten/[number]/nalopen': { consulent: [waiting('/nalopen')] },
  '/trajecten/[number]/plaats': {
    consulent: [waiting('/plaats'), waiting('/plaats?tot=01-10-2026&bekend=01-11-2026')],
    besluitnemer: [waiting('/plaats')],
  },
  '/trajecten/[number]/route': { consulent: [waiting('/route')], besluitnemer: [waiting('/route')] },
  '/trajecten/[number]/plekken': { consulent: [waiting('/plekken')] },
  '/trajecten/[number]/aanbod/[id]': {
    consulent: [linkOn(offered, `/trajecten/${number}/aanbod/${id}`)],
  },
  '/trajecten/[number]/switch': { consulent: [worker('/switch')], hr: [worker('/switch')] },
  '/trajecten/[number]/switch/vergelijking': {
    consulent: [worker('/switch/vergelijking'), worker('/switch/vergelijking?naar=jobAgreement')],
    besluitnemer: [worker('/switch/vergelijking?naar=dayActivities')],
  },
  '/trajecten/[number]/switch/terug': {
    consulent: [
      elsewhere('elsewhereDayActivities', '/switch/terug'),
      elsewhere('elsewhereRegular', '/switch/terug'),
      worker('/switch/terug'),
    ],
    besluitnemer: [elsewhere('elsewhereDayActivities', '/switch/terug')],
  },
  '/trajecten/[number]/switch/taken': {
    consulent: [
      elsewhere('switchPreparing', '/switch/taken?voor=wmo'),
      elsewhere('switchPreparing', '/switch/taken?voor=employer'),
    ],
  },
  '/wachtlijst': {
    consulent: dated('/wachtlijst'),
    besluitnemer: ['/wachtlijst'],
    manager: dated('/wachtlijst'),
  },
  '/wachtlijst/afwijkingen': {
    consulent: ['/wachtlijst/afwijkingen'],
    manager: ['/wachtlijst/afwijkingen'],
    managerWerkpad: ['/wachtlijst/afwijkingen'],
  },
  '/wachtlijst/nalopen': {
    consulent: [
      '/wachtlijst/nalopen',
      '/wachtlijst/nalopen?deel=alle',
      '/wachtlijst/nalopen?deel=alle&dag=01-09-2026',
    ],
    manager: ['/wachtlijst/nalopen'],
  },
  '/wachtlijst/volgorde': { consulent: ['/wachtlijst/volgorde'], manager: ['/wachtlijst/volgorde'] },
  '/wachtlijst/volgorde/proef': {
    consulent: ['/wachtlijst/volgorde/proef?wachten=0&advies=1'],
    manager: ['/wachtlijst/volgorde/proef?spoed=180'],
  },
  '/wachtlijst/rondes': { consulent: ['/wachtlijst/rondes'] },
  '/wachtlijst/rondes/[id]': { consulent: [round] },
  '/wachtlijst/rondes/[id]/brief/[number]': {
    // Of a round in which nobody may be written to there is no letter.
    consulent: [linkBeyond('/wachtlijst/rondes', aRound, `${aRound}/brief/${number}`)],
  },
  '/plekken': { consulent: dated('/plekken'), hr: ['/plekken'] },
  '/plekken/week': { consulent: ['/plekken/week'], hr: ['/plekken/week'] },
  '/plekken/ontbreekt': {
    consulent: ['/plekken/ontbreekt'],
    hr: ['/plekken/ontbreekt?soort=all&bekend=01-09-2026'],
  },
  '/plekken/nieuw': { hr: ['/plekken/nieuw'] },
  '/plekken/[id]': {
    consulent: [linkOn('/plekken', `/plekken/${id}`)],
    hr: [linkOn('/plekken', `/plekken/${id}`)],
  },
  '/plekken/[id]/kandidaten': {
    consulent: [linkOn('/plekken?toon=vrij', `/plekken/${id}`, '/kandidaten')],
    hr: [linkOn('/plekken?toon=vrij', `/plekken/${id}`, '/kandidaten')],
  },
  '/plekken/[id]/wijzigen': { hr: [linkOn('/plekken', `/plekken/${id}`, '/wijzigen')] },
  '/plaatsingen': { consulent: dated('/plaatsingen'), hr: ['/plaatsingen', '/plaatsingen?toon=verwezen'] },
  '/plaatsingen/[id]': { consulent: [placement], hr: [placement] },
  '/werkgevers': { consulent: dated('/werkgevers'), hr: ['/werkgevers'] },
  '/werkgevers/nieuw': { hr: ['/werkgevers/nieuw'] },
  '/werkgevers/[id]': {
    consulent: [linkOn('/werkgevers', `/werkgevers/${id}`)],
    hr: [linkOn('/werkgevers', `/werkgevers/${id}`)],
  },
  '/sturing': { manager: ['/sturing'] },
  '/sturing/ontbreekt': { manager: ['/sturing/ontbreekt'] },
  '/sturing/kwaliteit': { manager: dated('/sturing/kwaliteit'), managerWerkpad: ['/sturing/kwaliteit'] },
  '/sturing/informatieset': {
    manager: ['/sturing/informatieset'],
    managerWerkpad: ['/sturing/informatieset'],
  },
  '/sturing/uwv': { manager: ['/sturing/uwv', '/sturing/uwv?bekend=07-10-2026'] },
  '/sturing/switches': { manager: ['/sturing/switches'], managerWerkpad: ['/sturing/switches'] },
  '/sturing/gemeenten': {
    managerBoth: [
      '/sturing/gemeenten?cijfer=personen',
      '/sturing/gemeenten?onderdeel=instroom&cijfer=inflow',
    ],
    managerWerkpad: ['/sturing/gemeenten'],
  },
  '/sturing/termijnen': {
    manager: ['/sturing/termijnen', '/sturing/termijnen?dag=2026-12-31', '/sturing/termijnen?toon=nu'],
  },
  '/sturing/vergelijk': { manager: ['/sturing/vergelijk', '/sturing/vergelijk?met=2025-11-23'] },
  '/sturing/landelijk': { manager: ['/sturing/landelijk'] },
  '/sturing/doorstroom': { manager: ['/sturing/doorstroom'] },
  '/sturing/wat-als': { manager: ['/sturing/wat-als', openedScenario] },
  '/sturing/wat-als/vergelijken': { manager: [comparedScenarios] },
  '/sturing/[figure]': {
    manager: [
      linkOn(
        '/sturing',
        '/sturing/(?!ontbreekt|doorstroom|switches|kwaliteit|uwv|termijnen|vergelijk|landelijk|wat-als|informatieset)[a-z-]+',
      ),
    ],
  },
  '/invoer': { consulent: ['/invoer'] },
  '/invoer/[id]': { consulent: [columns, control] },
  '/mijn': { consulent: ['/mijn'], beheerder: ['/mijn'] },
  '/beheer': { beheerder: ['/beheer'] },
  '/beheer/accounts': { beheerder: ['/beheer/accounts'] },
  '/beheer/accounts/nieuw': { beheerder: ['/beheer/accounts/nieuw'] },
  '/beheer/accounts/[id]': { beheerder: [linkOn('/beheer/accounts', `/beheer/accounts/${id}`)] },
  '/beheer/organisaties': { beheerder: ['/beheer/organisaties'] },
  '/beheer/organisaties/nieuw': { beheerder: ['/beheer/organisaties/nieuw'] },
  '/beheer/organisaties/[id]': { beheerder: [linkOn('/beheer/organisaties', `/beheer/organisaties/${id}`)] },
  '/beheer/parameters': {
    beheerder: [
      '/beheer/parameters',
      '/beheer/parameters?deel=termijnen',
      '/beheer/parameters?deel=aantallen',
      '/beheer/parameters?deel=minimumloon',
      '/beheer/parameters?deel=gemeenten',
      '/beheer/parameters?deel=switchregels&overstap=sheltered-jobAgreement',
      '/beheer/parameters?deel=overdrachtregels',
    ],
  },
  '/beheer/parameters/[key]': {
    beheerder: [linkOn('/beheer/parameters', String.raw`/beheer/parameters/[A-Za-z]+\.[A-Za-z.%0-9-]+`)],
  },
  '/beheer/parameters/termijn/[key]': {
    beheerder: [linkOn('/beheer/parameters?deel=termijnen', '/beheer/parameters/termijn/[^"?#]+')],
  },
  '/beheer/parameters/switchregel/[key]': {
    beheerder: ['/beheer/parameters/switchregel/sheltered-jobAgreement-needs-1'],
    beheerderMeerdorp: ['/beheer/parameters/switchregel/sheltered-jobAgreement-needs-1'],
  },
  '/beheer/parameters/overdrachtregel/[key]': {
    beheerder: ['/beheer/parameters/overdrachtregel/article67'],
    beheerderMeerdorp: ['/beheer/parameters/overdrachtregel/article67'],
  },
  '/beheer/kaartpunten': { beheerder: ['/beheer/kaartpunten'] },
  '/beheer/srg': { beheerder: ['/beheer/srg', '/beheer/srg?jaar=2015'] },
  '/beheer/brieven': { beheerder: ['/beheer/brieven'] },
  '/beheer/brieven/[kind]': { beheerder: ['/beheer/brieven/granted'] },
  '/beheer/routes': { beheerder: ['/beheer/routes'], beheerderMeerdorp: ['/beheer/routes'] },
  '/beheer/routes/nieuw': { beheerderMeerdorp: ['/beheer/routes/nieuw'] },
  '/beheer/routes/[key]': { beheerder: [linkOn('/beheer/routes', `/beheer/routes/${id}`)] },
  '/beheer/logboek': { beheerder: ['/beheer/logboek'] },
  '/beheer/bewaartermijnen': { beheerder: ['/beheer/bewaartermijnen'] },
  '/beheer/achtergrondwerk': { beheerder: ['/beheer/achtergrondwerk'] },
  '/beheer/berichten': { beheerder: ['/beheer/berichten', '/beheer/berichten?toon=verstuurd'] },
  '/beheer/berichten/[id]': {
    beheerder: [linkOn('/beheer/berichten?toon=verstuurd', `/beheer/berichten/${id}`)],
  },
}

/** Pages that only send somebody on. */
export const sendsOn = ['/']

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GuidelineAdd } from '@/components/srg/guideline-add'
import { GuidelineList } from '@/components/srg/guideline-list'
import { GuidelineTables } from '@/components/srg/guideline-tables'
import { readSrgTables } from '@/lib/domain/srg/read-tables'
import type { GuidelinesScreen } from '@/lib/srg/guideline-queries'
import { referenceText } from '../../support/reference-files'

const tables = readSrgTables(referenceText('srg-fields.csv'), referenceText('srg-codes.csv'))
if (!tables.ok) throw new Error('the tables of 2015 do not fit')
const opened = {
  key: '2015', title: 'Bijlage 2', source: 'BWBR0031830', link: 'https://wetten.overheid.nl/BWBR0031830', certainty: 'high', note: null,
  validFrom: '2015-01-01', validTo: '2017-12-31', recordedAt: null, by: null, fields: 19, codes: 14,
} // prettier-ignore
const data: GuidelinesScreen = { guidelines: [opened], opened, tables, mayAdd: true, drafts: {} }
const plain = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')

test('a year stands there with its months, its source and how it is read in', () => {
  const html = renderToStaticMarkup(createElement(GuidelineList, { data }))
  expect(html).toContain('href="/beheer/srg?jaar=2015#tabellen"')
  expect(plain(html)).toContain('01-01-2015| tot en met |31-12-2017')
  expect(plain(html)).toContain('komt met Schakel mee')
})

test('its fields and codes stand in order, each with its source, and go along as two files; what came with Schakel stays', () => {
  const html = renderToStaticMarkup(createElement(GuidelineTables, { data }))
  expect(html).toContain('href="/beheer/srg/2015/velden"')
  expect(html).toContain('href="/beheer/srg/2015/codes"')
  expect(html).toContain('href="https://wetten.overheid.nl/BWBR0031830"')
  expect(plain(html).indexOf('Statistiekjaar')).toBeLessThan(plain(html).indexOf('Loonwaarde'))
  expect(plain(html)).toContain('vast: and')
  expect(plain(html)).toContain('niet gebruikt')
  expect(plain(html)).toMatch(/geboortedatum[^a-z]*in het bestand: birthDate/)
  expect(plain(html)).toContain('Contract afgelopen, Doorstroom, Pensioen, Loonkostensubsidie gestopt')
  expect(html).not.toContain('Neem 2015 terug')
})

test('the form of the year comes only after two files that fit', () => {
  const html = renderToStaticMarkup(createElement(GuidelineAdd))
  expect(plain(html)).toContain('Velden (CSV)')
  expect(plain(html)).toContain('Codes (CSV)')
  expect(html).not.toContain('Leg dit jaar vast')
})

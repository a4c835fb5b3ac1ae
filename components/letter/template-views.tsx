import { DataTable } from '@/components/ui/data-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { Timeline } from '@/components/ui/timeline'
import { WordTemplatePanel } from '@/components/word/word-template-panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterFields } from '@/lib/domain/letter-fields'
import { letterKindLabel, letterKinds } from '@/lib/domain/letter-terms'
import type { LetterTemplateData, LetterTemplatesData } from '@/lib/letter/template-queries'
import { paths, withQuery } from '@/lib/paths'
import { SettingForm, TemplateForm } from './template-forms'

type Municipalities = Pick<LetterTemplatesData, 'municipalities' | 'municipality'>

/** Whose letters: a choice only for who keeps those of several municipalities. */
export function MunicipalityTabs({ municipalities, municipality, path }: Municipalities & { path: string }) {
  if (municipalities.length < 2) return null
  return (
    <Tabs
      label="Gemeente"
      tabs={municipalities.map(({ id, name }) => ({
        label: name,
        href: withQuery(path, { gemeente: id }),
        current: id === municipality?.id,
      }))}
    />
  )
}

/** The twelve kinds with the template that holds, and what stands on the paper. */
export function TemplatesView({ data }: { data: LetterTemplatesData }) {
  const { municipality, templates, setting, today } = data
  if (!municipality) return <EmptyState title="Er is nog geen gemeente." />
  return (
    <>
      <Panel title="Sjablonen">
        <DataTable
          caption={`Sjablonen van ${municipality.name}`}
          columns={[
            { label: 'Brief', kind: 'link' },
            { label: 'Sjabloon' },
            { label: 'Geldt sinds', tight: true },
            { label: 'Volgende', tight: true },
            { label: 'Ook in Word sinds', tight: true },
          ]}
          rows={inOrder(templates).map(({ kind, source, from, next, wordFrom }) => [
            [letterKindLabel[kind], withQuery(paths.letterTemplate(kind), { gemeente: municipality.id })],
            source,
            formatDate(from),
            next === null ? '' : formatDate(next),
            wordFrom === null ? '' : formatDate(wordFrom),
          ])}
          empty={<EmptyState title="Er is nog geen sjabloon." />}
          narrow="stack"
        />
      </Panel>
      <Panel title="Op het papier van de gemeente">
        <p className="mb-3">
          {setting
            ? `${setting.from > today ? 'Geldt vanaf' : 'Geldt sinds'} ${formatDate(setting.from)}. Een wijziging begint op een latere dag.`
            : 'Er is nog niets vastgelegd. In brieven ontbreken dan adres en telefoonnummer.'}
        </p>
        <SettingForm
          key={`${municipality.id} ${setting?.from}`}
          municipalityId={municipality.id}
          setting={setting}
        />
      </Panel>
    </>
  )
}

const inOrder = (templates: LetterTemplatesData['templates']) =>
  [...templates].sort((a, b) => letterKinds.indexOf(a.kind) - letterKinds.indexOf(b.kind))

const fieldList = Object.values(letterFields).map(
  (field) => [`{${field.tag}}`, `${field.label}${'of' in field ? '' : ' (vult u zelf in)'}`] as const,
)

/** One kind: a new version and every version at the left, the Word template and the fields at the right. */
export function TemplateView({ data }: { data: LetterTemplateData }) {
  const { kind, municipality, versions, today } = data
  const inForce = versions.find(({ from, until }) => from <= today && (until === null || until >= today))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] *:mt-0">
      <div>
        <Panel title="Nieuwe tekst" main>
          <div className="letter-write">
            <TemplateForm
              key={`${municipality.id} ${versions[0]?.id}`}
              municipalityId={municipality.id}
              kind={kind}
              subject={inForce?.subject ?? ''}
              text={inForce?.text ?? ''}
              words={data.words}
            />
          </div>
        </Panel>
        <Panel title="Alle versies">
          <Timeline
            entries={versions.map(({ id, source, by, from, until, subject, text }) => ({
              id,
              what: source,
              on: `vanaf ${formatDate(from)}${until === null ? '' : ` tot en met ${formatDate(until)}`}`,
              who: by ?? 'Schakel',
              children: (
                <Disclosure
                  summary={
                    <>
                      Bekijk de tekst<span className="sr-only">{`: ${source}, ${formatDate(from)}`}</span>
                    </>
                  }
                >
                  <p className="timeline-text">{`Onderwerp: ${subject}`}</p>
                  <p className="timeline-text">{text}</p>
                </Disclosure>
              ),
            }))}
            empty="Nog geen versie"
          />
        </Panel>
      </div>
      <div>
        <WordTemplatePanel data={data} />
        <Panel title="Velden">
          <p className="mb-3">Een veld dat niet bekend is, staat in het concept als “ontbreekt”.</p>
          <DefinitionList items={fieldList} />
        </Panel>
      </div>
    </div>
  )
}

import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { removeScenario, renameScenario } from '@/lib/scenario/actions'
import type { ForecastScreen } from '@/lib/scenario/queries'
import { renameFields } from '@/lib/scenario/schemas'

/** The scenarios of a municipality: open one, put two beside each other, rename or remove the one that is open. */
export function SavedScenarios({ data }: { data: ForecastScreen }) {
  const { saved, municipality } = data
  return (
    <div className="no-print mb-4">
      <Panel title="Bewaarde scenario’s">
        <DataTable
          caption="Bewaarde scenario’s"
          narrow="stack"
          columns={[{ label: 'Naam', kind: 'link' }, { label: 'Bewaard op', tight: true }, { label: 'Door' }]}
          rows={saved.map(({ id, name, madeOn, madeByName, scenario }) => [
            scenario
              ? [name, withQuery(paths.forecast, { gemeente: municipality.id, scenario: id })]
              : `${name} (niet meer te openen)`,
            formatDate(madeOn),
            madeByName,
          ])}
          currentRow={saved.findIndex(({ id }) => id === data.opened?.id)}
          empty={
            <p>Er is nog geen scenario bewaard. Schuif met de aannames en bewaar wat u wilt onthouden.</p>
          }
        />
        <Compare data={data} />
        <Opened data={data} />
      </Panel>
    </div>
  )
}

function Compare({ data: { saved, opened } }: { data: ForecastScreen }) {
  const readable = saved.filter(({ scenario }) => scenario !== null)
  if (readable.length < 2) return null
  const one = opened ?? readable[0]
  const other = readable.find(({ id }) => id !== one?.id)
  return (
    <form action={paths.compareScenarios} className="mt-4 flex flex-wrap items-end gap-3">
      <Choice name="een" label="Vergelijk" chosen={one?.id} saved={readable} />
      <Choice name="twee" label="met" chosen={other?.id} saved={readable} />
      <Button type="submit">Vergelijk</Button>
    </form>
  )
}

function Choice(props: { name: string; label: string; chosen?: string; saved: ForecastScreen['saved'] }) {
  return (
    <label className="flex max-w-full flex-col gap-1 text-sm font-semibold">
      {props.label}
      <select
        name={props.name}
        defaultValue={props.chosen}
        className="utrecht-textbox max-w-full text-base font-normal"
      >
        {props.saved.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Opened({ data: { opened, municipality } }: { data: ForecastScreen }) {
  if (!opened) return null
  const { id, name, version } = opened
  const draft = `wat-als ${municipality.id} naam ${id}`
  return (
    <div className="mt-4" key={id}>
      <DraftDisclosure draft={draft} summary={`Hernoem of verwijder “${name}”`}>
        <SpecForm
          action={renameScenario}
          draft={draft}
          fields={renameFields}
          values={{ name }}
          extra={{ id, version }}
          submitLabel="Hernoem"
          doneWords="Hernoemd"
        />
        <div className="mt-4">
          <SpecForm
            action={removeScenario}
            draft={null}
            fields={[]}
            extra={{ id, version }}
            submitLabel={`Verwijder “${name}”`}
            submitLook="danger"
            doneWords="Verwijderd"
            nextHref={withQuery(paths.forecast, { gemeente: municipality.id })}
          />
        </div>
      </DraftDisclosure>
    </div>
  )
}

import { FilterFields } from '@/components/administration/list-filter'
import { Button } from '@/components/ui/button'
import { formLabel } from '@/lib/domain/labels'
import { paths, withQuery } from '@/lib/paths'
import type { PlacementFilter } from '@/lib/placement/list-filter'

const field = 'flex flex-col gap-1'
const label = 'text-sm font-semibold'

type SearchProps = { kept: Record<string, string | undefined>; searched: boolean }

/** Search on a name or number: a POST, so that no name stands in an address; what was chosen goes along. */
export function PlacementSearch({ kept, searched }: SearchProps) {
  return (
    <form
      action={paths.searchPlacements}
      method="post"
      role="search"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className={field}>
        <label htmlFor="zoek-plaatsing" className={label}>
          Naam of nummer
        </label>
        <input
          id="zoek-plaatsing"
          name="woorden"
          type="search"
          required
          maxLength={120}
          autoComplete="off"
          className="utrecht-textbox"
        />
      </div>
      <Button type="submit">Zoek</Button>
      {searched && <a href={withQuery(paths.placements, kept)}>Toon zonder deze zoekwoorden</a>}
    </form>
  )
}

type Props = {
  filter: Pick<PlacementFilter, 'gemeente' | 'werkgever' | 'vorm'>
  municipalities: readonly { id: string; name: string }[]
  /** Of the lines on screen, so that a name need not be typed in full; may hold one twice. */
  employers: readonly string[]
}

/** What `/plaatsingen` is narrowed by, within the form of its day. */
export function PlacementFilters({ filter, municipalities, employers }: Props) {
  return (
    <>
      <FilterFields
        selects={[
          ...(municipalities.length > 1
            ? [
                {
                  name: 'gemeente',
                  label: 'Gemeente',
                  all: 'Al mijn gemeenten',
                  value: filter.gemeente,
                  options: municipalities.map(({ id, name }) => [id, name] as const),
                },
              ]
            : []),
          {
            name: 'vorm',
            label: 'Vorm',
            all: 'Alle vormen',
            value: filter.vorm,
            options: Object.entries(formLabel),
          },
        ]}
      />
      <div className={field}>
        <label htmlFor="filter-werkgever" className={label}>
          Werkgever
        </label>
        <input
          id="filter-werkgever"
          name="werkgever"
          list="werkgevers-in-beeld"
          defaultValue={filter.werkgever ?? ''}
          maxLength={120}
          autoComplete="off"
          className="utrecht-textbox"
        />
        <datalist id="werkgevers-in-beeld">
          {[...new Set(employers)].sort().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </>
  )
}

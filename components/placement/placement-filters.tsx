import { Button } from '@/components/ui/button'
import { formLabel } from '@/lib/domain/labels'
import { paths } from '@/lib/paths'
import type { PlacementFilter } from '@/lib/placement/list-filter'

type Props = {
  filter: PlacementFilter
  municipalities: readonly { id: string; name: string }[]
  /** Of the lines on screen, so that a name need not be typed in full; may hold one twice. */
  employers: readonly string[]
}

const field = 'flex flex-col gap-1'
const label = 'text-sm font-semibold'

/** Search on a name (a POST, so that no name stands in an address), and filters as a plain form. */
export function PlacementFilters({ filter, municipalities, employers }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <form
        action={paths.searchPlacements}
        method="post"
        role="search"
        className="flex flex-wrap items-end gap-3"
      >
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
      </form>
      <form action={paths.placements} className="flex flex-wrap items-end gap-3">
        {(['toon', 'dag', 'bekend'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        {municipalities.length > 1 && (
          <div className={field}>
            <label htmlFor="filter-gemeente" className={label}>
              Gemeente
            </label>
            <select
              id="filter-gemeente"
              name="gemeente"
              defaultValue={filter.gemeente ?? ''}
              className="utrecht-textbox"
            >
              <option value="">Al mijn gemeenten</option>
              {municipalities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
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
        <div className={field}>
          <label htmlFor="filter-vorm" className={label}>
            Vorm
          </label>
          <select id="filter-vorm" name="vorm" defaultValue={filter.vorm ?? ''} className="utrecht-textbox">
            <option value="">Alle vormen</option>
            {Object.entries(formLabel).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit">Toon</Button>
      </form>
    </div>
  )
}

import { paths } from '@/lib/paths'

/** Own sessions and signing out; signing out is a POST, so that no link or prefetch can do it. */
export function PersonMenu({ name }: { name: string }) {
  return (
    <details className="person-menu" data-menu>
      <summary>{name}</summary>
      <div className="person-menu-panel">
        <a href={paths.mine}>Mijn sessies</a>
        <form action={paths.signOut} method="post">
          <button type="submit">Uitloggen</button>
        </form>
      </div>
    </details>
  )
}

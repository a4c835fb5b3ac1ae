import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { homeScreen } from '@/lib/account/home-screen'
import { screen } from '@/lib/pipeline/screen'

export default async function HomePage() {
  const { data } = await screen(homeScreen, null)
  redirect(data.path as Route)
}

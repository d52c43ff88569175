import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isPublished } from '../api/client.ts'
import { followGenerations } from '../state/follow-generations.ts'
import { loadLibrary } from '../state/library-store.ts'
import { SettingsProvider } from '../state/settings.tsx'
import { App } from './app.tsx'

/** Sets up the page around the map. */
export function startApp(): void {
  const place = document.getElementById('app')
  if (!place) throw new Error('The page has no #app.')
  const loaded = loadLibrary()
  // A published folder stays as it is.
  if (!isPublished) void loaded.then(followGenerations)
  createRoot(place).render(
    <StrictMode>
      <SettingsProvider>
        <App />
      </SettingsProvider>
    </StrictMode>,
  )
}

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readAddress } from '../../src/address/address.ts'
import { isPublished } from '../api/client.ts'
import { foreseeScene } from '../api/load-scene.ts'
import { warmUp } from '../canvas/warm-up.ts'
import { followGenerations } from '../state/follow-generations.ts'
import { loadLibrary } from '../state/library-store.ts'
import { SettingsProvider } from '../state/settings.tsx'
import '../styles/tokens.css'
import '../styles/base.css'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app.')
foreseeScene(readAddress(location.search), true)
const loaded = loadLibrary()
// A published folder stays as it is.
if (!isPublished) void loaded.then(followGenerations)
warmUp()
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </StrictMode>,
)

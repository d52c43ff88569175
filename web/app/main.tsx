import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readAddress } from '../../src/address/address.ts'
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
void loadLibrary().then(followGenerations)
warmUp()
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </StrictMode>,
)

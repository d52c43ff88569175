import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followGenerations } from '../state/follow-generations.ts'
import { loadLibrary } from '../state/library-store.ts'
import { SettingsProvider } from '../state/settings.tsx'
import '../styles/tokens.css'
import '../styles/base.css'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app.')
void loadLibrary().then(followGenerations)
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </StrictMode>,
)

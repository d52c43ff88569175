import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadLibrary } from '../state/library-store.ts'
import { SettingsProvider } from '../state/settings.tsx'
import '../styles/tokens.css'
import '../styles/base.css'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app.')
void loadLibrary()
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </StrictMode>,
)

import './style/frame.css'
import './style/page.css'
import './style/form.css'
import './style/table.css'
import './style/panel.css'
import './style/audit.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './client/http.ts'
import { loadAnewAfterBuild } from './client/new-build.ts'
import { router } from './route.tsx'
import { theme } from './theme.ts'
import { LanguageProvider, useLanguage } from './words/language.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; a server or database that is away for a moment may be back.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
})

function Application() {
  const { language } = useLanguage()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  )
}

loadAnewAfterBuild()

/** So long after the first page the others are fetched: they open at once, also while the server is away. */
const restAfter = 3000
window.setTimeout(() => {
  for (const route of Object.values(router.routesById)) router.loadRouteChunk(route)?.catch(() => undefined)
}, restAfter)

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the application')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Application />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)

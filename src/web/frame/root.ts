import { createRootRoute } from '@tanstack/react-router'
import { parseAppSearch } from '../address/app-search.ts'

/** What every page hangs on. Its frame is set where the pages are put together: the frame's menu knows them. */
export const root = createRootRoute({ validateSearch: parseAppSearch })

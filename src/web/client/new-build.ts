const key = 'youju-loaded-anew'
const pause = 30_000

/**
 * A page that was opened before the pages were built anew asks for parts that are gone: it is loaded again, which
 * brings the new ones. Not twice within half a minute: what is missing then is not an older build's.
 */
export function loadAnewAfterBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (Date.now() - last < pause) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    window.location.reload()
  })
}

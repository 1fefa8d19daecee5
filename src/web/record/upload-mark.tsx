import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

type Count = (change: 1 | -1) => void

const Counting = createContext<Count>(() => undefined)

/** A form around its fields: it knows whether one of them is still sending a file, and waits for it with saving. */
export function UploadMarks(props: { children: (isUploading: boolean) => ReactNode }) {
  const [open, setOpen] = useState(0)
  const count = useMemo<Count>(() => (change) => setOpen((before) => before + change), [])
  return <Counting.Provider value={count}>{props.children(open > 0)}</Counting.Provider>
}

export function useUploadMark(isUploading: boolean): void {
  const count = useContext(Counting)
  useEffect(() => {
    if (!isUploading) return
    count(1)
    return () => count(-1)
  }, [count, isUploading])
}

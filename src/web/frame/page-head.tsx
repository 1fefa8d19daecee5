import { Link, type LinkProps } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'

interface Step {
  readonly label: string
  readonly to: NonNullable<LinkProps['to']>
  readonly params?: Readonly<Record<string, string>>
}

interface Props {
  /** The pages above this one. */
  readonly trail?: readonly Step[]
  readonly title: string
  /** One line of what this is. */
  readonly about?: string | undefined
  readonly actions?: ReactNode
}

/** The head of every page: where one is, what it is, its actions. The browser's title follows. */
export function PageHead({ trail = [], title, about, actions }: Props) {
  const words = useWords(frameWords)
  useEffect(() => {
    document.title = `${title} · ${words.name}`
  }, [title, words.name])
  return (
    <header className="page-head">
      <div>
        <div className="page-title">
          {trail.length > 0 && (
            <nav aria-label={words.trail}>
              {trail.map((step) => (
                <Fragment key={step.label}>
                  <Link to={step.to} params={step.params ?? {}} search={onlyUnit}>
                    {step.label}
                  </Link>
                  <span aria-hidden> / </span>
                </Fragment>
              ))}
            </nav>
          )}
          <h1>{title}</h1>
        </div>
        {about && <p className="quiet">{about}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a page of the manual, and within it to a section; `q` marks the words that were searched. */
export function EnlaceManual(props: {
  pagina: string
  ancla?: string | undefined
  q?: string | undefined
  actual?: boolean
  className?: string | undefined
  children: ReactNode
}) {
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  return (
    <Link
      to={`/${municipio ?? ''}/manual${props.pagina ? `/${props.pagina}` : ''}` as string}
      activeOptions={{ exact: true, includeHash: true, includeSearch: false }}
      {...(props.ancla ? { hash: props.ancla } : {})}
      search={
        ((previo: Record<string, string>) => ({
          ...(previo.al ? { al: previo.al } : {}),
          ...(props.q ? { q: props.q } : {}),
        })) as never
      }
      {...(props.className ? { className: props.className } : {})}
      {...(props.actual ? { 'aria-current': 'page' as const } : {})}
    >
      {props.children}
    </Link>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'

export interface PropsEnlace extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Path within the municipality: '/predios/7600101…'. */
  a: string
  buscar?: Record<string, string | undefined>
  children?: ReactNode
  ref?: Ref<HTMLAnchorElement>
}

/** A link within the municipality that keeps the as-of date, so that a walk through the past stays in the past. */
export function Enlace({ a, buscar, children, ...resto }: PropsEnlace) {
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  return (
    <Link
      activeOptions={{ exact: true, includeSearch: false }}
      {...resto}
      to={`/${municipio ?? ''}${a.startsWith('/') ? a : `/${a}`}` as string}
      search={((previo: Record<string, string>) => ({ ...(previo.al ? { al: previo.al } : {}), ...buscar })) as never}
    >
      {children}
    </Link>
  )
}

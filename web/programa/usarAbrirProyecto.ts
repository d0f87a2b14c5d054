import { useNavigate, useParams } from '@tanstack/react-router'

/** Goes to the page of a project, with the date as of which one looks. */
export function useAbrirProyecto(): (id: string) => void {
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  return id =>
    void navegar({
      to: `/${municipio}/programa/proyecto/${id}` as string,
      search: ((previo: Record<string, string>) => (previo.al ? { al: previo.al } : {})) as never,
    })
}

import { Pagina } from '../partes/Pagina.tsx'

export default function Galeria() {
  return <Pagina titulo="Galería">{null}</Pagina>
}

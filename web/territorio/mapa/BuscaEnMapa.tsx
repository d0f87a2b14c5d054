import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import Search from 'lucide-react/icons/search'
import { useEffect, useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { partesPredial } from '../../partes/formato.ts'
import css from './PantallaMapa.module.css'

/** Finds a parcel or a zone and takes the map there. */
export function BuscaEnMapa(props: {
  al: string | undefined
  /** The parcel that the map shows, for the way to its page. */
  hallado: { numero: string; direccion: string | null } | undefined
}) {
  const caja = useCombobox()
  const navegar = useNavigate()
  const [texto, escribir] = useState('')
  const [firme] = useDebouncedValue(texto.trim(), 180)
  const fecha = props.al ? { al: props.al } : {}
  const busca = useConsulta('territorio.buscar', { texto: firme, ...fecha }, { activa: firme.length >= 2 })
  const predios = busca.data?.predios.slice(0, 8) ?? []
  const zonas = busca.data?.zonas.slice(0, 6) ?? []

  const { selectFirstOption } = caja
  useEffect(() => {
    if (busca.data) selectFirstOption()
  }, [busca.data, selectFirstOption])

  // What was found is in the address: a link sent to a colleague shows the same place.
  const elegir = (valor: string) => {
    caja.closeDropdown()
    const zona = zonas.find(z => z.objeto === valor)
    const fila = predios.find(p => p.numero === valor)
    escribir(zona ? zona.nombre || zona.codigo : (fila?.direccion ?? valor))
    const lugar = zona
      ? { predio: undefined, zona: zona.objeto, capa: zona.capa, caja: zona.caja.join(',') }
      : { predio: valor, zona: undefined, capa: undefined, caja: undefined }
    void navegar({
      to: '.',
      search: (previo: Record<string, unknown>) => ({ ...previo, ...lugar }),
      resetScroll: false,
    } as never)
  }

  return (
    <div className={`${css.busca} no-imprimir`}>
      <Combobox store={caja} onOptionSubmit={elegir} position="bottom-start">
        <Combobox.Target>
          <TextInput
            className={css.campo}
            type="search"
            aria-label="Buscar en el mapa"
            placeholder="Número predial, folio, dirección o zona"
            leftSection={<Search size={16} aria-hidden />}
            rightSection={busca.isFetching ? <Loader size={14} aria-hidden /> : null}
            value={texto}
            onChange={e => {
              escribir(e.currentTarget.value)
              caja.openDropdown()
            }}
            onFocus={() => texto && caja.openDropdown()}
            onBlur={() => caja.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={firme.length < 2 || !busca.data}>
          <Combobox.Options aria-label="Predios y zonas hallados">
            {predios.length > 0 && (
              <Combobox.Group label="Predios">
                {predios.map(p => (
                  <Combobox.Option key={p.numero} value={p.numero}>
                    <span className={css.opcion}>
                      <span>{p.direccion ?? 'Sin dirección'}</span>
                      <small>
                        {partesPredial(p.numero).join(' ')}
                        {p.folio ? ` · folio ${p.folio}` : ''}
                      </small>
                    </span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )}
            {zonas.length > 0 && (
              <Combobox.Group label="Zonas del plan">
                {zonas.map(z => (
                  <Combobox.Option key={z.objeto} value={z.objeto}>
                    <span className={css.opcion}>
                      <span>{z.nombre || z.codigo}</span>
                      <small>
                        {z.capa} · {z.codigo}
                      </small>
                    </span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )}
            {predios.length + zonas.length === 0 && (
              <Combobox.Empty>
                No hay nada con «{firme}». Pruebe con parte del número, el folio o la dirección.
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {props.hallado && (
        <p className={css.hallado}>
          <Enlace a={`/predios/${props.hallado.numero}`}>
            Abrir la ficha de {props.hallado.direccion ?? 'este predio'}
          </Enlace>
        </p>
      )}
    </div>
  )
}

import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import Search from 'lucide-react/icons/search'
import { useEffect, useState } from 'react'
import { consultar } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { partesPredial } from '../../partes/formato.ts'
import type { Limites } from '../../partes/mapa/tipos.ts'
import { useParametro } from '../../ruteo.ts'
import css from './PantallaMapa.module.css'

/** Finds a parcel or a zone and takes the map there. */
export function BuscaEnMapa(props: {
  al: string | undefined
  alHallar: (h: { numero: string; caja: Limites } | undefined) => void
}) {
  const caja = useCombobox()
  const [texto, escribir] = useState('')
  const [firme] = useDebouncedValue(texto.trim(), 180)
  const [, fijarZona] = useParametro('zona')
  const [, fijarCapa] = useParametro('capa')
  const [, fijarCaja] = useParametro('caja')
  const fecha = props.al ? { al: props.al } : {}
  const busca = useConsulta('territorio.buscar', { texto: firme, ...fecha }, { activa: firme.length >= 2 })
  const predios = busca.data?.predios.slice(0, 8) ?? []
  const zonas = busca.data?.zonas.slice(0, 6) ?? []

  const { selectFirstOption } = caja
  useEffect(() => {
    if (busca.data) selectFirstOption()
  }, [busca.data, selectFirstOption])

  const elegir = async (valor: string) => {
    caja.closeDropdown()
    const zona = zonas.find(z => z.objeto === valor)
    if (zona) {
      escribir(zona.nombre || zona.codigo)
      props.alHallar(undefined)
      fijarCapa(zona.capa)
      fijarZona(zona.objeto)
      fijarCaja(zona.caja.join(','))
      return
    }
    const fila = predios.find(p => p.numero === valor)
    escribir(fila?.direccion ?? valor)
    try {
      const p = await consultar('territorio.predio', { numero: valor, ...fecha })
      // A polygon with several numbers is drawn with the smallest of them.
      const numero = [p.predio.numero, ...p.otrosNumeros.map(o => o.numero)].sort()[0]!
      props.alHallar({ numero, caja: p.caja })
    } catch {
      avisar('No se pudo ubicar ese predio en el mapa. Ábralo desde la lista de predios.')
    }
  }

  return (
    <div className={css.busca}>
      <Combobox store={caja} onOptionSubmit={v => void elegir(v)} position="bottom-start">
        <Combobox.Target>
          <TextInput
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
    </div>
  )
}

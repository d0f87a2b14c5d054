import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Area } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { pasosDe } from '../../partes/pasos-de-memoria.ts'
import type { Cesion } from '../tipos.ts'
import { AnotarVentas } from './AnotarVentas.tsx'
import { EntregaVista } from './EntregaVista.tsx'
import { estadoDeCesion } from './palabras.ts'
import { RegistrarEntrega } from './RegistrarEntrega.tsx'

/** One cession: how it stands, why, its deeds, and what the office may record. */
export function FichaDeCesion({ cesion: c }: { cesion: Cesion }) {
  const { puede } = useSesion()
  const { al } = useFechaDeCorte()
  const [haciendo, hacer] = useState<'entrega' | 'ventas'>()
  const escribe = (accion: string) => al === undefined && puede(accion)
  const [estado, texto] = estadoDeCesion(c)
  const cerrar = () => hacer(undefined)
  if (haciendo === 'entrega') return <RegistrarEntrega cesion={c} cerrar={cerrar} />
  if (haciendo === 'ventas') return <AnotarVentas cesion={c} cerrar={cerrar} />
  return (
    <Stack gap="md">
      {c.falta && (
        <Aviso estado="vencido">
          <p>
            <strong>{c.falta.mensaje}</strong> <ArticuloRef cita={c.falta.articulo} />
          </p>
          <p>{c.falta.cura}</p>
        </Aviso>
      )}
      <ListaDefiniciones
        datos={[
          { nombre: 'Cómo va', valor: <EstadoInsignia estado={estado} texto={texto} /> },
          {
            nombre: 'Se debe',
            valor: (
              <Cifra>
                <Area m2={c.debeM2} unidad="m2" />
                <PorQue de={`lo que se debe de ${c.codigo}`} memoria={pasosDe(c.memoria)} articulo="art. 37" />
              </Cifra>
            ),
          },
          {
            nombre: 'Prevista',
            valor: <Area m2={c.previstaM2} unidad="m2" />,
            nota: c.claseDeArea === 'declarada' ? 'La que declara el plan.' : 'La que se mide en el mapa.',
          },
          {
            nombre: 'Incorporada',
            valor: <Area m2={c.incorporadaM2} unidad="m2" />,
            nota: 'Con escritura registrada.',
          },
          c.sinRegistrarM2 !== '0.00' && {
            nombre: 'Escriturada sin registrar',
            valor: <Area m2={c.sinRegistrarM2} unidad="m2" />,
          },
          { nombre: 'Destino', valor: c.destino },
          { nombre: 'Actuación que la origina', valor: c.proyecto },
          c.ventas && {
            nombre: 'Ventas desde',
            valor: fechaLarga(c.ventas.desde),
            nota: c.ventas.fuente,
          },
        ]}
      />
      <Group gap="xs">
        {escribe('territorio.registrarEntrega') && c.objeto !== null && (
          <Button onClick={() => hacer('entrega')}>Anotar una escritura</Button>
        )}
        {escribe('territorio.anotarVentas') && c.objeto !== null && (
          <Button variant="default" onClick={() => hacer('ventas')}>
            {c.ventas ? 'Corregir el inicio de las ventas' : 'Anotar el inicio de las ventas'}
          </Button>
        )}
      </Group>
      <section aria-label="Escrituras">
        {c.entregas.length === 0 ? (
          <p style={{ margin: 0, color: 'var(--mantine-color-dimmed)' }}>Todavía no hay escrituras anotadas.</p>
        ) : (
          <Stack gap="sm">
            {c.entregas.map(e => (
              <EntregaVista key={e.id} entrega={e} escribe={escribe} />
            ))}
          </Stack>
        )}
      </section>
    </Stack>
  )
}

const Cifra = ({ children }: { children: ReactNode }) => (
  <span style={{ display: 'inline-flex', gap: 8, alignItems: 'baseline' }}>{children}</span>
)
